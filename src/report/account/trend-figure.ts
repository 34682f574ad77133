import { formatQuarter } from '../../model/quarter.ts'
import { layers } from '../../model/scales.ts'
import type { SectionPart } from '../page-model.ts'
import type { FigureSpan } from '../page-parts/figure.ts'
import { cell } from '../cells.ts'
import { printChange } from '../change-of.ts'
import { lineageLinks } from '../sources.ts'
import { pointOf, printScore } from '../print-score.ts'
import { cellOfUnknown } from '../print-unknown.ts'
import type { AccountContext } from './account-context.ts'
import { changeOf } from '../score-change.ts'

/** Scores over eight quarters, a range as a range; null where fewer than two quarters of any line were measured. */
export function presentTrend(context: AccountContext, span: FigureSpan): SectionPart | null {
  const { locale, one, review } = context
  const lines = [
    { id: 'mcr' as const, scores: one.history.map(({ mcr }) => mcr) },
    ...layers.map((id) => ({ id, scores: one.history.map((measures) => measures.layers[id].score) })),
  ]
    .map((line) => ({ ...line, values: line.scores.map(pointOf), change: changeOf(one, line.id) }))
    .filter(({ scores }) => scores.filter((score) => !('unknown' in score)).length >= 2)
  // where the total is a range throughout, the key layer is a number, so that there is a line to draw
  const drawn = lines.filter(({ values }) => values.some((value) => value !== null))
  if (drawn.length === 0) return null
  const quarters = one.history.map(({ quarter }) => formatQuarter(quarter))
  const { bandLimits } = review.settings
  const [worst] = lines
    .filter(({ change }) => change !== null)
    .toSorted((a, b) => a.change!.points - b.change!.points)
  return {
    part: 'figure',
    figure: {
      id: 'trend',
      span,
      title:
        worst?.change && worst.change.points < 0
          ? locale.phrases('account.trend.title-fall', {
              layer: locale.term(`layer.${worst.id}`) ?? worst.id,
              points: locale.number(-worst.change.points, 1),
            })
          : locale.phrases('account.trend.title'),
      content: {
        chart: 'layer-trend',
        data: {
          quarters,
          lines: drawn.map(({ id, scores, values, change }) => ({
            label: locale.term(`layer-short.${id}`) ?? id,
            values,
            lastText: printScore(locale, scores.at(-1)!),
            changeText: change === null ? '' : locale.change(change.points),
            alarm: change !== null && printChange(locale, change.points).tone === 'alarm',
            main: id === 'mcr',
          })),
          limits: [
            { value: bandLimits.fair, label: locale.text('band.fair') },
            { value: bandLimits.healthy, label: locale.text('band.healthy') },
          ],
        },
      },
      tableLabel: locale.text('figure.table'),
      table: {
        caption: locale.text('account.trend.table-caption'),
        columns: [
          { label: locale.text('column.layer') },
          ...quarters.map((label) => ({ label, numeric: true, keep: true })),
        ],
        rows: lines.map(({ id, scores }) => ({
          cells: [
            cell(locale.term(`layer.${id}`) ?? id),
            ...scores.map((score) =>
              'unknown' in score ? cellOfUnknown(locale, score, '?') : cell(printScore(locale, score)),
            ),
          ],
        })),
      },
      links: lineageLinks(context, 'mcr-score', []),
    },
  }
}
