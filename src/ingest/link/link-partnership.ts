import { foldName } from '../../lib/fold-text.ts'
import { type Partnership, partnershipItems } from '../../model/registers.ts'
import { tables } from '../../model/tables/registry.ts'
import type { ParsedRow } from '../parse/parsed-row.ts'
import { findAccount, reportOrphan } from './account-finder.ts'
import type { Directory } from './directory.ts'
import { groupRows } from './group-rows.ts'
import { leaveBlankRow } from './link-accounts.ts'
import type { LinkContext } from './link-context.ts'

export type PartnershipRow = ParsedRow<typeof tables.partnership>

/** The register of what binds the two companies, sorted by account, item and day. A row of an unknown item is kept and is no entry. */
export function linkPartnership(
  rows: readonly PartnershipRow[],
  accounts: Directory,
  context: LinkContext,
): Partnership[] {
  const usable = rows.filter(({ values, texts, row }) => {
    if (texts['item'] === undefined) leaveBlankRow(context, row, 'partnership.item')
    return values.item !== null
  })
  const groups = groupRows(
    tables.partnership,
    usable,
    {
      idOf: () => null,
      nameKeyOf: ({ values: { account_id, account, item, level, date } }) =>
        JSON.stringify([account_id ?? foldName(account ?? ''), item, level, date]),
      ignored: [],
      equalRows: 'several',
    },
    context,
  )
  return groups
    .flatMap(({ newest, rows: exports }): Partnership[] => {
      const { values, preset, row } = newest
      const account = findAccount(accounts, preset, values.account_id, values.account)
      if (typeof account !== 'number') {
        reportOrphan(context, account, row, 'partnership', values.account_id, values.account)
        return []
      }
      return [
        {
          account,
          item: values.item!,
          level: values.level,
          date: values.date,
          expires: values.expires,
          evidence: values.evidence,
          rows: exports.map((each) => each.row).sort((a, b) => a - b),
        },
      ]
    })
    .sort(
      (a, b) =>
        a.account - b.account ||
        partnershipItems.indexOf(a.item) - partnershipItems.indexOf(b.item) ||
        (a.date ?? -Infinity) - (b.date ?? -Infinity) ||
        0,
    )
}
