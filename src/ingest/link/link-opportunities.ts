import { foldName } from '../../lib/fold-text.ts'
import type { Opportunity } from '../../model/dataset.ts'
import { tables } from '../../model/tables/registry.ts'
import type { ParsedRow } from '../parse/parsed-row.ts'
import { findAccount, reportOrphan } from './account-finder.ts'
import { type Directory, createDirectory } from './directory.ts'
import { type RowGroup, groupRows } from './group-rows.ts'
import { leaveBlankRow } from './link-accounts.ts'
import type { LinkContext } from './link-context.ts'
import type { FindPerson } from './link-people.ts'

export type OpportunityRow = ParsedRow<typeof tables.opportunities>

export interface OpportunityDraft {
  readonly group: RowGroup<OpportunityRow>
  readonly account: number
}

/** Opportunities whose account is known, sorted by id; people may be known only through them. */
export function linkOpportunities(
  rows: readonly OpportunityRow[],
  accounts: Directory,
  context: LinkContext,
): { drafts: readonly OpportunityDraft[]; directory: Directory } {
  const usable = rows.filter(({ values, row }) => {
    if (values.opportunity_id !== null || values.name !== null) return true
    leaveBlankRow(context, row, 'opportunities.name')
    return false
  })
  const accountKey = ({ values }: OpportunityRow) => values.account_id ?? foldName(values.account ?? '')
  const groups = groupRows(
    tables.opportunities,
    usable,
    {
      idOf: ({ values }) => values.opportunity_id,
      nameKeyOf: (row) => `opportunity ${accountKey(row)} ${foldName(row.values.name ?? '')}`,
      ignored: [],
    },
    context,
  )
  const drafts = groups.flatMap((group): OpportunityDraft[] => {
    const { values, preset, row } = group.newest
    const account = findAccount(accounts, preset, values.account_id, values.account)
    if (typeof account === 'number') return [{ group, account }]
    reportOrphan(context, account, row, 'opportunities', values.account_id, values.account)
    return []
  })
  const directory = createDirectory(
    drafts.map(({ group, account }, index) => ({
      index,
      preset: group.preset,
      id: group.givenId,
      scope: account,
      name: group.newest.values.name,
    })),
  )
  return { drafts, directory }
}

export function finishOpportunity(
  { group, account }: OpportunityDraft,
  index: number,
  findPerson: FindPerson,
): Opportunity {
  const { values, preset, row } = group.newest
  return {
    index,
    id: group.id,
    account,
    name: values.name,
    amount: values.amount,
    stage: values.stage,
    created: values.created,
    tenderDate: values.tender_date,
    closed: values.closed,
    won: values.won === 'won' ? true : values.won === 'lost' ? false : null,
    sourcePerson: findPerson(preset, account, values.source_contact, row, 'opportunities.source_contact'),
    sourceSite: values.source_site,
    technicalRank: values.technical_rank,
    competitor: values.competitor,
    rows: group.rows.map((each) => each.row).sort((a, b) => a - b),
  }
}
