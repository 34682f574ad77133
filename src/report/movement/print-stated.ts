import type { Locale } from '../../i18n/locale.ts'
import type { Score } from '../../metrics/review.ts'
import { rollUpMetrics } from '../../metrics/roll-up/registry.ts'
import { scoreMetrics } from '../../metrics/scores/registry.ts'
import type { Measurement } from '../../model/measurement.ts'
import { definitionOf, metricName } from '../definition-of.ts'
import { printMeasurement } from '../print-measurement.ts'
import { printScore } from '../print-score.ts'

const definitionOfAny = (id: string) =>
  definitionOf(id) ?? [...scoreMetrics, ...rollUpMetrics].find((one) => one.id === id)

/** `metric eyes` as kind and id; what has no id is its own kind. */
function splitWhat(what: string): readonly [kind: string, id: string] {
  const [kind = '', id = ''] = what.split(' ')
  return [kind, id]
}

/** What a reader calls a published number. */
export function printWhat(locale: Locale, what: string): string {
  const [kind, id] = splitWhat(what)
  if (kind === 'score') return locale.term(`layer.${id}`) ?? id
  if (kind === 'metric') {
    const rollUp = rollUpMetrics.find((one) => one.id === id)
    return rollUp === undefined ? metricName(locale, id) : locale.words(rollUp.label)
  }
  if (kind === 'band' || kind === 'tier') return locale.text(`movement.restated.${kind}`)
  return locale.text('movement.restated.counts')
}

/** A number in the form report.json has it, in words; null where it was not there. */
export function printStated(locale: Locale, what: string, stated: unknown): string {
  const [kind, id] = splitWhat(what)
  if (typeof stated === 'string')
    return (kind === 'band' ? locale.term(`band.${stated}`) : undefined) ?? stated
  if (typeof stated !== 'object' || stated === null)
    return locale.text(kind === 'band' ? 'band.none' : 'movement.restated.absent')
  if (kind === 'score') return printScore(locale, stated as Score)
  if (kind !== 'metric') return locale.text('movement.restated.counts')
  // report.json leaves out the rows, which printing does not read
  const measured = { rows: [], ...stated } as unknown as Measurement
  const unit = definitionOfAny(id)?.unit ?? 'count'
  return printMeasurement(locale, { id, unit }, measured).text
}
