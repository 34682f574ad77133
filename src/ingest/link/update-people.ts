import { foldName } from '../../lib/fold-text.ts'
import type { RowRef } from '../../model/row-ref.ts'
import { tables } from '../../model/tables/registry.ts'
import { idKeyOf } from '../id-key.ts'
import { reportOrphan } from './account-finder.ts'
import { type Directory, type Found, createDirectory } from './directory.ts'
import type { RowGroup } from './group-rows.ts'
import { leaveBlankRow } from './link-accounts.ts'
import { type Rename, withFormerNames } from './link-aliases.ts'
import { type LinkContext, reportRow } from './link-context.ts'
import type { ContactRow } from './link-people.ts'
import { type Updated, mergeUpdates } from './merge-updates.ts'
import type { SheetReturns } from './sheet-returns.ts'

/** What a cell of a person means besides its text: two texts of one meaning are the same; undefined: the value itself. */
export type ComparePersonCell = (column: string, row: ContactRow, account: number) => unknown

/** Who a row is about, and ratings, which have days and are taken in with the other ratings. */
const APART = ['contact_id', 'account_id', 'account', 'opportunity_id']
export const RATING_COLUMNS = ['support', 'intimacy', 'rated_on', 'rated_by', 'approved_by']
const COLUMNS = Object.keys(tables.contacts.columns).filter(
  (name) => !APART.includes(name) && !RATING_COLUMNS.includes(name),
)

/**
 * People with what returned sheets say of them. A row of a sheet is of the person its id names, whatever export they
 * come from; where the id is lost or made of the name, of the one person of that name in the account. Where id and name
 * mean two people (one column was sorted without the others) it is not used. Anybody else was added by hand.
 * `accountOf` learns the accounts of these.
 */
export function updatePeople(
  groups: readonly RowGroup<ContactRow>[],
  updates: readonly ContactRow[],
  accountOf: Map<RowRef, number>,
  accounts: Directory,
  rename: Rename,
  {
    compareCell,
    returns,
    context,
  }: {
    readonly compareCell: ComparePersonCell
    readonly returns: SheetReturns
    readonly context: LinkContext
  },
): RowGroup<ContactRow>[] {
  const accountOfGroup = groups.map(({ newest }) => accountOf.get(newest.row)!)
  const directory = withFormerNames(
    createDirectory(
      groups.map(({ preset, givenId, newest }, index) => ({
        index,
        preset,
        id: givenId,
        scope: accountOfGroup[index]!,
        name: newest.values.name,
      })),
    ),
    rename,
    true,
  )
  const byOwnId = new Map(groups.map(({ id }, index) => [idKeyOf(id), index]))
  const isMade = (index: number): boolean => groups[index]!.givenId === null

  const find = (row: ContactRow): Updated => {
    const { contact_id: id, name } = row.values
    const account = findAccountOf(row, accounts)
    const named = typeof account !== 'number' || name === null ? 'none' : directory.byName(account, name)
    const own = id === null ? undefined : byOwnId.get(idKeyOf(id))
    const told: Found = id === null ? 'none' : (own ?? directory.byId(row.preset, id))
    if (typeof told === 'number' && !isMade(told)) {
      if (typeof named !== 'number' || named === told) return told
      reportRow(context, 'sheet-id-misplaced', row.row, 'contacts.contact_id', `${id!} / ${name!}`)
      return null
    }
    if (name === null) {
      leaveBlankRow(context, row.row, 'contacts.name')
      return null
    }
    if (typeof account !== 'number') {
      reportOrphan(context, account, row.row, 'contacts', row.values.account_id, row.values.account)
      return null
    }
    if (named === 'ambiguous') {
      // people of one name without ids of their own are told apart by the id the sheet was written with
      if (typeof told === 'number' && accountOfGroup[told] === account && isNamed(told, name)) return told
      reportRow(context, 'person-ambiguous', row.row, 'contacts.name', name)
      return null
    }
    if (named !== 'none') {
      if (!isMade(named)) reportRow(context, 'sheet-row-by-name', row.row, 'contacts.name', name)
      return named
    }
    accountOf.set(row.row, account)
    const isOwn = id !== null && told === 'none' && !MADE_ID.test(id)
    const key = `person ${account} ${foldName(name)}`
    if (!added.has(key)) reportRow(context, 'sheet-person-added', row.row, 'contacts.name', name)
    added.add(key)
    return { id: isOwn ? id : null, key }
  }
  const isNamed = (index: number, name: string): boolean =>
    foldName(groups[index]!.newest.values.name!) === foldName(name)
  const added = new Set<string>()

  return mergeUpdates(
    tables.contacts,
    groups,
    updates,
    {
      columns: COLUMNS,
      find,
      meaningOf: (column, row, group) => {
        const account = accountOf.get((group?.newest ?? row).row)
        const same = account === undefined ? undefined : compareCell(column, row, account)
        if (same !== undefined) return same
        if (column !== 'reports_to' && column !== 'influences') return plainValue(row, column)
        return [row.values[column]].flat().map((text) => findQuietly(directory, row.preset, account, text!))
      },
      nameOf: ({ values }) => values.name ?? '',
      dayOf: ({ values }) => values.rated_on,
    },
    returns,
    context,
  )
}

/** An id that was made of account and name when the sheet was written. */
const MADE_ID = /^n[0-9a-f]{16}(?:-\d+)?$/

/** The account of a row: a sheet names it; an id it may carry counts where it is known. */
function findAccountOf({ preset, values }: ContactRow, accounts: Directory): Found {
  const byId = values.account_id === null ? 'none' : accounts.byId(preset, values.account_id)
  return byId === 'none' && values.account !== null ? accounts.byName(0, values.account) : byId
}

function plainValue({ values }: ContactRow, column: string): unknown {
  const value: unknown = (values as Readonly<Record<string, unknown>>)[column]
  return typeof value === 'string' ? foldName(value) : Array.isArray(value) ? value.toSorted() : value
}

/** Whom a text means, else the text; nothing is reported. */
function findQuietly(
  directory: Directory,
  preset: number,
  account: number | undefined,
  text: string,
): number | string {
  const byId = directory.byId(preset, text)
  const found = byId === 'none' && account !== undefined ? directory.byName(account, text) : byId
  return typeof found === 'number' ? found : foldName(text)
}
