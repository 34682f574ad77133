import { formatDay } from '../../lib/day.ts'
import { judgeSource, type Source } from '../../metrics/general/grassroots-opportunities.ts'
import { isWon } from '../../metrics/general/won.ts'
import type { Review } from '../../metrics/review.ts'
import type { Opportunity } from '../../model/dataset.ts'
import { type DownloadTable, tabulate } from './download-table.ts'

interface Row {
  readonly account: string
  readonly name: string
  readonly deal: Opportunity
  readonly source: Source
  readonly won: boolean | null
}

/** Every opportunity with where it came from and what became of it by the end of the quarter. */
export function tabulateOpportunities({ accounts, dataset, period }: Review): DownloadTable {
  function* rows(): Generator<Row> {
    for (const { account, slice } of accounts) {
      const sourceOf = judgeSource(slice)
      for (const deal of slice.registers.opportunities)
        yield {
          account: account.id,
          name: account.name,
          deal,
          source: sourceOf(deal),
          won: isWon(deal, period.asOf),
        }
    }
  }
  const day = (value: number | null) => (value === null ? null : formatDay(value))
  return tabulate<Row>('opportunities', rows, [
    ['opportunity_id', ({ deal }) => deal.id],
    ['account_id', ({ account }) => account],
    ['account', ({ name }) => name],
    ['name', ({ deal }) => deal.name],
    ['amount', ({ deal }) => deal.amount],
    ['stage', ({ deal }) => deal.stage],
    ['created', ({ deal }) => day(deal.created)],
    ['tender_date', ({ deal }) => day(deal.tenderDate)],
    ['closed', ({ deal }) => day(deal.closed)],
    ['won', ({ won }) => (won === null ? null : won ? 'yes' : 'no')],
    [
      'source_contact',
      ({ deal }) => (deal.sourcePerson === null ? null : (dataset.people[deal.sourcePerson]?.id ?? null)),
    ],
    ['source_site', ({ deal }) => deal.sourceSite],
    ['source', ({ source }) => source],
  ])
}
