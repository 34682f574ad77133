import { formatDay, isoWeekNumber, isoWeekOf, mondayOfWeek } from '../../lib/day.ts'
import { isKnown } from '../../model/measurement.ts'
import type { ActivityKind } from '../../model/scales.ts'
import { TWENTIETHS, type TouchFacts } from '../../metrics/facts/account-facts.ts'
import type { ContactTimelineData } from '../chart-data/contact-timeline.ts'
import type { SectionPart } from '../page-model.ts'
import { cell, markedCell } from '../cells.ts'
import { lineageLinks, printSources } from '../sources.ts'
import type { AccountContext } from './account-context.ts'

/** Kinds one line stands for. */
const kindRows: readonly { readonly key: string; readonly kinds: readonly ActivityKind[] }[] = [
  { key: 'visit', kinds: ['visit', 'site_visit'] },
  { key: 'meeting', kinds: ['meeting'] },
  { key: 'executive_meeting', kinds: ['executive_meeting'] },
  { key: 'exchange', kinds: ['exchange', 'workshop', 'training'] },
  { key: 'call', kinds: ['call'] },
  { key: 'mail', kinds: ['email', 'chat'] },
  { key: 'other', kinds: ['dinner', 'gift', 'greeting', 'mass_mail', 'other', 'unknown'] },
]

/** Contact weight reached after each day; mail stands on its week's last day and fills at most its share of the standard. */
function addUp(context: AccountContext): { day: number; sum: number }[] {
  const { slice, now } = context.one
  const { facts, period, settings } = slice
  const standard = now.tier.standards.contacts
  const cap = standard === null ? Infinity : settings.mailShareCap * standard * TWENTIETHS
  const perDay = new Map<number, { direct: number; mail: number }>()
  const add = (day: number, kind: 'direct' | 'mail', weight: number) => {
    const entry = perDay.get(day) ?? { direct: 0, mail: 0 }
    entry[kind] += weight
    perDay.set(day, entry)
  }
  for (const touch of facts.touches) if (touch.weight > 0) add(touch.day, 'direct', touch.weight)
  for (const { week, weight } of facts.mailWeeks)
    add(Math.min(mondayOfWeek(week) + 6, period.flow.last), 'mail', weight)
  let [direct, mail] = [0, 0]
  return [...perDay.entries()]
    .sort(([a], [b]) => a - b)
    .map(([day, weights]) => {
      direct += weights.direct
      mail += weights.mail
      return { day, sum: (direct + Math.min(mail, cap)) / TWENTIETHS }
    })
}

