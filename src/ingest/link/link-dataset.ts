import { foldName } from '../../lib/fold-text.ts'
import type { Dataset, Person } from '../../model/dataset.ts'
import { placeOfRow } from '../../model/row-ref.ts'
import { tables } from '../../model/tables/registry.ts'
import type { TableName } from '../../model/tables/table-names.ts'
import type { ParsedTable } from '../parse/parse-table.ts'
import { type ParsedRow, parseRows } from '../parse/parsed-row.ts'
import type { TableDefinition } from '../../model/tables/define-table.ts'
import { findAccount } from './account-finder.ts'
import { linkActivities } from './link-activities.ts'
import { finishAccount, linkAccounts } from './link-accounts.ts'
import { type Rename, linkAliases, renameCells, withFormerNames } from './link-aliases.ts'
import { linkCases } from './link-cases.ts'
import type { LinkContext } from './link-context.ts'
import { linkCorrections } from './link-corrections.ts'
import { linkDepartments } from './link-departments.ts'
import { finishOpportunity, linkOpportunities } from './link-opportunities.ts'
import { linkOrganizations } from './link-organizations.ts'
import { finishPerson, linkPeople } from './link-people.ts'
import { linkPartnership } from './link-partnership.ts'
import { linkPlans } from './link-plans.ts'
import { linkRatings } from './link-ratings.ts'
import { linkSatisfaction } from './link-satisfaction.ts'
import { linkSites } from './link-sites.ts'
import { linkStaff } from './link-staff.ts'
import { lintTexts } from './lint-texts.ts'
import { linkUnits } from './link-units.ts'
import { linkLogWindow } from './log-window.ts'
import { findMentionedStaff } from './mentioned-staff.ts'
import { linkLinks } from './link-links.ts'
import { linkNamedAccounts } from './named-accounts.ts'
import { reportNotReturned } from './not-returned.ts'
import { createSheetReturns } from './sheet-returns.ts'

/** A row that names an account. */
interface NamedRow {
  readonly preset: number
  readonly values: { readonly account_id: string | null; readonly account: string | null }
}

/** The dataset but for its files and diagnostics, which are known only at the very end. */
export type LinkedRecords = Omit<Dataset, 'staffAreOwners' | 'files' | 'diagnostics' | 'diagnosticCounts'>

/** Ties the tables to each other, as they were `read` (parsed). `mapped` are the tables some file feeds, with or without rows. */
export function linkDataset(
  read: ReadonlyMap<TableName, ParsedTable>,
  mapped: ReadonlySet<TableName>,
  context: LinkContext,
): LinkedRecords {
  const parse = <Table extends TableDefinition>(table: Table): ParsedRow<Table>[] =>
    parseRows(table, read.get(table.name)!, context.files)
  const corrections = linkCorrections(parse(tables.corrections), context)
  const aliases = linkAliases(parse(tables.aliases), context)
  const rowsOf = <Table extends TableDefinition>(table: Table): readonly ParsedRow<Table>[] => {
    const rows = corrections.correct(read.get(table.name)!, parse(table))
    lintTexts(table, rows, context)
    return rows
  }
  corrections.correctLog(read.get('activities')!)
  const log = linkLinks(rowsOf(tables.links), read.get('activities')!, context)
  const parsed = new Map<TableName, ParsedTable>([...read, ['activities', log]])

  const { renameAccount } = aliases
  const drafted = mapped.has('accounts')
    ? linkAccounts(
        renameCells(rowsOf(tables.accounts), ['name', 'parent_id', 'organization'], renameAccount),
        context,
      )
    : linkNamedAccounts(
        [...parsed.values()].filter(({ store }) => store.table.name !== 'aliases'),
        context.files,
        renameAccount,
      )
  const named = { ...drafted, directory: withFormerNames(drafted.directory, renameAccount, false) }
  const [renamePerson, renameDepartment] = (['person', 'department'] as const).map((kind) =>
    aliases.renameIn(kind, named.directory),
  ) as [Rename, Rename]
  const inAccount =
    (rename: Rename) =>
    (name: string, { values, preset }: NamedRow): string => {
      const account = findAccount(named.directory, preset, values.account_id, values.account)
      return rename(name, typeof account === 'number' ? account : null)
    }
  if (named.drafts.length === 0) context.collector.add('no-accounts')
  const staff = linkStaff(
    mapped.has('staff') ? rowsOf(tables.staff) : null,
    findMentionedStaff(log, context.files),
    context,
  )
  const unitNames = named.drafts.map(({ group: { newest } }) => {
    const { unit, account_manager: manager } = newest.values
    const managed = manager === null ? null : staff.find(newest.preset, manager).staff
    return unit ?? (managed === null ? null : staff.drafts[managed]!.unitName)
  })
  const { units, find: findUnit } = linkUnits(
    unitNames,
    staff.drafts.map(({ unitName }) => unitName),
  )
  const { organizations, ofAccount } = linkOrganizations(named, context)
  const opportunities = linkOpportunities(rowsOf(tables.opportunities), named.directory, context)
  const { departments, compare } = linkDepartments(
    renameCells(rowsOf(tables.departments), ['department', 'parent'], inAccount(renameDepartment)),
    named.directory,
    context,
  )
  const returns = createSheetReturns(context)
  const people = linkPeople(
    renameCells(
      renameCells(rowsOf(tables.contacts), ['name'], inAccount(renamePerson)),
      ['department'],
      inAccount(renameDepartment),
    ),
    named,
    opportunities,
    renamePerson,
    (column, { values, preset }, account) => {
      if (column === 'department') return compare(account, values.department)?.key
      if (column === 'owner' && values.owner !== null) return staff.find(preset, values.owner).name
      return undefined
    },
    returns,
    context,
  )
  const ratings = linkRatings(
    people.drafts,
    rowsOf(tables.ratings),
    { people: people.directory, accounts: named.directory },
    staff.find,
    returns,
    context,
  )
  const links = { findPerson: people.find, findStaff: staff.find, compare }
  const linked = linkActivities(
    log,
    { accounts: named.directory, people, staff: staff.directory, opportunities },
    context,
  )
  const finishedPeople = people.drafts.map((draft, index) =>
    finishPerson(draft, index, ratings[index]!, links, context),
  )
  const registers = {
    plans: linkPlans(
      rowsOf(tables.plans),
      { accounts: named.directory, people },
      staff.find,
      returns,
      context,
    ),
    sites: linkSites(rowsOf(tables.sites), named.directory, context),
    cases: linkCases(rowsOf(tables.cases), { accounts: named.directory, people }, context),
    satisfaction: linkSatisfaction(rowsOf(tables.satisfaction), named.directory, context),
    partnership: linkPartnership(rowsOf(tables.partnership), named.directory, context),
  }
  aliases.reportDead()
  const accounts = named.drafts.map((draft, index) =>
    finishAccount(draft, index, ofAccount[index]!, findUnit(unitNames[index]!), staff.find, context),
  )
  returns.report()
  reportNotReturned({ accounts, units, people: finishedPeople }, context)
  const { filledColumns, mappedColumns } = usedColumns(parsed, linked.filled)
  return {
    accounts,
    organizations,
    units,
    people: finishedPeople,
    staff: staff.drafts.map(({ unitName, givenId: _, preset: __, ...member }) => ({
      ...member,
      unit: findUnit(unitName),
    })),
    departments,
    opportunities: opportunities.drafts.map((draft, index) => finishOpportunity(draft, index, people.find)),
    ...registers,
    activities: linked.activities,
    siteNames: linked.siteNames,
    presets: context.presets,
    filledColumns,
    mappedColumns,
    tables: new Set([...parsed].filter(([, { store }]) => store.length > 0).map(([name]) => name)),
    ...linkLogWindow(linked.activities, context),
    correctedCells: corrections.corrected,
    possibleDuplicates: findPossibleDuplicates(finishedPeople, context),
  }
}

