import { staffRoleLabels } from '../../model/labels/account-states.ts'
import type { Known } from '../../model/measurement.ts'
import { findCriticalPeople } from '../../metrics/eyes/eyes.ts'
import { staffOf } from '../../metrics/eyes/live-supporter.ts'
import { foldLiveSupporters, presentStaff } from '../../metrics/eyes/live-supporters.ts'
import type { BoardPoint, EyesBoardData } from '../chart-data/eyes-board.ts'
import type { AccountContext } from './account-context.ts'
import { listBoardDepartments } from './board-departments.ts'
import { noteDepartment } from './board-notes.ts'

/** Columns a board may have before names crowd each other. */
const STAFF = 6

/** A link of a department, by key, and one of ours, by position in the dataset. */
interface Link {
  readonly department: string
  readonly staff: number
}

/** Those of ours with a stone first, then by contact in the half-year. */
function listStaff(
  { one }: AccountContext,
  linked: ReadonlySet<number>,
  isPresent: (staff: number) => boolean,
) {
  const effort = new Map<number, number>()
  for (const { staff, halfYear } of one.slice.facts.pairs)
    effort.set(staff, (effort.get(staff) ?? 0) + halfYear)
  const rank = (staff: number) => effort.get(staff) ?? 0
  return [...new Set([...linked, ...[...effort.keys()].filter(isPresent)])]
    .sort((a, b) => Number(linked.has(b)) - Number(linked.has(a)) || rank(b) - rank(a) || a - b)
    .slice(0, STAFF)
}

/** AR, SR, FR as they are; a longer role by its word. */
function printRole({ locale }: AccountContext, role: string | null): string {
  if (role === null) return ''
  return staffRoleLabels.find(role) === 'executive' ? locale.text('account.board.executive') : role
}

/** Departments × ours: stones where live supporters link them, eyes lost since last quarter, contacts without supporter. */
export function foldBoard(context: AccountContext, eyes: Known): EyesBoardData {
  const { locale, one, review, before } = context
  const { slice } = one
  const supporters = foldLiveSupporters(slice)
  const isPresent = presentStaff(slice)
  const critical = findCriticalPeople(supporters, isPresent)
  const links = supporters.flatMap((supporter): Link[] =>
    supporter.department === null
      ? []
      : staffOf(supporter, isPresent).map((staff) => ({ department: supporter.department!, staff })),
  )
  const departments = listBoardDepartments(context, new Set(links.map(({ department }) => department)))
  const linked = new Set(links.map(({ staff }) => staff))
  const staff = listStaff(context, linked, isPresent)
  const place = (link: Link): BoardPoint | null => {
    const point = {
      department: departments.findIndex(({ key }) => key === link.department),
      staff: staff.indexOf(link.staff),
    }
    return point.department < 0 || point.staff < 0 ? null : point
  }
  const nameOf = ({ department, staff: member }: BoardPoint) => `${department},${member}`
  const eyePoints = one.now.eyes.flatMap((eye) => place(eye) ?? [])
  const stones = [
    ...Map.groupBy(
      links.flatMap((link) => place(link) ?? []),
      nameOf,
    ).values(),
  ].map((same) => ({
    ...same[0]!,
    supporters: same.length,
    matched: eyePoints.some((eye) => nameOf(eye) === nameOf(same[0]!)),
  }))
  const taken = new Set(stones.map(nameOf))
  const isFree = (point: BoardPoint) => !taken.has(nameOf(point))
  const touched = slice.facts.pairs.flatMap(({ person, staff: member }) => {
    const department = review.dataset.people[person]!.department
    return department === null ? [] : (place({ department: department.key, staff: member }) ?? [])
  })
  const after = Number(eyes.value) - 1
  return {
    departments: departments.map(({ key, name }) => {
      const { text, tone } = noteDepartment(context, key, supporters)
      return { label: name, strong: links.some((link) => link.department === key), note: text, tone }
    }),
    staff: staff.map((member) => {
      const { name, role } = review.dataset.staff[member]!
      const lost = locale.text(after <= 0 ? 'account.board.vital-none' : 'account.board.vital', {
        count: after,
      })
      const note = critical.ours.includes(member) ? lost : ''
      return { label: name, role: printRole(context, role), strong: linked.has(member), note }
    }),
    stones,
    ghosts: (before?.eyes ?? []).flatMap((eye) => place(eye) ?? []).filter(isFree),
    contacts: [...new Map(touched.filter(isFree).map((point) => [nameOf(point), point])).values()],
    eyes: Number(eyes.value),
    atLeast: eyes.atLeast === true,
  }
}
