import { foldReportingLines, listInfluence, type Influence } from '../../metrics/people/reporting-lines.ts'
import type { ReportingNode } from '../../metrics/people/reporting-lines.ts'
import type { PersonState } from '../../metrics/account-slice.ts'
import { judgeContact, measureLastContact } from '../../metrics/people/last-contact.ts'
import { decides } from '../../metrics/people/key-rules.ts'
import type { PowerMapNode, PowerMapPerson } from '../chart-data/power-map.ts'
import type { SectionPart } from '../page-model.ts'
import type { Headline } from '../page-parts/text.ts'
import { lineageLinks, mergeRows } from '../sources.ts'
import type { AccountContext } from './account-context.ts'
import { powerMapTable } from './power-map-table.ts'
import { printBound } from '../print-bound.ts'

/** Lines of influence one drawing carries; all of them are in the table. */
const MOST_LINKS = 14
const DISCS = 3

/** When a person was last met, as the map says it; the accent where that is too long ago. */
export function sayContact(context: AccountContext, state: PersonState): { text: string; alarm: boolean } {
  const { locale, one } = context
  const { person, employed, gapDays } = state
  if (!employed)
    return {
      text:
        person.leftOn === null
          ? locale.text('account.people.left')
          : locale.text('account.people.left-on', { day: locale.date(person.leftOn) }),
      alarm: false,
    }
  const last = measureLastContact(one.slice, state)
  if (last === null) return { text: '', alarm: false }
  const alarm = state.inCircle && judgeContact(one.slice, state) === 'overdue'
  const days = printBound(last.atLeast) + locale.number(last.days)
  return {
    text: locale.text(alarm ? 'power-map.overdue' : last.atLeast ? 'power-map.unseen' : 'power-map.seen', {
      days,
      count: last.days,
      limit: gapDays,
    }),
    alarm,
  }
}

function presentPerson(context: AccountContext, state: PersonState): PowerMapPerson {
  const { person, keyRules, employed, credible } = state
  const { text: note, alarm } = sayContact(context, state)
  return {
    id: person.index,
    name: person.name,
    title: person.title ?? person.department?.name ?? '',
    note,
    alarm,
    roles: person.roles.join('\u00A0'),
    decides: decides(person),
    support: credible,
    influence: person.influence ?? context.review.settings.assumedInfluence,
    influenceAssumed: person.influence === null,
    key: keyRules.length > 0,
    left: !employed,
  }
}

function presentNode(context: AccountContext, node: ReportingNode): PowerMapNode {
  if (node.kind === 'person')
    return {
      kind: 'person',
      person: presentPerson(context, node.state),
      reports: node.reports.map((one) => presentNode(context, one)),
    }
  if (node.kind === 'department')
    return {
      kind: 'department',
      label: node.name ?? context.locale.text('account.departments.none'),
      reports: node.reports.map((one) => presentNode(context, one)),
    }
  return { kind: 'stack', ...sayStack(context, node), reports: [] }
}

/** What a stack says: whom it folds, and how many of them are rated; a single person goes by name. */
function sayStack(
  { locale }: AccountContext,
  { states, departments }: Extract<ReportingNode, { kind: 'stack' }>,
): Pick<Extract<PowerMapNode, { kind: 'stack' }>, 'label' | 'note' | 'support' | 'names'> {
  const [only, ...others] = states
  const department = departments[0] ?? locale.text('account.departments.none')
  const support = states.slice(0, DISCS).map(({ credible }) => credible)
  const names = locale.series(states.map(({ person }) => person.name))
  if (only !== undefined && others.length === 0)
    return {
      label: only.person.name,
      note:
        only.credible === null
          ? locale.text('power-map.one-unrated', { department })
          : locale.text('power-map.one-rated', { department, support: locale.number(only.credible) }),
      support,
      names,
    }
  const count = states.length
  const rated = states.filter(({ credible }) => credible !== null).length
  return {
    label:
      departments.length === 1
        ? locale.text('power-map.stack', { department, count })
        : locale.text('power-map.stack-several', { departments: departments.length, count }),
    note:
      rated === 0
        ? locale.text('power-map.stack-unrated')
        : locale.text('power-map.stack-rated', { rated, count }),
    support,
    names,
  }
}

/** Everyone the map names, from top to bottom. */
function listNamed(nodes: readonly ReportingNode[]): PersonState[] {
  return nodes.flatMap((node) =>
    node.kind === 'stack'
      ? []
      : [...(node.kind === 'person' ? [node.state] : []), ...listNamed(node.reports)],
  )
}

function titleMap({ locale }: AccountContext, people: readonly PersonState[], influence: number): Headline {
  const deciders = people.filter(({ employed, person }) => employed && decides(person))
  if (deciders.length === 0)
    return influence > 0
      ? locale.phrases('power-map.title-influence', { count: influence })
      : locale.phrases('power-map.title-no-decider')
  return locale.phrases('power-map.title', {
    count: deciders.length,
    pro: deciders.filter(({ credible }) => credible !== null && credible >= 1).length,
    con: deciders.filter(({ credible }) => credible === -1).length,
    open: deciders.filter(({ credible }) => credible === 0 || credible === null).length,
  })
}

/** Who reports to whom and who sways whom; null where no one is known or nothing but names. */
export function presentPowerMap(context: AccountContext): SectionPart | null {
  const { locale, one } = context
  const { people } = one.slice
  const influence = listInfluence(one.slice)
  const hasLines = people.some(({ person }) => person.reportsTo !== null) || influence.length > 0
  if (people.every(({ employed }) => !employed) || (!one.slice.mapColumns.any && !hasLines)) return null
  const nodes = foldReportingLines(one.slice)
  const named = listNamed(nodes)
  const shown = new Set(named)
  const drawn = influence.filter(({ from, to }: Influence) => shown.has(from) && shown.has(to))
  const rows = mergeRows(people.map(({ person }) => person.rows))
  const employed = people.filter((state) => state.employed).length
  return {
    part: 'figure',
    figure: {
      id: 'power-map',
      span: 12,
      title: titleMap(context, people, influence.length),
      content: {
        chart: 'power-map',
        data: {
          roots: nodes.map((node) => presentNode(context, node)),
          links: drawn
            .slice(0, MOST_LINKS)
            .map(({ from, to, opposed }) => ({ from: from.person.index, to: to.person.index, opposed })),
          sentence: locale.text('power-map.sentence', {
            employed,
            named: named.filter((state) => state.employed).length,
            left: people.length - employed,
            links: influence.length,
          }),
        },
      },
      tableLabel: locale.text('figure.table'),
      table: powerMapTable(context, nodes, influence),
      links: lineageLinks(context, 'map-status', rows, context.evidence),
    },
  }
}