/** The quarter's contacts against the pace of the standard, and every kind by week. */
export function presentTimeline(context: AccountContext): SectionPart {
  const { locale, one, review } = context
  const { facts, period } = one.slice
  const { flow } = period
  const { logStart } = review.dataset
  if (!review.dataset.tables.has('activities'))
    return {
      part: 'empty',
      span: 7,
      empty: {
        title: locale.text('account.timeline.empty-title'),
        missing: locale.text('account.timeline.no-log'),
        remedy: locale.text('account.timeline.log-remedy'),
      },
    }
  const deciders = new Map(
    one.slice.people
      .filter(({ person }) => person.roles.includes('A') || person.roles.includes('D'))
      .map(({ person }) => [person.index, person.name]),
  )
  const metDecider = (touch: TouchFacts) => touch.people.some((person) => deciders.has(person))
  const steps = addUp(context)
  const sumOn = (day: number) => steps.findLast((step) => step.day <= day)?.sum ?? 0
  const firstWeek = isoWeekOf(flow.first)
  const weeks = Array.from({ length: isoWeekOf(flow.last) - firstWeek + 1 }, (_, index) =>
    mondayOfWeek(firstWeek + index),
  )
  const kinds = kindRows.flatMap(({ key, kinds: members }) => {
    const touches = facts.touches.filter(({ kind }) => members.includes(kind))
    if (touches.length === 0) return []
    const byWeek = Map.groupBy(touches, (touch) => isoWeekOf(touch.day) - firstWeek)
    const mail = key === 'mail'
    return [
      {
        key,
        label: locale.term(`kind-row.${key}`) ?? key,
        times: touches.reduce((sum, touch) => sum + touch.count, 0),
        weeks: [...byWeek]
          .sort(([a], [b]) => a - b)
          .map(([week, same]) => ({
            week,
            weight: mail
              ? facts.mailWeeks
                  .filter((one) => one.week === week + firstWeek)
                  .reduce((sum, one) => sum + one.weight, 0) / TWENTIETHS
              : same.reduce((sum, touch) => sum + touch.weight, 0) / TWENTIETHS,
            decider: same.some(metDecider),
          })),
      },
    ]
  })
  const total = steps.at(-1)?.sum ?? 0
  const { contacts: standard } = one.now.tier.standards
  const measured = one.now.metrics['contact-frequency']
  const atLeast = measured !== undefined && isKnown(measured) && measured.atLeast === true
  const meetings = Map.groupBy(
    facts.touches.filter((touch) => touch.weight > 0 && metDecider(touch)),
    ({ day }) => day,
  )
  const data: ContactTimelineData = {
    from: formatDay(flow.first),
    to: formatDay(flow.last),
    logFrom: logStart !== null && logStart > flow.first && logStart <= flow.last ? formatDay(logStart) : null,
    standard,
    totalLabel: (atLeast ? '≥\u00A0' : '') + locale.number(total, 1),
    standardLabel: standard === null ? '' : locale.text('account.timeline.standard', { count: standard }),
    steps: steps.map(({ day, sum }) => ({ day: formatDay(day), sum })),
    deciders: [...meetings].map(([day, touches]) => ({
      day: formatDay(day),
      sum: sumOn(day),
      names: locale.series([
        ...new Set(touches.flatMap(({ people }) => people.flatMap((person) => deciders.get(person) ?? []))),
      ]),
    })),
    weeks: weeks.map((monday) => ({ label: String(isoWeekNumber(monday)), start: formatDay(monday) })),
    kinds: kinds.map(({ label, times, weeks: cells }) => ({
      label,
      total: locale.text('account.timeline.times', { count: times }),
      weeks: cells,
    })),
  }
  const met = facts.touches.filter((touch) => touch.weight > 0).reduce((sum, touch) => sum + touch.count, 0)
  const withDeciders = [...meetings.values()].flat().reduce((sum, touch) => sum + touch.count, 0)
  const title =
    total === 0
      ? locale.phrases('account.timeline.title-none')
      : deciders.size > 0
        ? locale.phrases(
            withDeciders === 0 ? 'account.timeline.title-no-decider' : 'account.timeline.title-deciders',
            { met, count: withDeciders },
          )
        : locale.phrases('account.timeline.title', { count: met })
  return {
    part: 'figure',
    figure: {
      id: 'timeline',
      span: 7,
      title,
      content: { chart: 'contact-timeline', data },
      tableLabel: locale.text('figure.table'),
      table: {
        caption: locale.text('account.timeline.table-caption'),
        columns: [
          { label: locale.text('column.kind') },
          { label: locale.text('column.times'), numeric: true },
          ...weeks.map((monday) => ({ label: String(isoWeekNumber(monday)), numeric: true })),
        ],
        rows: kinds.map(({ label, times, weeks: cells }) => ({
          cells: [
            cell(label),
            cell(locale.number(times)),
            ...weeks.map((_, week) => {
              const found = cells.find((one) => one.week === week)
              return found === undefined
                ? cell('')
                : markedCell(locale.number(found.weight, 1), found.decider ? 'alarm' : null)
            }),
          ],
        })),
        note: printSources(context, facts.quarterRows),
      },
      links: lineageLinks(context, 'contact-frequency', facts.quarterRows, context.evidence),
    },
  }
}
