import { isKnown, type Measurement } from '../../model/measurement.ts'
import type { StandardBarsData } from '../chart-data/standard-bars.ts'
import type { SectionPart } from '../page-model.ts'
import { cell, markedCell, noCell, unknownCell } from '../cells.ts'
import { metricName } from '../definition-of.ts'
import { lineageLinks, mergeRows } from '../sources.ts'
import type { AccountContext } from './account-context.ts'
import { printBound } from '../print-bound.ts'

type Bar = StandardBarsData['rows'][number]

interface Line {
  readonly label: string
  readonly measured: Measurement | undefined
  readonly value: number | null
  readonly standard: number | null
  /** A share printed in percent. */
  readonly share?: boolean
}

const partOf = (measured: Measurement | undefined, name: string): number | null => {
  const part = measured && isKnown(measured) ? measured.parts?.[name] : undefined
  return part && typeof part.value === 'number' ? part.value : null
}
const valueOf = (measured: Measurement | undefined): number | null =>
  measured && isKnown(measured) && typeof measured.value === 'number' ? measured.value : null
const ratioOf = (measured: Measurement | undefined): number | null =>
  measured && isKnown(measured) && typeof measured.value === 'number' && measured.of
    ? measured.value / measured.of
    : null

function collectLines(context: AccountContext): Line[] {
  const { locale, one } = context
  const { metrics, tier } = one.now
  const { standards } = tier
  const threads = metrics.threads
  return [
    {
      label: metricName(locale, 'contact-frequency'),
      measured: metrics['contact-frequency'],
      value: valueOf(metrics['contact-frequency']),
      standard: standards.contacts,
    },
    {
      label: locale.text('account.standards.their-people'),
      measured: threads,
      value: partOf(threads, 'theirs') ?? valueOf(threads),
      standard: standards.theirPeople,
    },
    {
      label: locale.text('account.standards.our-people'),
      measured: threads,
      value: partOf(threads, 'ours'),
      standard: standards.ourPeople,
    },
    {
      label: metricName(locale, 'department-coverage'),
      measured: metrics['department-coverage'],
      value: ratioOf(metrics['department-coverage']),
      standard: standards.departmentShare,
      share: true,
    },
  ]
}

/** What the tier asks for against what was done. */
export function presentStandards(context: AccountContext): SectionPart {
  const { locale, one } = context
  const print = (value: number, share: boolean | undefined) =>
    share ? locale.percent(value) : locale.number(value, 1)
  const lines = collectLines(context)
  const bars = lines.map(({ label, measured, value, standard, share }): Bar => {
    const atLeast = measured !== undefined && isKnown(measured) && measured.atLeast === true
    return {
      label,
      value,
      atLeast,
      standard,
      text: value === null ? locale.text('words.not-measured') : printBound(atLeast) + print(value, share),
      standardText:
        standard === null
          ? locale.text('account.standards.none')
          : locale.text('account.standards.standard', { value: print(standard, share) }),
      alarm: value !== null && standard !== null && value < standard && !atLeast,
    }
  })
  const applying = bars.filter(({ value, standard }) => value !== null && standard !== null)
  const missed = applying.filter(({ alarm }) => alarm)
  const rows = mergeRows(lines.map(({ measured }) => (measured && isKnown(measured) ? measured.rows : [])))
  return {
    part: 'figure',
    figure: {
      id: 'standards',
      span: 6,
      title:
        applying.length === 0
          ? locale.phrases('account.standards.title-unknown')
          : locale.phrases(missed.length === 0 ? 'account.standards.title-met' : 'account.standards.title', {
              count: missed.length,
              all: applying.length,
            }),
      caption: locale.text(
        one.now.tier.origin === 'assumed' ? 'account.standards.caption-assumed' : 'account.standards.caption',
        { tier: one.now.tier.tier ?? context.review.settings.assumedTier },
      ),
      content: { chart: 'standard-bars', data: { rows: bars } },
      tableLabel: locale.text('figure.table'),
      table: {
        caption: locale.text('account.standards.table-caption'),
        columns: [
          { label: locale.text('column.metric') },
          { label: locale.text('column.done'), numeric: true },
          { label: locale.text('column.standard'), numeric: true },
        ],
        rows: bars.map((bar) => ({
          cells: [
            cell(bar.label),
            bar.value === null ? unknownCell(bar.text) : markedCell(bar.text, bar.alarm ? 'alarm' : null),
            bar.standard === null ? noCell : cell(bar.standardText),
          ],
        })),
      },
      links: lineageLinks(context, 'standards', rows, context.evidence),
    },
  }
}
