import type { Row } from './tables.ts'

/** Names that some rows still write as they were: a department of one account, the group of another. */
const FORMER = {
  department: { accountId: 'A009', account: '沧屿港务集团有限公司', old: '信息中心', now: '信息技术部' },
  organization: { accountId: 'A020', old: '岫岚集团', now: '岫岚控股集团' },
} as const

/** Writes some names as they were and gives the rows of `aliases.csv` that say what they are now. */
export const useFormerNames = (
  accounts: readonly Row<'accounts'>[],
  contacts: readonly Row<'contacts'>[],
): Row<'aliases'>[] => {
  const { department, organization } = FORMER
  for (const row of accounts)
    if (row.account_id === organization.accountId) row.organization = organization.old
  contacts
    .filter((row) => row.account_id === department.accountId && row.department === department.now)
    .forEach((row, i) => {
      if (i % 2 === 0) row.department = department.old
    })
  return [
    { kind: '部门', account: department.account, old: department.old, new: department.now },
    { kind: '客户', old: organization.old, new: organization.now },
  ]
}
