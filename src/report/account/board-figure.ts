import { isKnown } from '../../model/measurement.ts'
import { type LiveSupporter, staffOf } from '../../metrics/eyes/live-supporter.ts'
import { foldLiveSupporters, presentStaff } from '../../metrics/eyes/live-supporters.ts'
import { findCriticalPeople } from '../../metrics/eyes/eyes.ts'
import type { EyesBoardData } from '../chart-data/eyes-board.ts'
import type { Tone } from '../chart-data/support-level.ts'
import type { FigureModel } from '../page-parts/figure.ts'
import { cell } from '../cells.ts'
import { lineageLinks, printSources } from '../sources.ts'
import type { AccountContext } from './account-context.ts'
import { measureLastContact } from '../../metrics/people/last-contact.ts'

/** Rows and columns a board may have before names crowd each other. */
const DEPARTMENTS = 9
const STAFF = 6

interface BoardDepartment {
  readonly key: string
  readonly name: string
}

/** Departments listed for the account or named by its people; those with stones first, then by weight of their circle. */
function listDepartments(context: AccountContext, held: ReadonlySet<string>): BoardDepartment[] {
  const { slice } = context.one
  const names = new Map(slice.departments.map(({ key, name }) => [key, name]))
  const weight = new Map<string, number>()
  for (const { person, employed, weight: w, inCircle } of slice.people) {
    if (!employed || person.department === null) continue
    const { key, name } = person.department
    if (!names.has(key)) names.set(key, name)
    if (inCircle) weight.set(key, (weight.get(key) ?? 0) + w)
  }
  const rank = (key: string) => (held.has(key) ? 1e6 : 0) + (weight.get(key) ?? 0)
  return [...names]
    .map(([key, name]) => ({ key, name }))
    .sort((a, b) => rank(b.key) - rank(a.key) || (a.key < b.key ? -1 : 1))
    .slice(0, DEPARTMENTS)
}

/** Who holds a department, or why nobody does. */
function noteOf(
  context: AccountContext,
  key: string,
  supporters: readonly LiveSupporter[],
): { text: string; tone: Tone } {
  const { locale, one, review } = context
  const holders = supporters.filter(({ department }) => department === key)
  if (holders.length > 0)
    return {
      text: locale.text('account.board.held', {
        names: locale.series(holders.slice(0, 3).map(({ person }) => review.dataset.people[person]!.name)),
        count: holders.length,
      }),
      tone: 'plain',
    }
  const people = one.slice.people.filter(({ person, employed }) => employed && person.department?.key === key)
  const circle = people.filter(({ inCircle }) => inCircle)
  const opponent = circle.find(({ credible }) => credible === -1)
  if (opponent)
    return { text: locale.text('account.board.opponent', { name: opponent.person.name }), tone: 'alarm' }
  if (people.length === 0) return { text: locale.text('account.board.nobody-known'), tone: 'muted' }
  const backer = circle.find(({ credible }) => credible !== null && credible >= 1)
  const last = backer && measureLastContact(one.slice, backer)
  if (backer && last)
    return {
      text: locale.text('account.board.lapsed', {
        name: backer.person.name,
        days: last.days,
        limit: backer.gapDays,
      }),
      tone: 'alarm',
    }
  const key_ = circle.find(({ support, keyRules }) => support === null && keyRules.length > 0)
  if (key_) return { text: locale.text('account.board.unrated', { name: key_.person.name }), tone: 'muted' }
  return {
    text: locale.text(circle.length === 0 ? 'account.board.outside' : 'account.board.no-supporter'),
    tone: 'muted',
  }
}

