import type { PresetSource } from '../../model/preset.ts'
import type { Column } from '../../model/tables/column.ts'
import type { TableDefinition } from '../../model/tables/define-table.ts'
import { tables } from '../../model/tables/registry.ts'
import type { TableName } from '../../model/tables/table-names.ts'
import { matchPattern } from '../presets/file-pattern.ts'
import { isPersonalHeader } from '../presets/sort-headers.ts'
import type { ColumnProfile } from './column-profile.ts'
import { speaksOf, spellHeader } from './header-terms.ts'
import { type NameEvidence, judgeName } from './judge-name.ts'
import { type ValueEvidence, judgeValues } from './judge-values.ts'
import type { KnownColumns } from './known-names.ts'
import { joinNames } from './join-names.ts'
import { type Found, meantBy } from './references.ts'

/** sure: nothing else fits. likely: more for it than against. open: the reader decides. */
export type Sureness = 'sure' | 'likely' | 'open'

/** One canonical column and the headers it is read from. */
export interface ColumnGuess {
  readonly column: string
  readonly source: PresetSource
  readonly headers: readonly string[]
  /** 0–1. */
  readonly weight: number
  readonly sureness: Sureness
  readonly name: NameEvidence | null
  readonly values: ValueEvidence | null
  /** The file whose records its cells name. */
  readonly found: Found | null
  /** Other headers that are as good for this column. */
  readonly rivals: readonly string[]
  /** Other columns this header is as good for. */
  readonly alternatives: readonly string[]
}

/** What a file would be as one table. */
export interface TableGuess {
  readonly table: TableName
  readonly columns: readonly ColumnGuess[]
  /** Groups of required columns of which no header gives one. */
  readonly missing: readonly (readonly string[])[]
  readonly isNamed: boolean
  readonly score: number
}

interface Pair {
  readonly column: string
  readonly profile: ColumnProfile
  readonly weight: number
  readonly name: NameEvidence | null
  readonly values: ValueEvidence | null
  readonly found: Found | null
}

const LIKELY = 0.6
const SURE = 0.85
/** What cells alone can be worth, and cells found among the records of another file. */
const BY_VALUES = 0.45
const BY_RECORDS = 0.65
const NEAR = 0.1
const BARE_NAME = new Set(['name', '名称'])

const isDated = ({ kind }: Column<unknown>): boolean => kind === 'date' || kind === 'moment'

/** What cells say where the header says nothing. */
function weighValues(
  column: string,
  isRequired: boolean,
  profile: ColumnProfile,
  values: ValueEvidence | null,
): number {
  if (values === null || values.weight <= 0 || profile.filled < 2) return 0
  // labels of a list speak for themselves, yes and no do not
  if (!isRequired)
    return values.looks === 'labels' && values.share >= 0.9 && profile.texts.size > 2 ? BY_VALUES : 0
  if (values.looks === 'dates' || values.looks === 'labels') return values.share >= 0.9 ? BY_VALUES : 0
  return values.looks === 'people' && column === 'name' && values.share >= 0.8 ? BY_VALUES : 0
}

/** What it is worth that cells are found among records: little where several files have such, or any small number would be there. */
function weighRecords({ texts }: ColumnProfile, found: readonly Found[]): number {
  const places = new Set(found.map(({ table, as }) => `${table} ${as}`))
  const isSmall = [...texts.keys()].every((text) => /^\d{1,4}$/.test(text))
  return places.size > 1 || isSmall ? BY_VALUES : BY_RECORDS
}

function judgePair(
  table: TableDefinition,
  column: string,
  profile: ColumnProfile,
  known: KnownColumns,
  found: readonly Found[],
): Pair | null {
  const definition = table.columns[column]!
  const name = judgeName(
    profile.header,
    column,
    known.names.get(column)!,
    table.name,
    isDated(definition),
    known.ignored,
  )
  const isPersonal = isPersonalHeader(profile.header) || profile.reach >= 0.5
  if (isPersonal && name?.likeness !== 'same') return null
  const translated = known.labels.get(column)!
  const person =
    (column === 'name' && (table.name === 'contacts' || table.name === 'staff')) ||
    /contact|staff|manager|owner|sponsor|_by$/.test(column)
  const values = judgeValues(profile, column, definition, { own: column === table.id, person, translated })
  const meant = meantBy(table.name, column)
  const places = meant ? found.filter((one) => one.table === meant.table && one.as === meant.as) : []
  const place = places[0] ?? null
  const isRequired = table.required.some((group) => group.includes(column))
  const byRecords = place === null ? 0 : weighRecords(profile, found)
  // in a log a bare `name` is most often the customer's
  const isBareName = column === 'account' && isRequired && BARE_NAME.has(spellHeader(profile.header))
  const bySelf = Math.max(
    byRecords,
    weighValues(column, isRequired, profile, values),
    isBareName ? BY_VALUES : 0,
  )
  const own = name === null ? bySelf : name.weight
  if (own === 0) return null
  const more = name === null ? 0 : (values?.weight ?? 0) + (place === null ? 0 : 0.2)
  const weight = Math.min(1, own + more)
  return weight < BY_VALUES ? null : { column, profile, weight, name, values, found: place }
}

