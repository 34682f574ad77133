import type { DiagnosticCollector } from '../../model/diagnostic-collector.ts'
import type { Preset } from '../../model/preset.ts'
import { cleanCell } from '../parse/clean-cell.ts'
import { type ChosenPreset, choosePreset } from '../presets/choose-preset.ts'
import type { FindLookup } from '../presets/column-source.ts'
import { readFileName } from '../presets/file-pattern.ts'
import { readHeaderIndex } from '../read/header-index.ts'
import { readTable } from '../read/read-table.ts'
import type { SourceFile } from '../source-file.ts'
import { type ColumnProfile, profileColumn } from './column-profile.ts'

/** The beginning of one file, and the preset that reads it already. */
export interface FileSample {
  readonly file: string
  readonly stem: string
  /** Records above the header are titles. */
  readonly headerIndex: number
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly profiles: readonly ColumnProfile[]
  readonly chosen: ChosenPreset | null
}

/** Rows looked at: enough to see how a column is written, few enough for any file. */
const SAMPLE_ROWS = 5000

/** Reads the first rows of a file; null where there is none, and the collector says why. */
export async function sampleFile(
  source: SourceFile,
  encoding: string | undefined,
  presets: { readonly given: readonly Preset[]; readonly shipped: readonly Preset[] },
  probe: FindLookup,
  collector: DiagnosticCollector,
): Promise<FileSample | null> {
  const stream = await readTable(source, { encoding }, collector)
  const { stem } = readFileName(source.name)
  const { chosen = null } = choosePreset(presets.given, presets.shipped, stream.peek.rows, stem, probe)
  const headerIndex = chosen?.headerIndex ?? readHeaderIndex(stream.peek.rows)
  const header = (stream.peek.rows[headerIndex] ?? []).map(cleanCell)
  if (header.length === 0) return null
  const rows: string[][] = []
  for await (const batch of stream.rows({ headerIndex })) {
    rows.push(...batch.rows.slice(0, SAMPLE_ROWS - rows.length))
    if (rows.length === SAMPLE_ROWS) break
  }
  const profiles = header.map((name, position) => profileColumn(name, position, rows))
  return { file: source.name, stem, headerIndex, header, rows, profiles, chosen }
}
