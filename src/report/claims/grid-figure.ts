import type { ClaimCellKind } from '../chart-data/claim-grid.ts'
import type { ReviewClaims, ShownLevel } from '../../metrics/claims/review-claims.ts'
import { supportLabels } from '../../model/labels/support-levels.ts'
import type { Support } from '../../model/scales.ts'
import { cell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { FigureModel } from '../page-parts/figure.ts'
import type { Headline } from '../page-parts/text.ts'
import { lineageLinks } from '../sources.ts'
import { wordOf } from '../word-of.ts'
import { findDensest } from './claims-hero.ts'
import { printSupport } from './support-word.ts'

const claimedLevels = [3, 2, 1, 0, -1] as const

/** Where a cell lies against the stair. */
function judgeCell(claimed: Support, shown: ShownLevel, wideGap: number): ClaimCellKind {
  if (shown === 'not-verifiable') return 'unknown'
  const gap = claimed - (shown === 'none' ? 0 : shown)
  if (gap > 0) return gap >= wideGap ? 'wide' : 'above'
  return shown === 'none' ? 'nothing' : 'backed'
}

function titleGrid({ locale }: PageContext, claims: ReviewClaims): Headline {
  if (claims.counts.verifiable === 0) return locale.phrases('claims.grid.title-unknown')
  const densest = findDensest(claims)
  if (densest === null) return locale.phrases('claims.grid.title-sound')
  return locale.phrases('claims.grid.title', {
    level: wordOf(locale, supportLabels.huawei, densest.claimed),
    all: densest.counts.verifiable,
    count: densest.counts.supported,
  })
}

/** Claims against evidence, every rating of the decision circles. */
export function presentClaimGrid(context: PageContext, claims: ReviewClaims): FigureModel {
  const { locale, review } = context
  const { inflationGap } = review.settings.flags
  const hasUnknown = claims.cells.some(({ shown }) => shown === 'not-verifiable')
  const shownLevels: readonly ShownLevel[] = [
    -1,
    'none',
    0,
    1,
    2,
    3,
    ...(hasUnknown ? (['not-verifiable'] as const) : []),
  ]
  const labelOf = (shown: ShownLevel): string =>
    shown === 'none'
      ? locale.text('claims.grid.none')
      : shown === 'not-verifiable'
        ? locale.text('claims.grid.unknown')
        : locale.number(shown)
  const people = (claimed: Support, shown: ShownLevel): number =>
    claims.cells.find((one) => one.claimed === claimed && one.shown === shown)?.people ?? 0
  const totalOf = (claimed: Support): number =>
    claims.levels.find((one) => one.claimed === claimed)?.counts.rated ?? 0
  const columns = shownLevels.map((shown) => ({ label: labelOf(shown) }))
  return {
    id: 'grid',
    span: 6,
    title: titleGrid(context, claims),
    caption: locale.text('claims.grid.caption', { least: inflationGap }),
    content: {
      chart: 'claim-grid',
      data: {
        columns,
        rows: claimedLevels.map((level) => ({
          level,
          label: wordOf(locale, supportLabels.huawei, level),
          cells: shownLevels.map((shown) => ({
            count: people(level, shown),
            kind: judgeCell(level, shown, inflationGap),
          })),
          total: totalOf(level),
        })),
      },
    },
    tableLabel: locale.text('figure.table'),
    table: {
      caption: locale.text('claims.grid.table-caption'),
      columns: [
        { label: locale.text('column.claimed') },
        ...columns.map(({ label }) => ({ label, numeric: true })),
        { label: locale.text('column.total'), numeric: true },
      ],
      rows: claimedLevels.map((level) => ({
        cells: [
          cell(printSupport(locale, level)),
          ...shownLevels.map((shown) => cell(locale.number(people(level, shown)))),
          cell(locale.number(totalOf(level)), { bold: true }),
        ],
      })),
    },
    links: [
      ...lineageLinks(context, 'evidence', []),
      { label: locale.text('figure.csv'), href: context.file('tables/claims.csv') },
    ],
  }
}
