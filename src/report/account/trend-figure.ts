import { formatQuarter } from '../../model/quarter.ts'
import { layers } from '../../model/scales.ts'
import type { SectionPart } from '../page-model.ts'
import type { FigureSpan } from '../page-parts/figure.ts'
import { cell, unknownCell } from '../cells.ts'
import { printChange } from '../change-of.ts'
import { lineageLinks } from '../sources.ts'
import { pointOf } from '../print-score.ts'
import type { AccountContext } from './account-context.ts'
import { changeOf } from '../score-change.ts'

/** Scores over eight quarters; null where fewer than two quarters of any line were measured. */
export function presentTrend(context: AccountContext, span: FigureSpan): SectionPart | null {
  const { locale, one, review } = context
  const lines = [
    { id: 'mcr', values: one.history.map(({ mcr }) => pointOf(mcr)), change: changeOf(one, 'mcr') },
    ...layers.map((layer) => ({
      id: layer,
      values: one.history.map((measures) => pointOf(measures.layers[layer].score)),
      change: changeOf(one, layer),
    })),
  ].filter(({ values }) => values.filter((value) => value !== null).length >= 2)
  if (lines.length === 0) return null
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
          lines: lines.map(({ id, values, change }) => ({
            label: locale.term(`layer-short.${id}`) ?? id,
            values,
            lastText:
              values.at(-1) == null ? locale.text('words.not-measured') : locale.score(values.at(-1)!),
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
        rows: lines.map(({ id, values }) => ({
          cells: [
            cell(locale.term(`layer.${id}`) ?? id),
            ...values.map((value) => (value === null ? unknownCell('?') : cell(locale.score(value)))),
          ],
        })),
      },
      links: lineageLinks(context, 'mcr-score', []),
    },
  }
}
