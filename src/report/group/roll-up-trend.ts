import { isKnown } from '../../model/measurement.ts'
import { formatQuarter } from '../../model/quarter.ts'
import { layers } from '../../model/scales.ts'
import type { RollUp } from '../../metrics/review.ts'
import type { Organization, Unit } from '../../model/dataset.ts'
import { cell, unknownCell } from '../cells.ts'
import { printChange } from '../change-of.ts'
import type { PageContext } from '../page-context.ts'
import type { FigureSpan } from '../page-parts/figure.ts'
import type { SectionPart } from '../page-model.ts'
import { lineageLinks } from '../sources.ts'

type AnyRollUp = RollUp<null> | RollUp<Organization> | RollUp<Unit>

/** Mean scores over eight quarters; null where no line has two measured quarters. */
export function presentRollUpTrend(
  context: PageContext,
  rollUp: AnyRollUp,
  span: FigureSpan,
): SectionPart | null {
  const { locale, review } = context
  const lines = (['mcr', ...layers] as const)
    .map((id) => ({
      id,
      values: rollUp.history.map(({ means }) => {
        const mean = means[id]
        return isKnown(mean) && typeof mean.value === 'number' ? mean.value : null
      }),
    }))
    .filter(({ values }) => values.filter((value) => value !== null).length >= 2)
  if (lines.length === 0) return null
  const changeOf = (values: readonly (number | null)[]) => {
    const [before, now] = [values.at(-2) ?? null, values.at(-1) ?? null]
    return before === null || now === null ? null : now - before
  }
  const quarters = rollUp.history.map(({ quarter }) => formatQuarter(quarter))
  const [worst] = lines
    .map((line) => ({ ...line, change: changeOf(line.values) }))
    .filter(({ change }) => change !== null)
    .toSorted((a, b) => a.change! - b.change!)
  const { bandLimits } = review.settings
  return {
    part: 'figure',
    figure: {
      id: 'trend',
      span,
      title:
        worst?.change != null && worst.change < -0.05
          ? locale.phrases('roll-up.trend.title-fall', {
              layer: locale.text(`layer.${worst.id}`),
              points: locale.number(-worst.change, 1),
            })
          : locale.phrases('roll-up.trend.title'),
      caption: locale.text('roll-up.trend.caption'),
      content: {
        chart: 'layer-trend',
        data: {
          quarters,
          lines: lines.map(({ id, values }) => {
            const change = changeOf(values)
            const last = values.at(-1) ?? null
            return {
              label: locale.text(`layer-short.${id}`),
              values,
              lastText: last === null ? locale.text('words.not-measured') : locale.score(last),
              changeText: change === null ? '' : locale.change(change),
              alarm: change !== null && printChange(locale, change).tone === 'alarm',
              main: id === 'mcr',
            }
          }),
          limits: [
            { value: bandLimits.fair, label: locale.text('band.fair') },
            { value: bandLimits.healthy, label: locale.text('band.healthy') },
          ],
        },
      },
      tableLabel: locale.text('figure.table'),
      table: {
        caption: locale.text('roll-up.trend.table-caption'),
        columns: [
          { label: locale.text('column.layer') },
          ...quarters.map((label) => ({ label, numeric: true, keep: true })),
        ],
        rows: lines.map(({ id, values }) => ({
          cells: [
            cell(locale.text(`layer.${id}`)),
            ...values.map((value) => (value === null ? unknownCell('?') : cell(locale.score(value)))),
          ],
        })),
      },
      links: lineageLinks(context, 'mcr-score', []),
    },
  }
}
