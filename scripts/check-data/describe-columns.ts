import { sampleFile } from '../../src/ingest/propose/sample-file.ts'
import { readSource } from '../../src/ingest/propose/propose-file.ts'
import type { PresetChoice } from '../../src/ingest/presets/parse-preset.ts'
import { bindSource, indexHeader } from '../../src/ingest/presets/column-source.ts'
import { probeLookups } from '../../src/ingest/presets/read-lookup.ts'
import type { SourceFile } from '../../src/ingest/source-file.ts'
import { createDiagnosticCollector } from '../../src/model/diagnostic-collector.ts'
import type { TableName } from '../../src/model/tables/table-names.ts'

/** One column as a file gives it. */
export interface DescribedColumn {
  readonly column: string
  /** Headers it is read from; none where the preset says it for every row. */
  readonly headers: readonly string[]
  /** Rows that fill it, of those looked at; null where it comes from another file. */
  readonly filled: number | null
}

export interface DescribedFile {
  readonly file: string
  readonly looked: number
  readonly tables: readonly { readonly table: TableName; readonly columns: readonly DescribedColumn[] }[]
}

/** Which header gives which column of a file, and how many of its first rows fill it. What is wrong is said by ingest. */
export async function describeColumns(
  files: readonly SourceFile[],
  presets: PresetChoice,
  encoding: string | undefined,
): Promise<Map<string, DescribedFile>> {
  const probe = probeLookups(files)
  const described = new Map<string, DescribedFile>()
  for (const file of files) {
    const sample = await sampleFile(file, encoding, presets, probe, createDiagnosticCollector())
    if (sample?.chosen == null) continue
    const index = indexHeader(sample.header)
    const tables = sample.chosen.fits.map(({ entry, sources }) => ({
      table: entry.table,
      columns: [...sources].map(([column, source]): DescribedColumn => {
        const bound = bindSource(source, index, sample.stem, probe, () => undefined)
        const headers = [...new Set(bound?.positions ?? [])].map((position) => sample.header[position]!)
        const isLookedUp = JSON.stringify(source).includes('"lookup"')
        const filled = readSource(sample, source).filter((cell) => cell !== '').length
        return { column, headers, filled: isLookedUp ? null : filled }
      }),
    }))
    described.set(file.name, { file: file.name, looked: sample.rows.length, tables })
  }
  return described
}
