import { readFileSync } from 'node:fs'
import type { Dataset, InputFile, StaffMember } from '../../src/model/dataset.ts'
import { type Period, periodOf } from '../../src/model/quarter.ts'
import { type Settings, settingsSchema } from '../../src/model/settings.ts'
import { type TableName, tableNames } from '../../src/model/tables/registry.ts'
import { buildAccount } from './literal/build-account.ts'
import { buildActivities } from './literal/build-activities.ts'
import { buildPerson } from './literal/build-person.ts'
import { buildRegisters } from './literal/build-registers.ts'
import type { DatasetLiteral } from './literal/dataset-literal.ts'
import { byId, dayOrNull, type Fill, parseLiteralQuarter, positions, row } from './literal/literal-values.ts'

export type * from './literal/dataset-literal.ts'

const inputFile = (table: TableName, rows: number): InputFile => ({
  file: `${table}.csv`,
  sha256: '',
  encoding: 'utf-8',
  delimiter: ',',
  newline: '\n',
  preset: 'generic',
  header: [],
  tables: [table],
  rows,
  kept: rows,
  skipped: 0,
  rejected: 0,
  reasons: {},
  unknownHeaders: [],
  droppedHeaders: [],
})

/**
 * A linked dataset from small literals, sorted as ingest sorts it. Columns count as filled where a literal fills them,
 * by their canonical names (`contacts.decision_role`, `activities.evidence` …).
 */
export function buildDataset(literal: DatasetLiteral): Dataset {
  const filled = new Set<string>(literal.filled ?? [])
  const fill: Fill = (column, value) => {
    const blank = value === undefined || value === null || value === ''
    if (!blank && !(Array.isArray(value) && value.length === 0)) filled.add(column)
  }
  const accountLiterals = [...literal.accounts].sort(byId)
  const accountAt = positions(
    accountLiterals.map(({ id }) => id),
    'account',
  )
  const organizationIds = [
    ...new Set(accountLiterals.map(({ id, organization }) => organization ?? id)),
  ].sort()
  const unitIds = [
    ...new Set(accountLiterals.flatMap(({ unit }) => (unit === undefined ? [] : [unit]))),
  ].sort()
  const staffLiterals = [...(literal.staff ?? [])].sort(byId)
  const staffAt = positions(
    staffLiterals.map(({ id }) => id),
    'staff',
  )
  const personLiterals = [...(literal.people ?? [])].sort(
    (a, b) => accountAt(a.account) - accountAt(b.account) || byId(a, b),
  )
  const personAt = positions(
    personLiterals.map(({ id }) => id),
    'person',
  )
  const opportunityLiterals = [...(literal.opportunities ?? [])].sort(byId)
  const opportunityAt = positions(
    opportunityLiterals.map(({ id }) => id),
    'opportunity',
  )

  const accounts = accountLiterals.map((given, index) =>
    buildAccount(
      given,
      index,
      {
        organization: organizationIds.indexOf(given.organization ?? given.id),
        unit: given.unit === undefined ? null : unitIds.indexOf(given.unit),
      },
      fill,
    ),
  )
  const membersOf = (key: 'organization' | 'unit', of: number): number[] =>
    accounts.filter((account) => account[key] === of).map(({ index }) => index)

  let ratingRows = 0
  const nextRating = (): number => ratingRows++
  const people = personLiterals.map((given, index) =>
    buildPerson(given, index, { accountAt, personAt, nextRating, fill }),
  )

  const staff = staffLiterals.map((given, index): StaffMember => ({
    name: given.id,
    role: null,
    level: null,
    executive: given.role === 'executive' || given.level === 'executive',
    department: null,
    weeklyTarget: null,
    person: true,
    ...given,
    index,
    unit: given.unit === undefined ? null : unitIds.indexOf(given.unit),
    leftOn: dayOrNull(given.leftOn),
    rows: [row('staff', index)],
  }))

  const accountOf = (person: number): number => people[person]!.account
  const { columns: activities, ...log } = buildActivities(literal.activities ?? [], {
    accountAt,
    personAt,
    staffAt,
    opportunityAt,
    accountOf,
    fill,
  })
  for (const column of literal.unfilled ?? []) filled.delete(column)

  const departments = (literal.departments ?? []).map((given, index) => ({
    account: accountAt(given.account),
    key: given.name.toLowerCase(),
    name: given.name,
    required: given.required ?? false,
    rows: [row('departments', index)],
  }))
  for (const given of opportunityLiterals) {
    fill('opportunities.created', given.created)
    fill('opportunities.tender_date', given.tenderDate)
    fill('opportunities.closed', given.closed)
    fill('opportunities.source_contact', given.sourcePerson)
    fill('opportunities.source_site', given.sourceSite)
  }
  const registers = buildRegisters(literal, accountAt, personAt, fill)
  const sizes: Record<TableName, number> = {
    accounts: accounts.length,
    contacts: people.length,
    activities: activities.length,
    ratings: ratingRows,
    staff: staff.length,
    departments: departments.length,
    opportunities: opportunityLiterals.length,
    plans: registers.plans.length,
    sites: registers.sites.length,
    cases: registers.cases.length,
    satisfaction: registers.satisfaction.length,
    partnership: registers.partnership.length,
    links: 0,
    aliases: 0,
    corrections: 0,
  }
  return {
    // a file's number is the place of its table, so only empty ones at the end can be left out
    files: tableNames
      .slice(0, tableNames.findLastIndex((table) => sizes[table] > 0) + 1)
      .map((table) => inputFile(table, sizes[table])),
    accounts,
    organizations: organizationIds.map((id, index) => ({
      index,
      id,
      name: id,
      accounts: membersOf('organization', index),
    })),
    units: unitIds.map((id, index) => ({ index, id, name: id, accounts: membersOf('unit', index) })),
    people,
    staff,
    departments: departments.sort((a, b) => a.account - b.account || (a.key < b.key ? -1 : 1)),
    opportunities: opportunityLiterals.map((given, index) => ({
      index,
      id: given.id,
      account: accountAt(given.account),
      name: given.name ?? given.id,
      amount: given.amount ?? null,
      stage: given.stage ?? null,
      created: dayOrNull(given.created),
      tenderDate: dayOrNull(given.tenderDate),
      closed: dayOrNull(given.closed),
      won: given.won ?? null,
      sourcePerson: given.sourcePerson === undefined ? null : personAt(given.sourcePerson),
      sourceSite: given.sourceSite ?? null,
      technicalRank: null,
      competitor: null,
      rows: [row('opportunities', index)],
    })),
    ...registers,
    activities,
    ...log,
    filledColumns: filled,
    mappedColumns: new Set(filled),
    tables: new Set(tableNames.filter((table) => sizes[table] > 0)),
    logStart: dayOrNull(literal.logStart) ?? log.logStart,
    correctedCells: new Map(),
    staffAreOwners: literal.staffAreOwners ?? false,
    possibleDuplicates: [],
    diagnostics: [],
    diagnosticCounts: new Map(),
  }
}

/** The shipped settings, with changes laid over the top level. */
export function buildSettings(over: Partial<Settings> = {}): Settings {
  const text = readFileSync(new URL('../../data/settings.json', import.meta.url), 'utf8')
  return { ...settingsSchema.parse(JSON.parse(text)), ...over }
}

/** The windows of a quarter like `2026-Q3` in calendar years. */
export function buildPeriod(quarter: string): Period {
  const parsed = parseLiteralQuarter(quarter)
  if (!parsed) throw new RangeError(quarter)
  return periodOf(parsed, 1)
}
