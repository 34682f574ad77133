import type { Score } from '../../metrics/review.ts'
import { layers } from '../../model/scales.ts'
import type { ScorePoint } from '../chart-data/score-rows.ts'
import { cell, noCell, unknownCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import { printScore } from '../print-score.ts'
import { isSuppressed } from '../print-unknown.ts'
import { lineageLinks } from '../sources.ts'
import type { Group } from './group.ts'

/** Accounts one figure draws. */
const MOST = 24

function pointOf(context: PageContext, score: Score, before: Score | undefined): ScorePoint {
  const text = printScore(context.locale, score)
  if ('value' in score)
    return {
      kind: 'value',
      value: score.value,
      before: before && 'value' in before ? before.value : null,
      text,
    }
  if ('from' in score) return { kind: 'interval', from: score.from, to: score.to, text }
  if (isSuppressed(score)) return { kind: 'withheld', text }
  return score.completeness === null
    ? { kind: 'not-applicable', text: context.locale.text('words.not-applicable') }
    : { kind: 'unknown', text }
}

/** Every member on shared scales, the weakest marked. */
export function presentScoreRows(context: PageContext, group: Group): SectionPart {
  const { locale, review, plan } = context
  const { members, weakest } = group.rollUp
  const shown = context.review.layersInReview
  const rank = (index: number) => {
    const { mcr } = review.accounts[index]!.now
    return 'value' in mcr ? mcr.value : 'from' in mcr ? mcr.from : Infinity
  }
  const ordered = members.toSorted((a, b) => rank(a) - rank(b) || a - b).slice(0, MOST)
  const columns = ['mcr', ...layers.filter((layer) => shown.includes(layer))] as const
  const scoreOf = (index: number, column: string, at: -1 | -2): Score | undefined => {
    const measures = review.accounts[index]!.history.at(at)
    if (measures === undefined) return undefined
    return column === 'mcr' ? measures.mcr : measures.layers[column as (typeof layers)[number]].score
  }
  const rows = ordered.map((index) => {
    const { account, now } = review.accounts[index]!
    return {
      label: account.shortName ?? account.name,
      href: context.href(plan.accounts[index]!),
      tier: now.tier.tier ?? '',
      alarm: index === weakest,
      points: columns.map((column) =>
        pointOf(context, scoreOf(index, column, -1)!, scoreOf(index, column, -2)),
      ),
    }
  })
  const { bandLimits } = review.settings
  return {
    part: 'figure',
    figure: {
      id: 'scores',
      span: 12,
      title:
        weakest === null
          ? locale.phrases('group.scores.title-unknown', { count: members.length })
          : locale.phrases('group.scores.title', {
              name: review.accounts[weakest]!.account.name,
              count: members.length,
            }),
      content: {
        chart: 'score-rows',
        data: {
          scores: columns.map((column) => locale.text(`layer-short.${column}`)),
          limits: [bandLimits.fair, bandLimits.healthy],
          rows,
        },
      },
      tableLabel: locale.text('figure.table'),
      table: {
        caption: locale.text('group.scores.table-caption'),
        columns: [
          { label: locale.text('column.account') },
          { label: locale.text('column.tier') },
          ...columns.map((column) => ({ label: locale.text(`layer-short.${column}`), numeric: true })),
        ],
        rows: rows.map((row) => ({
          cells: [
            cell(row.label, { href: row.href }),
            row.tier === '' ? noCell : cell(row.tier),
            ...row.points.map((point) =>
              point.kind === 'unknown'
                ? unknownCell('?')
                : point.kind === 'not-applicable'
                  ? noCell
                  : cell(point.text, point.kind === 'withheld' ? { mark: 'muted' } : {}),
            ),
          ],
        })),
        ...(members.length > MOST
          ? { note: locale.text('group.scores.more', { count: members.length - MOST }) }
          : {}),
      },
      links: lineageLinks(context, 'mcr-score', []),
    },
  }
}
