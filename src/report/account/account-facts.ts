import { isKnown } from '../../model/measurement.ts'
import { findCriticalPeople } from '../../metrics/eyes/eyes.ts'
import { foldLiveSupporters, presentStaff } from '../../metrics/eyes/live-supporters.ts'
import type { Sentence } from '../page-parts/text.ts'
import { opener } from '../cells.ts'
import { definitionOf } from '../definition-of.ts'
import { printMeasurement, printReason } from '../print-measurement.ts'
import { printUnknown } from '../print-unknown.ts'
import type { AccountContext } from './account-context.ts'

/** Names one fact may hold. */
const MOST_NAMES = 4

/** Money at stake: revenue, and open opportunities that fall due in the next two quarters. */
export function sayMoney(context: AccountContext): Sentence | null {
  const { locale, one, review } = context
  const measured = one.now.metrics['exposure']
  if (!measured || !isKnown(measured)) return null
  const amountOf = (part: string): number | null => {
    const value = measured.parts?.[part]?.value
    return typeof value === 'number' ? value : null
  }
  const revenue = amountOf('revenue')
  const open = amountOf('open') ?? 0
  if (revenue === null && open === 0) return null
  const number = (value: number) =>
    opener(locale.amount(value, review.settings.currency), context.href('method#exposure'))
  const key =
    revenue === null
      ? 'account.facts.open-only'
      : open === 0
        ? 'account.facts.revenue-only'
        : 'account.facts.revenue'
  return locale.parts(key, { revenue: number(revenue ?? 0), open: number(open) })
}

/** The eyes, whom they hang on, on either side, and how many stay without people close to a rival. */
export function sayEyes(context: AccountContext): Sentence | null {
  const { locale, one, review } = context
  const measured = one.now.metrics['eyes']
  const definition = definitionOf('eyes')
  if (!measured || !definition || !isKnown(measured)) return null
  const number = opener(printMeasurement(locale, definition, measured).text, context.href('method#eyes'))
  const { theirs, ours } = findCriticalPeople(foldLiveSupporters(one.slice), presentStaff(one.slice))
  const name = (names: readonly string[]) => ({
    names: locale.series(names.slice(0, MOST_NAMES)),
    count: names.length,
  })
  const without = measured.parts?.['withoutRival']?.value
  return [
    number,
    ...(theirs.length === 0
      ? []
      : [
          locale.text(
            'account.facts.eyes-theirs',
            name(theirs.map((index) => review.dataset.people[index]!.name)),
          ),
        ]),
    ...(ours.length === 0
      ? []
      : [
          locale.text(
            'account.facts.eyes-ours',
            name(ours.map((index) => review.dataset.staff[index]!.name)),
          ),
        ]),
    ...(typeof without === 'number' && without !== measured.value
      ? [locale.text('account.facts.eyes-rival', { count: without })]
      : []),
  ]
}

/** The weight of the circle that rivals hold, and whose it is; null where the import does not say or nobody is close. */
export function sayRivals(context: AccountContext): Sentence | null {
  const { locale, one, circle } = context
  const measured = one.now.metrics['rival-held']
  const definition = definitionOf('rival-held')
  if (!measured || !definition || !isKnown(measured) || measured.value === 0) return null
  const close = circle.filter(({ person }) => person.rivalStatus === 'close').map(({ person }) => person.name)
  const share = opener(printMeasurement(locale, definition, measured).text, context.href('method#rival-held'))
  return [
    ...locale.parts('account.facts.rival-share', { share }),
    locale.text('account.facts.rival-names', {
      names: locale.series(close.slice(0, MOST_NAMES)),
      count: close.length,
    }),
  ]
}

/** A metric as a fact: its value, what it would be as claimed, or why it is not measured. */
export function sayMetric(context: AccountContext, metric: string): Sentence {
  const { locale, one } = context
  const measured = one.now.metrics[metric]
  const definition = definitionOf(metric)
  if (definition === undefined || measured === undefined) return [printUnknown(locale, measured)]
  const printed = opener(
    printMeasurement(locale, definition, measured).text,
    context.href(`method#${metric}`),
  )
  if (!isKnown(measured))
    return [printed, locale.text('account.facts.because', { reason: printReason(locale, measured.unknown) })]
  if (measured.claimed === undefined) return [printed]
  const claimed = printMeasurement(locale, definition, { ...measured, value: measured.claimed })
  return [printed, locale.text('account.facts.claimed', { value: claimed.text })]
}
