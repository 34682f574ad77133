import type { Opportunity } from '../../model/dataset.ts'
import { cell, noCell, unknownCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'

/** Accounts the table lists. */
const MOST = 15

const sumOf = (deals: readonly Opportunity[]) => deals.reduce((sum, { amount }) => sum + (amount ?? 0), 0)

/**
 * What each account has in play and what it brought in the rolling year, where opportunities are all that is known:
 * with a key layer the table of risks says it beside the relationship.
 */
export function presentDeals(context: PageContext): SectionPart | null {
  const { locale, review, plan } = context
  const { dataset, period, layersInReview, settings } = review
  if (layersInReview.includes('key') || dataset.opportunities.length === 0) return null
  const byAccount = Map.groupBy(dataset.opportunities, ({ account }) => account)
  const { first, last } = period.rollingYear
  const rows = review.accounts
    .map(({ account }, index) => {
      const deals = byAccount.get(account.index) ?? []
      const decided = deals.filter(
        ({ closed, won }) => won !== null && closed !== null && closed >= first && closed <= last,
      )
      return {
        index,
        name: account.name,
        open: deals.filter(({ won }) => won === null),
        won: decided.filter(({ won }) => won === true),
        decided,
      }
    })
    .filter(({ open, decided }) => open.length + decided.length > 0)
    .sort((a, b) => sumOf(b.won) - sumOf(a.won) || sumOf(b.open) - sumOf(a.open) || a.index - b.index)
  if (rows.length === 0) return null
  const amount = (deals: readonly Opportunity[]) => {
    if (deals.length === 0) return noCell
    // no amount written is not an amount of nothing
    if (deals.every((deal) => deal.amount === null)) return unknownCell('?')
    return cell(locale.amount(sumOf(deals), settings.currency))
  }
  return {
    part: 'table',
    table: {
      id: 'deals',
      span: 12,
      title: locale.phrases('overview.deals.title', {
        open: rows.reduce((sum, { open }) => sum + open.length, 0),
        won: rows.reduce((sum, { won }) => sum + won.length, 0),
      }),
      caption: locale.text('overview.deals.caption'),
      table: {
        caption: locale.text('overview.deals.table-caption'),
        columns: [
          { label: locale.text('column.account'), phone: 'full' },
          { label: locale.text('overview.deals.won'), numeric: true, labelled: true },
          { label: locale.text('overview.deals.won-amount'), numeric: true, labelled: true },
          { label: locale.text('overview.deals.open'), numeric: true, labelled: true },
          { label: locale.text('overview.deals.open-amount'), numeric: true, labelled: true },
        ],
        rows: rows.slice(0, MOST).map(({ index, name, open, won, decided }) => ({
          cells: [
            cell(name, { href: context.href(plan.accounts[index]!), bold: true }),
            decided.length === 0
              ? noCell
              : cell(`${locale.number(won.length)}/${locale.number(decided.length)}`),
            amount(won),
            cell(locale.number(open.length)),
            amount(open),
          ],
        })),
        ...(rows.length > MOST
          ? { note: locale.text('overview.risk.more', { count: rows.length - MOST }) }
          : {}),
      },
      links: [],
    },
  }
}
