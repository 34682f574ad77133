import type { Dataset, InputFile } from '../model/dataset.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { DiagnosticCollector } from '../model/diagnostic-collector.ts'
import type { Preset } from '../model/preset.ts'
import type { Settings } from '../model/settings.ts'
import { tables } from '../model/tables/registry.ts'
import { type TableName, tableNames } from '../model/tables/table-names.ts'
import type { LinkedFile } from './link/link-context.ts'
import { linkDataset } from './link/link-dataset.ts'
import { createRowTally } from './link/row-tally.ts'
import { compareText } from './link/compare-text.ts'
import { parseTables } from './parse/parse-table.ts'
import { type TableStore, createTableStore } from './parse/table-store.ts'
import { type ZoneClock, createZoneClock } from './parse/zone-clock.ts'
import { type ReadFile, readFiles } from './read-files.ts'
import type { SourceFile } from './source-file.ts'

export interface IngestOptions {
  /** Sorted by name; see `readDataFolder`. */
  readonly files: readonly SourceFile[]
  /** Presets named by the user or found in the data folder, tried first and in this order. */
  readonly givenPresets?: readonly Preset[]
  /** Presets that ship with the product. */
  readonly presets: readonly Preset[]
  readonly settings: Settings
  /** Tried for files that are not valid UTF-8 and carry no byte order mark. */
  readonly encoding?: string | undefined
  /** Bytes from which on a file is read by two threads; 32 MB. */
  readonly largeFile?: number | undefined
  readonly collector: DiagnosticCollector
}

/** Bytes to linked records: everything wrong on the way is in the collector, nothing is thrown. */
export async function ingest(options: IngestOptions): Promise<Dataset> {
  const { settings, collector } = options
  if (options.files.length === 0) collector.add('no-input')
  const stores = new Map<TableName, TableStore>(
    tableNames.map((name) => [name, createTableStore(tables[name])]),
  )
  const read = await readFiles(options, stores)
  const presetsByName = new Map(
    read.flatMap(({ preset }) => (preset ? [[preset.name, preset] as const] : [])),
  )
  const presetNames = [...presetsByName.keys()].sort(compareText)
  const files = read.map((file): LinkedFile => ({
    file: file.stream.facts.file,
    preset: file.preset ? presetNames.indexOf(file.preset.name) : 0,
    headers: file.headers,
    quarter: file.quarter,
    tables: file.tables.length,
    updates: file.preset?.updates ?? false,
  }))
  const parsed = parseTables(
    [...stores.values()],
    files,
    presetNames.map((name) => presetsByName.get(name)!),
    { settings, clock: zoneClockOf(settings.timeZone, collector) },
    collector,
  )
  const tally = createRowTally((file) => files[file]!.tables)
  const linked = linkDataset(
    new Map(parsed.map((table) => [table.store.table.name, table])),
    new Set(read.flatMap((file) => file.tables)),
    { files, presets: presetNames, settings, collector, tally },
  )
  const logs = read.filter((file) => file.tables.includes('activities'))
  return {
    ...linked,
    staffAreOwners: logs.length > 0 && logs.every(({ preset }) => preset?.ownersOnly ?? false),
    files: read.map((file, index) => describeFile(file, tally.ofFile(index))),
    diagnostics: sortDiagnostics(collector.kept),
    diagnosticCounts: collector.counts,
  }
}

/** By file and line, as one works through them; those of no file first. */
function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const keyOf = ({ file, line, column, code, actual }: Diagnostic) =>
    [file ?? '', String(line ?? 0).padStart(10, '0'), column ?? '', code, actual ?? ''].join('\0')
  return diagnostics
    .map((diagnostic) => ({ diagnostic, key: keyOf(diagnostic) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ diagnostic }) => diagnostic)
}

function zoneClockOf(timeZone: string, collector: DiagnosticCollector): ZoneClock {
  try {
    return createZoneClock(timeZone)
  } catch {
    collector.add('setting-bad-value', { column: 'timeZone', actual: timeZone, expected: 'Asia/Shanghai' })
    return createZoneClock('UTC')
  }
}

/** The balance of a file: its rows are counted by the reader, what became of them here. */
function describeFile(
  { stream, preset, header, tables: fed, unused, sorted }: ReadFile,
  left: Readonly<Record<'skipped' | 'rejected', ReadonlyMap<string, number>>>,
): InputFile {
  const { facts, counts } = stream
  const sum = (...maps: readonly ReadonlyMap<string, number>[]) =>
    maps.reduce((total, map) => total + [...map.values()].reduce((a, b) => a + b, 0), 0)
  const outcomes =
    unused === null ? left : { skipped: new Map([[unused, counts.handedOut]]), rejected: left.rejected }
  const reasons = new Map<string, number>()
  for (const map of [counts.skipped, counts.rejected, outcomes.skipped, outcomes.rejected])
    for (const [reason, count] of map) if (count > 0) reasons.set(reason, (reasons.get(reason) ?? 0) + count)
  return {
    file: facts.file,
    sha256: facts.sha256,
    encoding: facts.encoding,
    delimiter: facts.delimiter,
    newline: facts.newline,
    preset: preset?.name ?? null,
    ...(preset?.note ? { presetNote: preset.note } : {}),
    header,
    tables: fed,
    rows: counts.rows,
    kept: counts.handedOut - sum(outcomes.skipped, outcomes.rejected),
    skipped: sum(counts.skipped, outcomes.skipped),
    rejected: sum(counts.rejected, outcomes.rejected),
    reasons: Object.fromEntries([...reasons].sort(([a], [b]) => compareText(a, b))),
    unknownHeaders: sorted.unknown,
    droppedHeaders: sorted.dropped,
  }
}
