import { factorIds } from '../../metrics/tier/audit-tier.ts'
import { accountColumn, type OfAccount } from '../account-columns.ts'
import { cell, markedCell, noCell, unknownCell } from '../cells.ts'
import { rankAccounts } from '../lists/rank-accounts.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import { presentList } from '../present-list.ts'

interface Unaudited extends OfAccount {
  readonly missing: readonly (typeof factorIds)[number][]
}

/** Accounts without a given tier or without all factors, those with no tier at all first. */
export function listUnaudited({ review }: PageContext): Unaudited[] {
  const rank = ({ index }: OfAccount): number => {
    const { tier, origin } = review.accounts[index]!.now.tier
    return tier === null ? 0 : origin === 'computed' ? 1 : 2
  }
  return rankAccounts(review)
    .map((index): Unaudited => {
      const { factors } = review.accounts[index]!.account
      return { index, missing: factorIds.filter((factor) => factors[factor] === null) }
    })
    .filter((one) => one.missing.length > 0 || rank(one) < 2)
    .toSorted((a, b) => rank(a) - rank(b))
}

/** What is not measured of tiers, and what would measure it. */
export function presentUnaudited(context: PageContext): SectionPart | null {
  const { locale, review } = context
  const items = listUnaudited(context)
  return presentList(context, {
    id: 'unaudited',
    span: 12,
    title: locale.phrases('tiers.unaudited.title', { count: items.length }),
    caption: locale.text('tiers.unaudited.caption'),
    tableCaption: locale.text('tiers.unaudited.table-caption'),
    items,
    metric: 'tier',
    download: 'tiers',
    columns: [
      accountColumn(context),
      {
        column: { label: locale.text('column.tier'), labelled: true, keep: true },
        cell: ({ index }) => {
          const { tier, origin } = review.accounts[index]!.now.tier
          if (tier === null) return unknownCell(locale.text('tier.none'))
          return markedCell(tier, origin === 'given' ? null : 'assumed')
        },
      },
      {
        column: { label: locale.text('opportunities.column.source'), labelled: true },
        cell: ({ index }) =>
          cell(
            locale.text(`tiers.origin.${review.accounts[index]!.now.tier.origin}`, {
              tier: review.settings.assumedTier,
            }),
            { mark: 'muted' },
          ),
      },
      {
        column: { label: locale.text('tiers.column.missing'), phone: 'full' },
        cell: ({ missing }) =>
          missing.length === 0
            ? cell(locale.text('tiers.missing.none'), { mark: 'muted' })
            : cell(
                missing.length === factorIds.length
                  ? locale.text('tiers.missing.all')
                  : locale.series(missing.map((factor) => locale.text(`tiers.factor.${factor}`))),
              ),
      },
      {
        column: { label: locale.text('coverage-page.column.revenue'), numeric: true, labelled: true },
        cell: ({ index }) => {
          const { revenue } = review.accounts[index]!.account
          return revenue === null ? noCell : cell(locale.amount(revenue, review.settings.currency))
        },
      },
    ],
  })
}
