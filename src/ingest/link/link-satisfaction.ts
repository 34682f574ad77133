import { foldName } from '../../lib/fold-text.ts'
import type { Satisfaction } from '../../model/registers.ts'
import { tables } from '../../model/tables/registry.ts'
import type { ParsedRow } from '../parse/parsed-row.ts'
import { findAccount, reportOrphan } from './account-finder.ts'
import type { Directory } from './directory.ts'
import { groupRows } from './group-rows.ts'
import { leaveBlankRow } from './link-accounts.ts'
import { type LinkContext, reportRow } from './link-context.ts'

export type SatisfactionRow = ParsedRow<typeof tables.satisfaction>

/** What a score may be, both included, by its scale; a net promoter score goes from all against to all for. */
const LIMITS = { '10': [0, 10], '5': [0, 5], '100': [0, 100], nps: [-100, 100] } as const

/** Answers on satisfaction, sorted by account and day. An unreadable score stays, unknown. */
export function linkSatisfaction(
  rows: readonly SatisfactionRow[],
  accounts: Directory,
  context: LinkContext,
): Satisfaction[] {
  const usable = rows.filter(({ texts, row }) => {
    if (texts['score'] !== undefined) return true
    leaveBlankRow(context, row, 'satisfaction.score')
    return false
  })
  const groups = groupRows(
    tables.satisfaction,
    usable,
    {
      idOf: () => null,
      nameKeyOf: ({ values: { account_id, account, date, scale, source } }) =>
        JSON.stringify([account_id ?? foldName(account ?? ''), date, scale, source]),
      ignored: [],
      equalRows: 'several',
    },
    context,
  )
  return groups
    .flatMap(({ newest, rows: exports }): Satisfaction[] => {
      const { values, preset, row } = newest
      const account = findAccount(accounts, preset, values.account_id, values.account)
      if (typeof account !== 'number') {
        reportOrphan(context, account, row, 'satisfaction', values.account_id, values.account)
        return []
      }
      const { scale } = values
      return [
        {
          account,
          date: values.date,
          score: readScore(newest, context),
          scale: scale === null || scale === 'nps' ? scale : Number(scale),
          source: values.source,
          rows: exports.map((each) => each.row).sort((a, b) => a - b),
        },
      ]
    })
    .sort((a, b) => a.account - b.account || (a.date ?? -Infinity) - (b.date ?? -Infinity) || 0)
}

/** A score off its scale is unknown, never clamped. */
function readScore({ values, texts, row }: SatisfactionRow, context: LinkContext): number | null {
  const { score, scale } = values
  if (score === null || scale === null) return score
  const [from, to] = LIMITS[scale]
  if (score >= from && score <= to) return score
  reportRow(context, 'number-out-of-range', row, 'satisfaction.score', texts['score'], `${from}–${to}`)
  return null
}
