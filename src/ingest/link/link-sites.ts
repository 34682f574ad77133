import { foldName } from '../../lib/fold-text.ts'
import type { Site } from '../../model/registers.ts'
import type { tables } from '../../model/tables/registry.ts'
import type { ParsedRow } from '../parse/parsed-row.ts'
import { findAccount, reportOrphan } from './account-finder.ts'
import { compareText } from './compare-text.ts'
import type { Directory } from './directory.ts'
import { leaveBlankRow } from './link-accounts.ts'
import { type LinkContext, quarterRank } from './link-context.ts'

export type SiteRow = ParsedRow<typeof tables.sites>

/** The customers' sites, sorted by account and name; several rows of one name are one site, as its newest export has it. */
export function linkSites(rows: readonly SiteRow[], accounts: Directory, context: LinkContext): Site[] {
  const sites = new Map<string, { account: number; key: string; rows: SiteRow[] }>()
  for (const each of rows) {
    const { values, preset, row } = each
    if (values.site === null) {
      leaveBlankRow(context, row, 'sites.site')
      continue
    }
    const account = findAccount(accounts, preset, values.account_id, values.account)
    if (typeof account !== 'number') {
      reportOrphan(context, account, row, 'sites', values.account_id, values.account)
      continue
    }
    const key = foldName(values.site)
    const site = sites.get(`${account} ${key}`) ?? { account, key, rows: [] }
    sites.set(`${account} ${key}`, site)
    site.rows.push(each)
  }
  return [...sites.values()]
    .sort((a, b) => a.account - b.account || compareText(a.key, b.key))
    .map(({ account, key, rows: all }) => finishSite(account, key, all, context))
}

function finishSite(account: number, key: string, rows: readonly SiteRow[], context: LinkContext): Site {
  const rankOf = ({ file }: SiteRow): number => quarterRank(context.files[file]!)
  const newest = Math.max(...rows.map(rankOf))
  const now = rows.filter((row) => rankOf(row) === newest).map(({ values }) => values)
  const first = (texts: readonly (string | null)[]): string | null =>
    texts.filter((text) => text !== null).sort(compareText)[0] ?? null
  return {
    account,
    key,
    name: first(now.map(({ site }) => site)) ?? key,
    representative: first(now.map(({ representative }) => representative)),
    headOffice: now.some(({ head_office: isHead }) => isHead === true),
    rows: rows.map(({ row }) => row).sort((a, b) => a - b),
  }
}