/** Gives each column its best header and each header one column: the surest pair first. */
function assignHeaders(pairs: readonly Pair[]): Pair[] {
  const columns = new Set<string>()
  const positions = new Set<number>()
  const assigned: Pair[] = []
  for (const pair of pairs) {
    if (columns.has(pair.column) || positions.has(pair.profile.position)) continue
    columns.add(pair.column)
    positions.add(pair.profile.position)
    assigned.push(pair)
  }
  return assigned
}

/** Lets what a table can't do without have a header that something optional took, where no other is left for it. */
function forceRequired(pairs: readonly Pair[], groups: readonly (readonly string[])[]): Pair[] {
  const assigned = assignHeaders(pairs)
  const required = new Set(groups.flat())
  const isTaken = ({ profile }: Pair): boolean =>
    assigned.some((one) => one.profile.position === profile.position && required.has(one.column))
  const forced = groups
    .filter((group) => !assigned.some(({ column }) => group.includes(column)))
    .flatMap((group) => pairs.find((pair) => group.includes(pair.column) && !isTaken(pair)) ?? [])
  return forced.length === 0 ? assigned : assignHeaders([...forced, ...pairs])
}

function sayGuess(pair: Pair, pairs: readonly Pair[], assigned: readonly Pair[]): ColumnGuess {
  const { column, profile, weight, name, values, found } = pair
  const isTaken = (position: number): boolean => assigned.some((one) => one.profile.position === position)
  const isOurs = name?.likeness === 'same' && name.known.preset === null
  const isNear = (other: Pair): boolean => other.weight >= Math.max(LIKELY, weight - NEAR)
  const rivals = isOurs
    ? []
    : pairs.filter((one) => one.column === column && !isTaken(one.profile.position) && isNear(one))
  const alternatives = isOurs
    ? []
    : pairs.filter(
        (one) =>
          one.profile.position === profile.position &&
          one.column !== column &&
          !assigned.some((other) => other.column === one.column) &&
          one.weight >= weight - NEAR / 2 &&
          // that another CRM calls something else by a word of this kind proves nothing
          (one.name?.likeness === 'same' || one.name?.known.preset === null || one.found !== null),
      )
  const isOpen = rivals.length > 0 || alternatives.length > 0 || weight < LIKELY
  return {
    column,
    source: profile.header,
    headers: [profile.header],
    weight,
    sureness: isOpen ? 'open' : weight >= SURE ? 'sure' : 'likely',
    name,
    values,
    found,
    rivals: rivals.map(({ profile: { header } }) => header),
    alternatives: alternatives.map((one) => one.column),
  }
}

/**
 * Reads a file as one table: which header gives which column, how surely and why. `given` are columns that need no
 * guess, with the positions they read.
 */
export function proposeTable(
  tableName: TableName,
  stem: string,
  profiles: readonly ColumnProfile[],
  known: KnownColumns,
  found: ReadonlyMap<number, readonly Found[]>,
  given: { readonly columns: ReadonlySet<string>; readonly positions: ReadonlySet<number> },
): TableGuess {
  const table: TableDefinition = tables[tableName]
  const order = Object.keys(table.columns)
  const joined = given.columns.has('name') ? null : joinNames(tableName, profiles)
  const free = profiles.filter(
    ({ header, position }) =>
      header !== '' && !given.positions.has(position) && !(joined?.headers.includes(header) ?? false),
  )
  const isGiven = (column: string): boolean =>
    given.columns.has(column) || (joined !== null && column === 'name')
  const pairs = order
    .filter((column) => !isGiven(column))
    .flatMap((column) =>
      free.flatMap(
        (profile) => judgePair(table, column, profile, known, found.get(profile.position) ?? []) ?? [],
      ),
    )
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        order.indexOf(a.column) - order.indexOf(b.column) ||
        a.profile.position - b.profile.position,
    )
  const assigned = forceRequired(
    pairs,
    table.required.filter((group) => !group.some(isGiven)),
  )
  const guesses = assigned.map((pair) => sayGuess(pair, pairs, assigned))
  if (joined !== null) guesses.push(joined)
  guesses.sort((a, b) => order.indexOf(a.column) - order.indexOf(b.column))
  const has = (column: string): boolean =>
    given.columns.has(column) || guesses.some((guess) => guess.column === column)
  const isNamed =
    known.files.some((pattern) => matchPattern(pattern, stem) !== undefined) || speaksOf(stem, tableName)
  const required = new Set(table.required.flat())
  const score = guesses
    .filter(({ weight }) => weight >= LIKELY)
    .reduce((sum, { column, weight }) => sum + weight * (required.has(column) ? 1.5 : 1), isNamed ? 2 : 0)
  return {
    table: tableName,
    columns: guesses,
    missing: table.required.filter((group) => !group.some(has)),
    isNamed,
    score,
  }
}
