import { foldName } from '../../lib/fold-text.ts'
import type { Person, PersonAttributes } from '../../model/dataset.ts'
import { levelOfTitle } from '../../model/labels/title-levels.ts'
import type { RowRef } from '../../model/row-ref.ts'
import { tables } from '../../model/tables/registry.ts'
import type { ParsedRow } from '../parse/parsed-row.ts'
import { findAccount, reportOrphan } from './account-finder.ts'
import { compareText } from './compare-text.ts'
import { type Directory, createDirectory } from './directory.ts'
import { type RowGroup, groupRows } from './group-rows.ts'
import { type AccountDrafts, leaveBlankRow } from './link-accounts.ts'
import { type Rename, withFormerNames } from './link-aliases.ts'
import { type LinkContext, reportRow } from './link-context.ts'
import type { CompareDepartment } from './link-departments.ts'
import type { OpportunityDraft } from './link-opportunities.ts'
import type { FindStaff } from './link-staff.ts'
import type { SheetReturns } from './sheet-returns.ts'
import { type ComparePersonCell, updatePeople } from './update-people.ts'

export type ContactRow = ParsedRow<typeof tables.contacts>

export interface PersonDraft {
  readonly group: RowGroup<ContactRow>
  readonly account: number
}

/** A person of an account by id or name; null where not given or not found, which is reported. */
export type FindPerson = (
  preset: number,
  account: number,
  text: string | null,
  row: RowRef,
  column: string,
) => number | null

export interface PersonDrafts {
  readonly drafts: readonly PersonDraft[]
  readonly directory: Directory
  readonly find: FindPerson
}

/** People whose account is known, sorted by account, then id. */
export function linkPeople(
  rows: readonly ContactRow[],
  { directory: accounts, drafts: accountDrafts }: AccountDrafts,
  opportunities: { readonly drafts: readonly OpportunityDraft[]; readonly directory: Directory },
  rename: Rename,
  compareCell: ComparePersonCell,
  returns: SheetReturns,
  context: LinkContext,
): PersonDrafts {
  const isReturned = ({ file }: ContactRow): boolean => context.files[file]!.updates
  const accountOf = new Map<RowRef, number>()
  for (const { values, preset, row } of rows.filter((each) => !isReturned(each))) {
    if (values.name === null) {
      leaveBlankRow(context, row, 'contacts.name')
      continue
    }
    const isGiven = values.account_id !== null || values.account !== null
    const through =
      isGiven || values.opportunity_id === null
        ? 'none'
        : opportunities.directory.byId(preset, values.opportunity_id)
    const account =
      typeof through === 'number'
        ? opportunities.drafts[through]!.account
        : findAccount(accounts, preset, values.account_id, values.account)
    if (typeof account === 'number') accountOf.set(row, account)
    else if (!isGiven && values.opportunity_id !== null)
      reportRow(context, 'opportunity-not-found', row, 'contacts.opportunity_id', values.opportunity_id)
    else reportOrphan(context, account, row, 'contacts', values.account_id, values.account)
  }
  const usable = rows.filter(({ row }) => accountOf.has(row))
  reportMadeIds(usable, context)
  const groups = groupRows(
    tables.contacts,
    usable,
    {
      idOf: ({ values }) => values.contact_id,
      // by the account's id, not its place in the list: another account leaves the made ids as they were
      nameKeyOf: ({ row, values }) =>
        `person ${accountDrafts[accountOf.get(row)!]!.id} ${foldName(values.name!)}`,
      // a coverage table repeats a person once for each of ours
      ignored: ['owner'],
    },
    context,
  )
  const updated = updatePeople(groups, rows.filter(isReturned), accountOf, accounts, rename, {
    compareCell,
    returns,
    context,
  })
  const drafts = updated
    .map((group) => ({ group, account: accountOf.get(group.newest.row)! }))
    .sort((a, b) => a.account - b.account || compareText(a.group.id, b.group.id))
  const named = createDirectory(
    drafts.map(({ group, account }, index) => ({
      index,
      preset: group.preset,
      id: group.givenId,
      scope: account,
      name: group.newest.values.name,
    })),
  )
  const directory = withFormerNames(named, rename, true)
  const find: FindPerson = (preset, account, text, row, column) => {
    if (text === null) return null
    const byId = directory.byId(preset, text)
    const found = byId === 'none' ? directory.byName(account, text) : byId
    if (typeof found === 'number') return found
    reportRow(context, found === 'none' ? 'person-not-found' : 'person-ambiguous', row, column, text)
    return null
  }
  return { drafts, directory, find }
}

/** One warning a file where people have no ids of their own: a changed name makes another person of them. */
function reportMadeIds(rows: readonly ContactRow[], context: LinkContext): void {
  const counts = new Map<number, number>()
  for (const { values, file } of rows)
    if (values.contact_id === null) counts.set(file, (counts.get(file) ?? 0) + 1)
  for (const [file, count] of [...counts].sort(([a], [b]) => a - b))
    context.collector.add('person-id-made', { file: context.files[file]!.file, actual: String(count) })
}

interface PersonLinks {
  readonly findPerson: FindPerson
  readonly findStaff: FindStaff
  readonly compare: CompareDepartment
}

/** What one export says of a person. */
function readAttributes(
  { values, preset, row, cellRows }: ContactRow,
  account: number,
  { findPerson, findStaff, compare }: PersonLinks,
): PersonAttributes {
  const inferred = values.level === null && values.title !== null ? levelOfTitle(values.title) : null
  const person = (text: string | null, column: string) =>
    findPerson(preset, account, text, cellRows?.get(column) ?? row, `contacts.${column}`)
  const left = values.employment === 'left' || (values.employment === null && values.left_on !== null)
  return {
    title: values.title,
    department: compare(account, values.department),
    level: values.level ?? inferred,
    levelAssumed: values.level === null && inferred !== null,
    roles: values.decision_role,
    influence: values.influence,
    isKey: values.is_key,
    politicalStatus: values.political_status,
    left,
    leftOn: left ? values.left_on : null,
    decisionChain: values.decision_chain,
    site: values.site,
    reportsTo: person(values.reports_to, 'reports_to'),
    influences: values.influences.flatMap((text) => person(text, 'influences') ?? []).sort((a, b) => a - b),
    rivalStatus: values.rival_status,
    targetSupport: values.target_support,
    targetDate: values.target_date,
    owner: values.owner === null ? null : findStaff(preset, values.owner),
  }
}

export function finishPerson(
  { group, account }: PersonDraft,
  index: number,
  ratings: Person['ratings'],
  links: PersonLinks,
  { files }: LinkContext,
): Person {
  const { newest, rows } = group
  const versions =
    group.versions ??
    rows.flatMap((row) => {
      const { quarter } = files[row.file]!
      return quarter === null || row === newest ? [] : [{ quarter, row }]
    })
  return {
    index,
    id: group.id,
    account,
    name: newest.values.name!,
    ...readAttributes(newest, account, links),
    ratings,
    archived: versions.map(({ quarter, row }) => ({
      quarter,
      attributes: readAttributes(row, account, links),
    })),
    rows: rows.map(({ row }) => row).sort((a, b) => a - b),
  }
}
