import { evidencePath } from './account/account-context.ts'
import { tiers } from '../model/scales.ts'
import { cell, markedCell, noCell } from './cells.ts'
import type { PageContext } from './page-context.ts'
import type { ListColumn } from './present-list.ts'

/** Something that belongs to an account; `index` is its position in `review.accounts`. */
export interface OfAccount {
  readonly index: number
}

/** Whose it is, as a link to the account's page. */
export function accountColumn(context: PageContext): ListColumn<OfAccount> {
  const { locale, review, plan } = context
  return {
    column: { key: 'account', label: locale.text('column.account'), phone: 'full' },
    cell: ({ index }) => {
      const { account } = review.accounts[index]!
      return cell(account.shortName ?? account.name, {
        href: context.href(plan.accounts[index]!),
        bold: true,
      })
    },
  }
}

/** The tier in force, marked where it is computed. */
export function tierColumn({ locale, review }: PageContext): ListColumn<OfAccount> {
  return {
    column: { key: 'tier', label: locale.text('column.tier'), labelled: true },
    cell: ({ index }) => {
      const { tier, origin } = review.accounts[index]!.now.tier
      return tier === null
        ? noCell
        : markedCell(tier, origin === 'given' ? null : 'assumed', { sort: tiers.indexOf(tier) })
    },
  }
}

/** The account's file of source rows, for a number that opens them. */
export function sourcesOf(context: PageContext, index: number): string {
  return context.file(evidencePath(context.plan.accounts[index]!))
}
