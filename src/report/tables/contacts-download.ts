import { TWENTIETHS } from '../../metrics/facts/account-facts.ts'
import type { Review } from '../../metrics/review.ts'
import { type DownloadTable, tabulate } from './download-table.ts'

/** Contact weight of every account over each window. */
export function tabulateContacts(review: Review): DownloadTable {
  return tabulate('contacts', () => review.accounts, [
    ['account_id', ({ account }) => account.id],
    ['account', ({ account }) => account.name],
    ['quarter', ({ slice }) => slice.facts.quarter.all / TWENTIETHS],
    ['quarter_before', ({ slice }) => slice.previousFacts.quarter.all / TWENTIETHS],
    ['half_year', ({ slice }) => slice.facts.halfYear.all / TWENTIETHS],
    ['rolling_year', ({ slice }) => slice.facts.rollingYear.all / TWENTIETHS],
  ])
}
