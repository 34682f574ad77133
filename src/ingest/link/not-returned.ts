import type { Account, Person, Unit } from '../../model/dataset.ts'
import { placeOfRow } from '../../model/row-ref.ts'
import { isAskedAbout, sheetRecipient } from '../../model/sheet-recipient.ts'
import { compareText } from './compare-text.ts'
import { type LinkContext, quarterRank } from './link-context.ts'

/**
 * Says what did not come back of the newest quarter's sheets: units (or account managers) of whom no row did, and people
 * missing in what their unit returned. Judged by whom the rows are about, so that a renamed file, two in one or one in
 * parts change nothing.
 */
export function reportNotReturned(
  {
    accounts,
    units,
    people,
  }: {
    readonly accounts: readonly Account[]
    readonly units: readonly Unit[]
    readonly people: readonly Person[]
  },
  { files, collector }: LinkContext,
): void {
  const rankOf = (row: number): number => {
    const file = files[placeOfRow(row).file]!
    return file.updates && file.headers.has('contacts.name') ? quarterRank(file) : -Infinity
  }
  const newest = people.reduce(
    (most, { rows }) => rows.reduce((max, row) => Math.max(max, rankOf(row)), most),
    -Infinity,
  )
  if (newest === -Infinity) return
  const byRecipient = Map.groupBy(people, ({ account }) => sheetRecipient(accounts[account]!, units) ?? '')
  for (const [recipient, own] of [...byRecipient].sort(([a], [b]) => compareText(a, b))) {
    const isBack = ({ rows }: Person): boolean => rows.some((row) => rankOf(row) === newest)
    const missing = own.filter((person) => isAskedAbout(person, accounts[person.account]!) && !isBack(person))
    const returned = own.flatMap(({ rows }) => rows.filter((row) => rankOf(row) === newest))
    if (returned.length === 0 && missing.length > 0)
      collector.add('sheet-missing', { actual: recipient || '–', expected: String(missing.length) })
    if (returned.length === 0) continue
    const { file } = files[placeOfRow(Math.min(...returned)).file]!
    for (const { name, account } of missing)
      collector.add('sheet-row-missing', { file, actual: `${name} (${accounts[account]!.name})` })
  }
}