/**
 * `table.column` for every column some file maps, and for every one a row fills. A reference given by id counts for its
 * column of names too, so that who asks for the people of an activity need not know how they are written.
 */
function usedColumns(
  parsed: ReadonlyMap<TableName, ParsedTable>,
  filledInLog: ReadonlySet<string>,
): { filledColumns: Set<string>; mappedColumns: Set<string> } {
  const filledColumns = new Set<string>()
  const mappedColumns = new Set<string>()
  for (const [table, { store, columns }] of parsed) {
    const note = (set: Set<string>, name: string): void => {
      set.add(`${table}.${name}`)
      const { namedBy } = store.table.columns[name]!
      if (namedBy !== null) set.add(`${table}.${namedBy}`)
    }
    for (const [name, { stored }] of columns) {
      note(mappedColumns, name)
      const isFilled = store.table.log
        ? filledInLog.has(name)
        : stored.codes.view().some((code) => stored.countOf(code) > 0)
      if (isFilled) note(filledColumns, name)
    }
  }
  const { id } = tables.activities
  if (id !== null && filledInLog.has(id))
    for (const set of [filledColumns, mappedColumns]) set.add(`activities.${id}`)
  return { filledColumns, mappedColumns }
}

/** Pairs of people of one account with one normalised name: they stay two and are listed. */
function findPossibleDuplicates(
  people: readonly Person[],
  { collector, files }: LinkContext,
): [number, number][] {
  const byName = new Map<string, Person[]>()
  for (const person of people) {
    const key = `${person.account} ${foldName(person.name)}`
    byName.set(key, [...(byName.get(key) ?? []), person])
  }
  const pairs = [...byName.values()].flatMap((same) =>
    same.flatMap((one, position) =>
      same.slice(position + 1).map((other): [number, number] => [one.index, other.index]),
    ),
  )
  for (const [, other] of pairs) {
    const { rows } = people[other]!
    // people are merged in the CRM, so its export is pointed at, not a sheet
    const place = placeOfRow(rows.findLast((row) => !files[placeOfRow(row).file]!.updates) ?? rows.at(-1)!)
    collector.add('possible-duplicate', {
      file: files[place.file]!.file,
      line: place.line,
      actual: people[other]!.name,
    })
  }
  return pairs.sort(([a, b], [c, d]) => a - c || b - d)
}
