import type { DiagnosticCollector } from '../model/diagnostic-collector.ts'
import type { Preset } from '../model/preset.ts'
import { type Quarter, formatQuarter } from '../model/quarter.ts'
import type { TableName } from '../model/tables/table-names.ts'
import { findEdge } from './files.ts'
import { cleanCell } from './parse/clean-cell.ts'
import type { TableStore } from './parse/table-store.ts'
import { type ChosenPreset, type NearMiss, choosePreset, findLegend } from './presets/choose-preset.ts'
import { readFileName } from './presets/file-pattern.ts'
import { type FilePlan, planFile } from './presets/plan-file.ts'
import { createLookupReader, presetWithLookup, probeLookups } from './presets/read-lookup.ts'
import { type SortedHeaders, sortHeaders } from './presets/sort-headers.ts'
import { planHalf } from './plan-half.ts'
import { readHeaderIndex } from './read/header-index.ts'
import { readTable } from './read/read-table.ts'
import type { TableStream } from './read/table-stream.ts'
import { type SecondReader, openSecondReader } from './second-reader.ts'
import type { SourceFile } from './source-file.ts'
import { writeRows } from './write-stream.ts'

/** A file after its rows have gone into the tables. */
export interface ReadFile {
  readonly stream: TableStream
  readonly preset: Preset | null
  readonly header: readonly string[]
  readonly quarter: Quarter | null
  readonly tables: readonly TableName[]
  /** `table.column` → header as written. */
  readonly headers: ReadonlyMap<string, string>
  /** Why no row of it is used, null where its rows are. */
  readonly unused: string | null
  readonly sorted: SortedHeaders
}

interface ReadOptions {
  readonly files: readonly SourceFile[]
  readonly givenPresets?: readonly Preset[]
  readonly presets: readonly Preset[]
  readonly encoding?: string | undefined
  /** Bytes from which on a file is read by two threads. */
  readonly largeFile?: number | undefined
  readonly collector: DiagnosticCollector
}

const nothingSorted: SortedHeaders = { unknown: [], dropped: [] }

/** Reads every file, in order, into the tables its preset says; a file no preset knows is read and counted all the same. */
export async function readFiles(
  { files, givenPresets = [], presets, encoding, largeFile, collector }: ReadOptions,
  stores: ReadonlyMap<TableName, TableStore>,
): Promise<ReadFile[]> {
  const lookupsOf = createLookupReader(files, encoding)
  const probe = probeLookups(files)
  const read: ReadFile[] = []
  const unused: { readonly at: number; readonly source: SourceFile; readonly near: NearMiss | undefined }[] =
    []
  const seen = new Map<string, string>()

  const readFile = async (
    source: SourceFile,
    edge: number | undefined,
    second: SecondReader | null,
  ): Promise<ReadFile> => {
    const stream = await readTable(source, { encoding, edge }, collector)
    const { stem, quarter } = readFileName(source.name)
    const { chosen, rivals = [], near } = choosePreset(givenPresets, presets, stream.peek.rows, stem, probe)
    // the same bytes for another quarter say that nothing changed; for the same one they are a copy
    const content = `${stream.facts.sha256} ${quarter ? formatQuarter(quarter) : ''}`
    const original = stream.facts.sha256 === '' ? undefined : seen.get(content)
    if (original === undefined) seen.set(content, source.name)
    if (chosen && original === undefined) {
      const header = stream.peek.rows[chosen.headerIndex]!.map(cleanCell)
      const misses = new Map<string, { code: string; count: number }>()
      const plan = planFile(chosen, header, stem, await lookupsOf(chosen.preset), (column, code) => {
        const miss = misses.get(column)
        if (miss) miss.count++
        else misses.set(column, { code, count: 1 })
      })
      const half = second === null ? null : planHalf(source, edge, stream, header, plan)
      if (half !== null) second?.read(half)
      const other = half === null ? null : (second?.half ?? null)
      if (rivals.length > 0)
        collector.add('preset-tied', {
          file: source.name,
          actual: chosen.preset.name,
          expected: rivals.join(', '),
        })
      await writeRows(stream, chosen, plan, read.length, stores, other, collector)
      for (const [column, { code, count }] of misses)
        collector.add('lookup-missing', { file: source.name, column, actual: `${code} (${count})` })
      return describeUsed(stream, chosen, plan, header, quarter)
    }
    if (original !== undefined) {
      collector.add('file-identical', { file: source.name, actual: original })
      return readUnused(stream, chosen?.preset ?? null, quarter, 'identical-file')
    }
    const legend = findLegend([...givenPresets, ...presets], stream.peek.rows)
    if (legend) return readUnused(stream, legend, quarter, 'legend-file')
    unused.push({ at: read.length, source, near })
    return readUnused(stream, null, quarter, 'unused-file')
  }

  for (const source of sortByName(files)) {
    const edge = (await findEdge(source, largeFile)) ?? undefined
    const second = edge === undefined ? null : openSecondReader()
    try {
      read.push(await readFile(source, edge, second))
    } finally {
      second?.close()
    }
  }
  // only now is it known which presets are in use, and so which files are there to be looked up in
  const used = [
    ...new Set(read.flatMap(({ preset, tables }) => (preset && tables.length > 0 ? [preset] : []))),
  ]
  for (const { at, source, near } of unused) {
    const file = read[at]!
    const preset = presetWithLookup(source, files, used)
    if (preset) read[at] = { ...file, preset, unused: 'lookup-file' }
    else if (file.stream.peek.rows.length > 0) reportUnused(source.name, near, collector)
  }
  return read
}

function describeUsed(
  stream: TableStream,
  { preset }: ChosenPreset,
  plan: FilePlan,
  header: readonly string[],
  quarter: Quarter | null,
): ReadFile {
  const fed = plan.tables.map(({ entry }) => entry.table)
  const headers = plan.tables.flatMap(({ entry, columns }) =>
    columns.flatMap(({ name, header: own }) =>
      own === null ? [] : [[`${entry.table}.${name}`, own] as const],
    ),
  )
  return {
    stream,
    preset,
    header,
    quarter,
    tables: fed,
    headers: new Map(headers),
    unused: null,
    sorted: sortHeaders(header, plan.used, preset, fed),
  }
}

/** Reads a file only to count its rows. */
async function readUnused(
  stream: TableStream,
  preset: Preset | null,
  quarter: Quarter | null,
  unused: string,
): Promise<ReadFile> {
  const headerIndex = readHeaderIndex(stream.peek.rows)
  const rows = stream.rows({ headerIndex })
  while (!(await rows.next()).done);
  const header = (stream.peek.rows[headerIndex] ?? []).map(cleanCell)
  return { stream, preset, header, quarter, tables: [], headers: new Map(), unused, sorted: nothingSorted }
}

/** By name; the place in this order is the number of the file. */
function sortByName(files: readonly SourceFile[]): SourceFile[] {
  return [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function reportUnused(file: string, near: NearMiss | undefined, collector: DiagnosticCollector): void {
  if (near)
    collector.add('column-missing', {
      file,
      actual: near.table,
      expected: near.missing.map((group) => group.join(' / ')).join(', '),
    })
  else collector.add('file-unused', { file })
}
