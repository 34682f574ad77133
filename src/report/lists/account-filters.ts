import type { AccountReview } from '../../metrics/review.ts'
import { tiers } from '../../model/scales.ts'
import type { PageContext } from '../page-context.ts'
import type { TableFilter } from '../page-parts/table.ts'
import { worstBands } from './rank-accounts.ts'

/** A filter with the key of the value an account has of it; null where it has none. */
export interface AccountFilter {
  readonly filter: TableFilter
  readonly valueOf: (one: AccountReview) => string | null
}

/** What a list of accounts can be narrowed to: of tier, band and unit those in which its accounts differ. */
export function accountFilters(
  { locale, review }: PageContext,
  ones: readonly AccountReview[],
): AccountFilter[] {
  const { units } = review.dataset
  const define = (
    key: string,
    label: string,
    order: readonly string[],
    valueOf: AccountFilter['valueOf'],
    labelOf: (value: string) => string = (value) => value,
  ): AccountFilter => {
    const values = new Set(ones.map(valueOf))
    const options = order.filter((one) => values.has(one)).map((one) => ({ key: one, label: labelOf(one) }))
    return { filter: { key, label, options }, valueOf }
  }
  const bandLabel = (band: string): string => locale.term(`band.${band}`) ?? band
  const unitNames = [...new Set(units.map(({ name }) => name))]
  return [
    define('tier', locale.text('column.tier'), tiers, ({ now }) => now.tier.tier),
    define('band', locale.text('column.band'), worstBands, ({ now }) => now.band, bandLabel),
    define('unit', locale.text('comforts.unit'), unitNames, ({ account }) =>
      account.unit === null ? null : units[account.unit]!.name,
    ),
  ].filter(({ filter }) => filter.options.length > 1)
}
