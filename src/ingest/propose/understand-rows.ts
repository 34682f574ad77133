import type { Preset } from '../../model/preset.ts'
import type { Settings } from '../../model/settings.ts'
import type { Column } from '../../model/tables/column.ts'
import type { TableName } from '../../model/tables/table-names.ts'
import { cleanCell } from '../parse/clean-cell.ts'
import { decideColumnRules } from '../parse/column-rules.ts'
import { decideSupportReading } from '../parse/decide-scales.ts'
import { foldLabel } from '../../lib/fold-text.ts'
import { parseValue } from '../parse/parse-value.ts'
import { splitValues } from '../parse/split-values.ts'
import type { ZoneClock } from '../parse/zone-clock.ts'
import { choosePreset } from '../presets/choose-preset.ts'
import type { FindLookup } from '../presets/column-source.ts'
import { planFile } from '../presets/plan-file.ts'
import { definitionOf } from './judge-columns.ts'
import type { FileSample } from './sample-file.ts'

/** One cell as it is understood. */
export interface UnderstoodCell {
  /** As the file writes it, cleaned; empty where it is blank. */
  readonly text: string
  /** What each of its values is read as; null where one can't be read. */
  readonly values: readonly unknown[]
}

/** The first rows of a file as one table. */
export interface UnderstoodRows {
  readonly table: TableName
  readonly columns: readonly { readonly name: string; readonly definition: Column<unknown> }[]
  readonly rows: readonly (readonly UnderstoodCell[])[]
}

/** Reads the first rows of a file by a preset, as ingest would: columns are decided by all rows looked at. */
export function understandRows(
  sample: FileSample,
  preset: Preset,
  count: number,
  settings: Settings,
  clock: ZoneClock,
): UnderstoodRows | null {
  const nothing: FindLookup = () => undefined
  const titles = Array.from({ length: sample.headerIndex }, () => [''])
  const { chosen } = choosePreset([preset], [], [...titles, [...sample.header]], sample.stem, nothing)
  if (!chosen) return null
  const plan = planFile(chosen, sample.header, sample.stem, nothing, () => undefined)
  const [table] = plan.tables
  if (!table) return null
  const columns = table.columns.map((planned) => {
    const definition = definitionOf(table.entry.table, planned.name)
    const read = (row: readonly string[]): string[] => {
      const cell = cleanCell(planned.read(row))
      const parts = definition.several ? splitValues(cell, definition.kind === 'label') : [cell]
      return parts.filter((part) => part !== '').map((part) => planned.values.get(foldLabel(part)) ?? part)
    }
    const texts = new Set(sample.rows.flatMap(read))
    const reading = decideSupportReading(texts)
    const support =
      reading === 'open' ? (preset.supportReading ?? settings.supportReading ?? 'open') : reading
    const rules = decideColumnRules(definition, texts, preset, support, { settings, clock })
    return { name: planned.name, definition, read, rules, planned }
  })
  const rows = sample.rows.filter((row) => row.some((cell) => cell.trim() !== '')).slice(0, count)
  return {
    table: table.entry.table,
    columns: columns.map(({ name, definition }) => ({ name, definition })),
    rows: rows.map((row) =>
      columns.map(({ definition, read, rules, planned }) => ({
        text: cleanCell(planned.read(row)),
        values: read(row).map((text) => parseValue(text, definition, rules).value),
      })),
    ),
  }
}