/** Departments × ours, with a stone where live supporters link them; null where eyes were not measured. */
export function presentBoard(context: AccountContext): FigureModel | null {
  const { locale, one, review } = context
  const { slice } = one
  const eyes = one.now.metrics.eyes
  if (!eyes || !isKnown(eyes)) return null
  const supporters = foldLiveSupporters(slice)
  const isPresent = presentStaff(slice)
  const pairs = one.now.eyes
  const critical = findCriticalPeople(supporters, isPresent)
  const links = supporters.flatMap((one) =>
    one.department === null
      ? []
      : staffOf(one, isPresent).map((staff) => ({ department: one.department!, staff })),
  )
  const departments = listDepartments(context, new Set(links.map(({ department }) => department)))
  const effort = new Map<number, number>()
  for (const { staff, halfYear } of slice.facts.pairs) effort.set(staff, (effort.get(staff) ?? 0) + halfYear)
  const linked = new Set(links.map(({ staff }) => staff))
  const staff = [...new Set([...linked, ...[...effort.keys()].filter(isPresent)])]
    .sort(
      (a, b) =>
        Number(linked.has(b)) - Number(linked.has(a)) || (effort.get(b) ?? 0) - (effort.get(a) ?? 0) || a - b,
    )
    .slice(0, STAFF)
  const row = new Map(departments.map(({ key }, index) => [key, index]))
  const column = new Map(staff.map((member, index) => [member, index]))
  const counts = Map.groupBy(
    links,
    (link) => `${row.get(link.department) ?? ''},${column.get(link.staff) ?? ''}`,
  )
  const isMatched = (department: string, member: number) =>
    pairs.some((pair) => pair.department === department && pair.staff === member)
  const stones = [...counts.values()].flatMap((same) => {
    const [{ department, staff: member }] = same as [(typeof links)[number]]
    const at = { department: row.get(department), staff: column.get(member) }
    return at.department === undefined || at.staff === undefined
      ? []
      : [
          {
            department: at.department,
            staff: at.staff,
            supporters: same.length,
            matched: isMatched(department, member),
          },
        ]
  })
  const taken = new Set(stones.map((stone) => `${stone.department},${stone.staff}`))
  const touched = new Map<string, { department: number; staff: number }>()
  for (const pair of slice.facts.pairs) {
    const key = review.dataset.people[pair.person]!.department?.key
    const at = { department: key === undefined ? undefined : row.get(key), staff: column.get(pair.staff) }
    if (at.department === undefined || at.staff === undefined) continue
    const name = `${at.department},${at.staff}`
    if (!taken.has(name)) touched.set(name, { department: at.department, staff: at.staff })
  }
  const notes = departments.map(({ key }) => noteOf(context, key, supporters))
  const held = departments.map(({ key }) => links.some((link) => link.department === key))
  const data: EyesBoardData = {
    departments: departments.map(({ name }, index) => ({
      label: name,
      strong: held[index]!,
      note: notes[index]!.text,
      tone: notes[index]!.tone,
    })),
    staff: staff.map((member) => {
      const { name, role } = review.dataset.staff[member]!
      const vital = critical.ours.includes(member)
      const after = Number(eyes.value) - 1
      return {
        label: name,
        role: role ?? '',
        strong: linked.has(member),
        note: vital
          ? locale.text(after <= 0 ? 'account.board.vital-none' : 'account.board.vital', { count: after })
          : '',
      }
    }),
    stones,
    ghosts: (context.before?.eyes ?? []).flatMap(({ department, staff: member }) => {
      const at = { department: row.get(department), staff: column.get(member) }
      if (at.department === undefined || at.staff === undefined || isMatched(department, member)) return []
      return taken.has(`${at.department},${at.staff}`) ? [] : [{ department: at.department, staff: at.staff }]
    }),
    contacts: [...touched.values()],
    eyes: Number(eyes.value),
    atLeast: eyes.atLeast === true,
  }
  // one eye means that a single line of the board covers every stone: one of ours, or one department
  const sole =
    staff
      .filter((member) => critical.ours.includes(member))
      .map((member) => review.dataset.staff[member]!.name)[0] ??
    departments.find(({ key }) => links.every(({ department }) => department === key))?.name
  const title =
    data.eyes === 0
      ? locale.phrases('account.board.title-none')
      : data.eyes === 1 && !data.atLeast && sole !== undefined
        ? locale.phrases('account.board.title-one', { name: sole })
        : locale.phrases(data.atLeast ? 'account.board.title-at-least' : 'account.board.title', {
            count: data.eyes,
          })
  return {
    id: 'eyes',
    span: 6,
    title,
    content: { chart: 'eyes-board', data },
    tableLabel: locale.text('figure.table'),
    table: {
      caption: locale.text('account.board.table-caption'),
      columns: [
        { label: locale.text('column.department') },
        { label: locale.text('account.board.column-held') },
        ...data.staff.map(({ label }) => ({ label, numeric: true })),
      ],
      rows: departments.map(({ name }, index) => ({
        cells: [
          cell(name),
          cell(notes[index]!.text),
          ...staff.map((_, at) => {
            const stone = stones.find((one) => one.department === index && one.staff === at)
            if (stone)
              return cell(
                locale.text(stone.matched ? 'account.board.cell-eye' : 'account.board.cell-stone', {
                  count: stone.supporters,
                }),
              )
            return cell(touched.has(`${index},${at}`) ? locale.text('account.board.cell-contact') : '')
          }),
        ],
      })),
      note: printSources(context, eyes.rows),
    },
    links: lineageLinks(context, 'eyes', eyes.rows, context.evidence),
    phoneNotes: departments.map(({ name }, index) => ({
      head: name,
      text: notes[index]!.text,
      tone: notes[index]!.tone,
    })),
  }
}
