import type { Preset } from '../../model/preset.ts'
import { tables } from '../../model/tables/registry.ts'
import type { TableDefinition } from '../../model/tables/define-table.ts'
import { type TableName, tableNames } from '../../model/tables/table-names.ts'
import type { PresetSource } from '../../model/preset.ts'
import { cleanCell } from '../parse/clean-cell.ts'
import { bindSource, indexHeader } from '../presets/column-source.ts'
import type { KnownColumns } from './known-names.ts'
import { type TableGuess, proposeTable } from './propose-table.ts'
import { type Found, type RecordKeys, findRecords } from './references.ts'
import type { FileSample } from './sample-file.ts'

/** What one file is taken for. */
export interface FileGuess {
  /** Null where it can't be any table. */
  readonly guess: TableGuess | null
  /** Another table it could nearly as well be. */
  readonly rival: TableGuess | null
  /** Where it is no table: the one it comes nearest to, if it comes near any. */
  readonly nearest: TableGuess | null
}

const nothingGiven = { columns: new Set<string>(), positions: new Set<number>() }
const LIKELY = 0.6
/** Without a name that speaks of the table, fewer likely columns prove nothing: half the world has an id and a name. */
const PROVING = 3
/** A table as good as this, compared with the best, is named beside it. */
const RIVAL = 0.85

const likelyOf = ({ columns }: TableGuess): number => columns.filter(({ weight }) => weight >= LIKELY).length

function compareGuesses(one: TableGuess, other: TableGuess): number {
  return other.score - one.score || tableNames.indexOf(one.table) - tableNames.indexOf(other.table)
}

/** Reads a file as every table and keeps the best of those that have what is required and enough that is likely. */
export function proposeFile(
  { stem, profiles }: FileSample,
  known: ReadonlyMap<TableName, KnownColumns>,
  found: ReadonlyMap<number, readonly Found[]>,
): FileGuess {
  const all = tableNames
    .map((table) => proposeTable(table, stem, profiles, known.get(table)!, found, nothingGiven))
    .sort(compareGuesses)
  const [guess, ...others] = all.filter(
    (one) => one.missing.length === 0 && likelyOf(one) >= (one.isNamed ? 2 : PROVING),
  )
  if (guess === undefined) {
    const nearest = all.find((one) => likelyOf(one) >= 2 || (one.isNamed && likelyOf(one) >= 1))
    return { guess: null, rival: null, nearest: nearest ?? null }
  }
  const rival = others.find(({ score }) => score >= guess.score * RIVAL) ?? null
  return { guess, rival, nearest: null }
}

/** What else of a file a preset reads already can be guessed: columns it fills from nothing, headers it reads nothing from. */
export function extendFile(
  { stem, profiles, chosen }: FileSample,
  known: ReadonlyMap<TableName, KnownColumns>,
  found: ReadonlyMap<number, readonly Found[]>,
): TableGuess | null {
  const [fit, ...more] = chosen?.fits ?? []
  if (fit === undefined || more.length > 0 || !isPlain(chosen!.preset)) return null
  const { table } = fit.entry
  const given = { columns: new Set(fit.sources.keys()), positions: fit.known }
  const guess = proposeTable(table, stem, profiles, known.get(table)!, found, given)
  const columns = guess.columns.filter(({ weight, name }) => weight >= LIKELY && name !== null)
  return columns.length === 0 ? null : { ...guess, columns }
}

/** Whether an entry of a preset means the same in another preset. */
const isPlain = ({ utcStamps, dateOrder, supportReading }: Preset): boolean =>
  !utcStamps && dateOrder === undefined && supportReading === undefined

/** The cells a source gives, cleaned, in the order of the rows. */
export function readSource({ header, stem, rows }: FileSample, source: PresetSource): string[] {
  const nothing = (): undefined => undefined
  const bound = bindSource(source, indexHeader(header), stem, nothing, nothing)
  return bound ? rows.map((row) => cleanCell(bound.read(row))) : []
}

/** The ids and names of the records a file holds as one table. */
export function listRecordKeys(
  sample: FileSample,
  table: TableName,
  sources: ReadonlyMap<string, PresetSource>,
): RecordKeys[] {
  const { id } = tables[table] as TableDefinition
  const columns = [
    { as: 'id' as const, source: id === null ? undefined : sources.get(id) },
    { as: 'name' as const, source: sources.get('name') },
  ]
  return columns.flatMap(({ as, source }) => {
    const keys = source === undefined ? [] : readSource(sample, source).filter((text) => text !== '')
    return keys.length === 0 ? [] : [{ table, as, file: sample.file, keys: new Set(keys) }]
  })
}

/** Of each column that names records of other files: of which. */
export function findAllRecords(
  { file, profiles }: FileSample,
  records: readonly RecordKeys[],
): ReadonlyMap<number, readonly Found[]> {
  return new Map(profiles.map((profile) => [profile.position, findRecords(profile, file, records)]))
}
