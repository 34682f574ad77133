import { foldName } from '../../lib/fold-text.ts'
import type { Account, AccountAttributes } from '../../model/dataset.ts'
import { placeOfRow } from '../../model/row-ref.ts'
import { tables } from '../../model/tables/registry.ts'
import type { ParsedRow } from '../parse/parsed-row.ts'
import { type Directory, createDirectory } from './directory.ts'
import { type RowGroup, groupRows } from './group-rows.ts'
import { type LinkContext, reportRow } from './link-context.ts'
import type { FindStaff } from './link-staff.ts'

export type AccountRow = ParsedRow<typeof tables.accounts>

/** An account before its organization, unit and position are known. */
export interface AccountDraft {
  readonly group: RowGroup<AccountRow>
  readonly id: string
  readonly name: string
}

export interface AccountDrafts {
  readonly drafts: readonly AccountDraft[]
  readonly directory: Directory
}

/** Accounts sorted by id, findable by id and name. A row with neither is rejected. */
export function linkAccounts(rows: readonly AccountRow[], context: LinkContext): AccountDrafts {
  const usable = rows.filter(({ values, row }) => {
    if (values.account_id !== null || values.name !== null) return true
    leaveBlankRow(context, row, 'accounts.name')
    return false
  })
  const groups = groupRows(
    tables.accounts,
    usable,
    {
      idOf: ({ values }) => values.account_id,
      nameKeyOf: ({ values }) => `account ${foldName(values.name ?? '')}`,
      ignored: [],
    },
    context,
  )
  const drafts = groups.map((group) => ({
    group,
    id: group.id,
    name: group.newest.values.name ?? group.newest.values.short_name ?? group.id,
  }))
  const directory = createDirectory(
    drafts.map(({ group, name }, index) => ({
      index,
      preset: group.preset,
      id: group.givenId,
      scope: 0,
      name,
    })),
  )
  return { drafts, directory }
}

/** A row without what makes it a record. In a file that feeds several tables it is simply no row of this one. */
export function leaveBlankRow(context: LinkContext, row: number, column: string): void {
  const file = context.files[placeOfRow(row).file]!
  if (file.tables > 1) {
    context.tally.leave(row, 'skipped', 'no-record')
    return
  }
  context.tally.leave(row, 'rejected', 'required-blank')
  reportRow(context, 'required-blank', row, column)
}

/** What one export says of an account. */
function readAttributes({ values, preset }: AccountRow, findStaff: FindStaff): AccountAttributes {
  const ours = (text: string | null) => (text === null ? null : findStaff(preset, text))
  return {
    tier: values.tier,
    tierDate: values.tier_date,
    tierReason: values.tier_reason,
    accountManager: ours(values.account_manager),
    solutionManager: ours(values.solution_manager),
    fulfilmentManager: ours(values.fulfilment_manager),
    sponsor: ours(values.sponsor),
    revenue: values.revenue,
    totalSpend: values.total_spend,
    walletShare: values.wallet_share,
    supplierRank: values.supplier_rank,
    factors: {
      potential: values.potential,
      strategicValue: values.strategic_value,
      marketPosition: values.market_position,
      fit: values.fit,
      growth: values.growth,
    },
  }
}

/** The finished account; organizations and units are numbered by then. */
export function finishAccount(
  { group, id, name }: AccountDraft,
  index: number,
  organization: number,
  unit: number | null,
  findStaff: FindStaff,
  { files }: LinkContext,
): Account {
  const { newest, rows } = group
  const { values } = newest
  return {
    index,
    id,
    name,
    shortName: values.short_name,
    reviewed: values.status === null || values.status === 'active',
    organization,
    unit,
    industry: values.industry,
    region: values.region,
    ...readAttributes(newest, findStaff),
    archived: rows.flatMap((row) => {
      const { quarter } = files[row.file]!
      return quarter === null || row === newest
        ? []
        : [{ quarter, attributes: readAttributes(row, findStaff) }]
    }),
    rows: rows.map(({ row }) => row).sort((a, b) => a - b),
  }
}
