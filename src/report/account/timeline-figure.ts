import { formatDay, isoWeekNumber, isoWeekOf, mondayOfWeek } from '../../lib/day.ts'
import { isKnown } from '../../model/measurement.ts'
import type { Period } from '../../model/quarter.ts'
import type { TouchFacts } from '../../metrics/facts/account-facts.ts'
import type { ContactTimelineData } from '../chart-data/contact-timeline.ts'
import type { SectionPart } from '../page-model.ts'
import type { TableModel } from '../page-parts/table.ts'
import type { Headline } from '../page-parts/text.ts'
import { cell, markedCell } from '../cells.ts'
import { lineageLinks, printSources } from '../sources.ts'
import type { AccountContext } from './account-context.ts'
import { foldKinds, type KindLine } from './contact-kinds.ts'
import { addUpContacts } from './contact-steps.ts'
import { printBound } from '../print-bound.ts'

/** Approvers and deciders, left ones included: a contact stays a contact. */
function nameDeciders({ one }: AccountContext): ReadonlyMap<number, string> {
  const deciders = one.slice.people.filter(
    ({ person }) => person.roles.includes('A') || person.roles.includes('D'),
  )
  return new Map(deciders.map(({ person }) => [person.index, person.name]))
}

function listMondays({ flow }: Period): number[] {
  const first = isoWeekOf(flow.first)
  return Array.from({ length: isoWeekOf(flow.last) - first + 1 }, (_, index) => mondayOfWeek(first + index))
}

const countTimes = (touches: readonly TouchFacts[]) => touches.reduce((sum, { count }) => sum + count, 0)

function titleTimeline({ locale }: AccountContext, met: number, withDeciders: number | null): Headline {
  if (met === 0) return locale.phrases('account.timeline.title-none')
  if (withDeciders === null) return locale.phrases('account.timeline.title', { count: met })
  return withDeciders === 0
    ? locale.phrases('account.timeline.title-no-decider', { count: met })
    : locale.phrases('account.timeline.title-deciders', { met, count: withDeciders })
}

function tabulateKinds(
  context: AccountContext,
  kinds: readonly KindLine[],
  mondays: readonly number[],
): TableModel {
  const { locale, one } = context
  return {
    caption: locale.text('account.timeline.table-caption'),
    columns: [
      { label: locale.text('column.kind') },
      { label: locale.text('column.times'), numeric: true },
      ...mondays.map((monday) => ({ label: String(isoWeekNumber(monday)), numeric: true })),
    ],
    rows: kinds.map(({ line, times, weeks }) => ({
      cells: [
        cell(locale.text(`kind-row.${line}`)),
        cell(locale.number(times)),
        ...mondays.map((_, week) => {
          const found = weeks.find((one) => one.week === week)
          return found === undefined
            ? cell('')
            : markedCell(locale.number(found.weight, 1), found.decider ? 'alarm' : null)
        }),
      ],
    })),
    note: printSources(context, one.slice.facts.quarterRows),
  }
}

/** The quarter's contacts against the pace of the standard, and every kind by week. */
export function presentTimeline(context: AccountContext): SectionPart {
  const { locale, one, review } = context
  const { facts, period } = one.slice
  const { flow } = period
  const { logStart } = review.dataset
  if (!review.dataset.tables.has('activities')) {
    const empty = {
      title: locale.text('account.timeline.empty-title'),
      missing: locale.text('account.timeline.no-log'),
      remedy: locale.text('account.timeline.log-remedy'),
    }
    return { part: 'empty', span: 7, empty }
  }
  const deciders = nameDeciders(context)
  const metDecider = ({ people }: TouchFacts) => people.some((person) => deciders.has(person))
  const steps = addUpContacts(context)
  const mondays = listMondays(period)
  const kinds = foldKinds(facts, metDecider)
  const effective = facts.touches.filter(({ weight }) => weight > 0)
  const meetings = Map.groupBy(effective.filter(metDecider), ({ day }) => day)
  const { contacts: standard } = one.now.tier.standards
  const measured = one.now.metrics['contact-frequency']
  const atLeast = measured !== undefined && isKnown(measured) && measured.atLeast === true
  const namesOf = (touches: readonly TouchFacts[]) =>
    new Set(touches.flatMap(({ people }) => people.flatMap((person) => deciders.get(person) ?? [])))
  const data: ContactTimelineData = {
    from: formatDay(flow.first),
    to: formatDay(flow.last),
    logFrom: logStart !== null && logStart > flow.first && logStart <= flow.last ? formatDay(logStart) : null,
    standard,
    totalLabel: printBound(atLeast) + locale.number(steps.at(-1)?.sum ?? 0, 1),
    standardLabel: standard === null ? '' : locale.text('account.timeline.standard', { count: standard }),
    steps: steps.map(({ day, sum }) => ({ day: formatDay(day), sum })),
    deciders: [...meetings].map(([day, touches]) => ({
      day: formatDay(day),
      sum: steps.findLast((step) => step.day <= day)?.sum ?? 0,
      names: locale.series([...namesOf(touches)]),
    })),
    weeks: mondays.map((monday) => ({ label: String(isoWeekNumber(monday)), start: formatDay(monday) })),
    kinds: kinds.map(({ line, times, weeks }) => ({
      label: locale.text(`kind-row.${line}`),
      total: locale.text('account.timeline.times', { count: times }),
      weeks,
    })),
  }
  const withDeciders = deciders.size === 0 ? null : countTimes([...meetings.values()].flat())
  return {
    part: 'figure',
    figure: {
      id: 'timeline',
      span: 7,
      title: titleTimeline(context, countTimes(effective), withDeciders),
      content: { chart: 'contact-timeline', data },
      tableLabel: locale.text('figure.table'),
      table: tabulateKinds(context, kinds, mondays),
      links: lineageLinks(context, 'contact-frequency', facts.quarterRows, context.evidence),
    },
  }
}
