import { createDiagnosticCollector } from '../../model/diagnostic-collector.ts'
import type { Preset, PresetSource } from '../../model/preset.ts'
import { cleanCell } from '../parse/clean-cell.ts'
import { readTable } from '../read/read-table.ts'
import type { SourceFile } from '../source-file.ts'
import { type FindLookup, type LookupTable, findHeader, indexHeader } from './column-source.ts'
import { matchPattern, readFileName } from './file-pattern.ts'

type Lookup = Extract<PresetSource, { lookup: unknown }>

const keyOf = ({ file, key, value, several }: Lookup): string => JSON.stringify([file, key, value, several])
const isLookup = (source: PresetSource): source is Lookup =>
  typeof source === 'object' && !Array.isArray(source) && 'lookup' in source

/** The file a lookup means: the first by name that fits its pattern. */
export function fileOfLookup(lookup: Lookup, files: readonly SourceFile[]): SourceFile | undefined {
  const patterns = typeof lookup.file === 'string' ? [lookup.file] : lookup.file
  return files.find(({ name }) =>
    patterns.some((pattern) => matchPattern(pattern, readFileName(name).stem) !== undefined),
  )
}

/** The preset, of those in use, that looks codes up in a file; null where none does. */
export function presetWithLookup(
  file: SourceFile,
  files: readonly SourceFile[],
  presets: readonly Preset[],
): Preset | null {
  const uses = (preset: Preset): boolean =>
    lookupsOf(preset).some((lookup) => fileOfLookup(lookup, files) === file)
  return presets.find(uses) ?? null
}

const lookupsOf = ({ tables }: Preset): Lookup[] =>
  tables.flatMap(({ columns }) => Object.values(columns).flatMap(lookupsIn))

const lookupsIn = (source: PresetSource): Lookup[] =>
  typeof source === 'object' && 'first' in source
    ? source.first.filter(isLookup)
    : isLookup(source)
      ? [source]
      : []

const nothingFound: LookupTable = new Map()

/** Which lookups a review can answer, by the names of its files alone: choosing a preset reads none of them. */
export function probeLookups(files: readonly SourceFile[]): FindLookup {
  return (lookup) => (fileOfLookup(lookup, files) ? nothingFound : undefined)
}

/** Undefined where the file lacks the headers it is meant to have. */
async function readLookup(
  lookup: Lookup,
  file: SourceFile,
  encoding: string | undefined,
): Promise<LookupTable | undefined> {
  // the file is read a second time as an input of its own, and what is wrong with it is said there
  const stream = await readTable(file, { encoding }, createDiagnosticCollector())
  const headerIndex = stream.peek.rows.findIndex((row) => row.some((cell) => cell.trim() !== ''))
  const index = indexHeader(stream.peek.rows[headerIndex] ?? [])
  const [key, value] = [findHeader(lookup.key, index), findHeader(lookup.value, index)]
  if (key === undefined || value === undefined) return undefined
  const found = new Map<string, string>()
  for await (const { rows } of stream.rows({ headerIndex }))
    for (const row of rows) {
      const code = cleanCell(row[key] ?? '')
      const meant = cleanCell(row[value] ?? '')
      const before = found.get(code)
      if (code === '') continue
      if (before === undefined) found.set(code, meant)
      else if (lookup.several && meant !== '') found.set(code, before === '' ? meant : `${before};${meant}`)
    }
  return found
}

/** Reads the lookups of the presets that are in use, each once. */
export function createLookupReader(
  files: readonly SourceFile[],
  encoding: string | undefined,
): (preset: Preset) => Promise<FindLookup> {
  const tables = new Map<string, LookupTable | undefined>()
  return async (preset) => {
    for (const lookup of lookupsOf(preset)) {
      const file = fileOfLookup(lookup, files)
      if (file && !tables.has(keyOf(lookup)))
        tables.set(keyOf(lookup), await readLookup(lookup, file, encoding))
    }
    return (lookup) => tables.get(keyOf(lookup))
  }
}
