import { isKnown, type Measurement } from '../../model/measurement.ts'
import { layers } from '../../model/scales.ts'
import { metrics } from '../../metrics/registry.ts'
import type { AccountReview, Review, Score } from '../../metrics/review.ts'
import type { KnownPaths } from '../earlier-edition.ts'
import { planPages } from '../page-plan.ts'
import { type DownloadColumn, type DownloadTable, tabulate } from './download-table.ts'

interface Row {
  readonly one: AccountReview
  readonly page: string
}

/** A score as its two ends, which are one where it is a number. */
function scoreColumns(name: string, scoreOf: (one: AccountReview) => Score): DownloadColumn<Row>[] {
  const end = (score: Score, which: 'from' | 'to') =>
    'value' in score
      ? score.value
      : which in score
        ? (score as Extract<Score, { from: number }>)[which]
        : null
  return [
    [`${name}_from`, ({ one }) => end(scoreOf(one), 'from')],
    [`${name}_to`, ({ one }) => end(scoreOf(one), 'to')],
  ]
}

/** A metric as value, denominator, and what must be known of it: a lower bound, or why it is unknown. */
function metricColumns(id: string): DownloadColumn<Row>[] {
  const known = (
    row: Row,
    say: (measured: Extract<Measurement, { rows: unknown }>) => string | number | null,
  ) => {
    const measured = row.one.now.metrics[id]
    return measured && isKnown(measured) ? say(measured) : null
  }
  return [
    [id, (row) => known(row, ({ value }) => value)],
    [`${id}_of`, (row) => known(row, ({ of }) => of ?? null)],
    [
      `${id}_note`,
      (row) => {
        const measured = row.one.now.metrics[id]
        if (measured && !isKnown(measured)) return measured.unknown
        return known(row, ({ atLeast }) => (atLeast ? 'at-least' : null))
      },
    ],
  ]
}

/** Every account with its scores and metrics. */
export function tabulateAccounts(review: Review, known: KnownPaths | null = null): DownloadTable {
  const { dataset, accounts } = review
  const pages = planPages(review, known).accounts
  return tabulate(
    'accounts',
    () => accounts.map((one, index): Row => ({ one, page: `${pages[index]!}.html` })),
    [
      ['account_id', ({ one }) => one.account.id],
      ['name', ({ one }) => one.account.name],
      ['page', ({ page }) => page],
      ['tier', ({ one }) => one.now.tier.tier],
      ['tier_origin', ({ one }) => one.now.tier.origin],
      [
        'organization',
        ({ one }) => {
          const group = dataset.organizations[one.account.organization]
          return group !== undefined && group.accounts.length > 1 ? group.name : null
        },
      ],
      [
        'unit',
        ({ one }) => (one.account.unit === null ? null : (dataset.units[one.account.unit]?.name ?? null)),
      ],
      ['revenue', ({ one }) => one.account.revenue],
      ['band', ({ one }) => one.now.band],
      ...scoreColumns('mcr', ({ now }) => now.mcr),
      ...layers.flatMap((layer): DownloadColumn<Row>[] => [
        ...scoreColumns(layer, ({ now }) => now.layers[layer].score),
        [`${layer}_completeness`, ({ one }) => one.now.layers[layer].score.completeness],
      ]),
      // the tier has columns of its own
      ...metrics.filter(({ id }) => id !== 'tier').flatMap(({ id }) => metricColumns(id)),
    ],
  )
}
