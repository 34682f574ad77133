import { isKnown, type Measurement } from '../../model/measurement.ts'
import type { AccountReview, Distribution } from '../../metrics/review.ts'
import type { TileModel } from '../page-parts/parts.ts'
import { opener } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import { countReached } from './count-reached.ts'
import { printBound } from '../print-bound.ts'

interface Tile {
  readonly id: 'healthy' | 'deciders' | 'alive' | 'reached'
  readonly now: { readonly value: number; readonly of: number; readonly atLeast?: boolean } | null
  readonly before: { readonly value: number; readonly of: number } | null
  readonly trend: readonly (number | null)[]
  /** Accounts without this number. */
  readonly without: number
  readonly href: string
}

type Share = { readonly value: number; readonly of: number }

const percentOf = (share: Share | null) => (share === null ? null : (100 * share.value) / share.of)

const banded = ({ bands, accounts }: Distribution): Share | null => {
  const of = accounts - bands.none - bands.undetermined
  return of === 0 ? null : { value: bands.healthy, of }
}
const alive = ({ eyes, accounts }: Distribution): Share | null => {
  const of = accounts - eyes.unknown
  return of === 0 ? null : { value: eyes['2+'], of }
}
/** Accounts with a known approver or decider, and those where one is with us and none against, some quarters back. */
function decidersAt(accounts: readonly AccountReview[], at: number): Share | null {
  const statuses = accounts.flatMap(({ history }) => {
    const status = history.at(at)?.metrics['map-status']
    const deciders = status && isKnown(status) ? status.parts?.against?.of : undefined
    return status && isKnown(status) && deciders !== undefined && deciders > 0 ? [status.value] : []
  })
  return statuses.length === 0
    ? null
    : { value: statuses.filter((status) => status === '4').length, of: statuses.length }
}
const measured = (measurement: Measurement | undefined): Share | null =>
  measurement && isKnown(measurement) && typeof measurement.value === 'number' && measurement.of
    ? { value: measurement.value, of: measurement.of }
    : null

function collect(context: PageContext): Tile[] {
  const { review } = context
  const { portfolio } = review
  const { distribution, history, metrics } = portfolio
  const before = history.at(-2)?.distribution
  const trendOf = (share: (one: Distribution) => Share | null) =>
    history.map(({ distribution: one }) => percentOf(share(one)))
  const reachedBefore = countReached(review, ({ slice }) => slice.previousFacts)
  const all = review.accounts.length
  return [
    {
      id: 'healthy',
      now: measured(metrics['share-healthy']) ?? banded(distribution),
      before: before ? banded(before) : null,
      trend: trendOf(banded),
      without: distribution.bands.none + distribution.bands.undetermined,
      href: '#tier-band',
    },
    {
      id: 'deciders',
      now: measured(metrics['deciders-with-us']),
      before: decidersAt(review.accounts, -2),
      trend: history.map((_, at) => percentOf(decidersAt(review.accounts, at))),
      without: all - (measured(metrics['deciders-with-us'])?.of ?? 0),
      href: context.href('method#map-status'),
    },
    {
      id: 'alive',
      now: alive(distribution),
      before: before ? alive(before) : null,
      trend: trendOf(alive),
      without: distribution.eyes.unknown,
      href: context.href('method#eyes'),
    },
    {
      id: 'reached',
      now: countReached(review),
      before: reachedBefore?.atLeast === false ? reachedBefore : null,
      trend: [],
      without: 0,
      href: context.href('accounts/index'),
    },
  ]
}

/** Headline numbers with what they were and what is not in them. A number nobody has is not a tile. */
export function presentTiles(context: PageContext): TileModel[] {
  const { locale, review } = context
  const { tiers } = review.portfolio.distribution
  const perTier = (['S', 'A', 'B', 'C', 'none'] as const)
    .filter((tier) => tiers[tier] > 0)
    .map((tier) => `${tier === 'none' ? locale.text('tier.none') : tier} ${locale.number(tiers[tier])}`)
  const accounts: TileModel = {
    head: locale.text('tile.accounts'),
    number: opener(locale.number(review.accounts.length), context.href('accounts/index')),
    share: '',
    was: null,
    chart: null,
    coverage: locale.series(perTier),
  }
  const shares = collect(context).flatMap(({ id, now, before, trend, without, href }): TileModel[] => {
    if (now === null) return []
    const known = trend.filter((value) => value !== null)
    const bound = printBound(now.atLeast)
    const fell = before !== null && now.value / now.of < before.value / before.of
    return [
      {
        head: locale.text(`tile.${id}`),
        number: opener(`${bound}${locale.number(now.value)}/${locale.number(now.of)}`, href),
        share: bound + locale.percent(now.value / now.of),
        was:
          before === null
            ? null
            : {
                text: locale.text('tile.was', {
                  value: `${locale.number(before.value)}/${locale.number(before.of)}`,
                }),
                tone: fell ? 'alarm' : 'muted',
              },
        chart:
          known.length < 2
            ? null
            : { chart: 'sparkline', data: { values: trend, low: 0, high: 100, limits: [], alarm: fell } },
        coverage:
          without === 0
            ? locale.text('tile.complete')
            : locale.text(`tile.without-${id}`, { count: without }),
      },
    ]
  })
  return [accounts, ...shares]
}
