import type { DiagnosticCollector } from '../../model/diagnostic-collector.ts'
import type { SupportReading } from '../../model/labels/support-levels.ts'
import type { Preset } from '../../model/preset.ts'
import { type ColumnRules, type ParseContext, decideColumnRules } from './column-rules.ts'
import { decideSupportReading } from './decide-scales.ts'
import { type ParsedColumn, createParsedColumn } from './parsed-column.ts'
import { reportRoundedIds } from './rounded-ids.ts'
import type { StoredColumn } from './stored-column.ts'
import type { TableStore } from './table-store.ts'

/** What parsing knows of a file besides its rows. */
export interface ParsedFile {
  readonly file: string
  /** Position in the list of presets. */
  readonly preset: number
  /** `table.column` → header as written. */
  readonly headers: ReadonlyMap<string, string>
}

export interface ParsedTable {
  readonly store: TableStore
  readonly columns: ReadonlyMap<string, ParsedColumn>
}

/** The different texts each preset wrote into a column. */
function textsByPreset(stored: StoredColumn, files: readonly ParsedFile[]): Map<number, Set<string>> {
  const texts = new Map<number, Set<string>>()
  for (const [file, codes] of stored.codesOfFile) {
    const { preset } = files[file]!
    const own = texts.get(preset) ?? new Set<string>()
    texts.set(preset, own)
    for (const code of codes) if (code > 0) own.add(stored.texts[code]!)
  }
  return texts
}

/** How each preset's support columns are read, by all labels of all of them: labels belong to an import. */
function decideReadings(
  stores: readonly TableStore[],
  files: readonly ParsedFile[],
  presets: readonly Preset[],
  { settings }: ParseContext,
): (SupportReading | 'open')[] {
  const labels = presets.map((): string[] => [])
  for (const store of stores)
    for (const [name, stored] of store.columns)
      if (store.table.columns[name]!.kind === 'support')
        for (const [preset, texts] of textsByPreset(stored, files)) labels[preset]!.push(...texts)
  return presets.map((preset, position) => {
    const decided = decideSupportReading(labels[position]!)
    return decided === 'open' ? (preset.supportReading ?? settings.supportReading ?? 'open') : decided
  })
}

/** Parses all tables: decides each column once, then reads each different text once. Every bad cell is reported. */
export function parseTables(
  stores: readonly TableStore[],
  files: readonly ParsedFile[],
  presets: readonly Preset[],
  context: ParseContext,
  collector: DiagnosticCollector,
): ParsedTable[] {
  const readings = decideReadings(stores, files, presets, context)
  return stores.map((store) => {
    const columns = new Map<string, ParsedColumn>()
    for (const [name, stored] of store.columns) {
      const column = store.table.columns[name]!
      const texts = needsTexts(column.kind) ? textsByPreset(stored, files) : undefined
      const rules = new Map<number, ColumnRules>()
      presets.forEach((preset, position) => {
        const own = texts?.get(position) ?? new Set<string>()
        const decided = decideColumnRules(column, own, preset, readings[position]!, context)
        rules.set(position, decided)
      })
      const parsed = createParsedColumn(column, stored, rules)
      columns.set(name, parsed)
      reportRoundedIds(store, name, files, collector)
      reportOpenColumns(store, name, parsed, texts, files, collector)
      if (column.kind !== 'text' && column.kind !== 'reference' && column.kind !== 'filled')
        reportFaults(store, name, parsed, files, collector)
    }
    return { store, columns }
  })
}

const needsTexts = (kind: string): boolean =>
  ['date', 'moment', 'influence', 'share', 'support'].includes(kind)

function reportOpenColumns(
  store: TableStore,
  name: string,
  { column, rules }: ParsedColumn,
  texts: ReadonlyMap<number, ReadonlySet<string>> | undefined,
  files: readonly ParsedFile[],
  collector: DiagnosticCollector,
): void {
  for (const [preset, decided] of rules) {
    const own = texts?.get(preset)
    if (!own || own.size === 0) continue
    // only columns of days are ever in doubt about their order
    const isOpenDate = decided.dateOrder === 'open'
    const isOpenSupport = column.kind === 'support' && decided.supportReading === 'open'
    if (!isOpenDate && !isOpenSupport) continue
    const first = files.find(
      (file) => file.preset === preset && file.headers.has(`${store.table.name}.${name}`),
    )
    collector.add(isOpenDate ? 'date-order-open' : 'support-reading-open', {
      file: first?.file,
      column: first?.headers.get(`${store.table.name}.${name}`) ?? name,
      actual: [...own].sort().slice(0, 3).join(', '),
      expected: isOpenDate ? 'dateOrder' : 'supportReading',
    })
  }
}

/** Reports each cell that could not be read; rows are looked through only for files that have such a text. */
function reportFaults(
  store: TableStore,
  name: string,
  parsed: ParsedColumn,
  files: readonly ParsedFile[],
  collector: DiagnosticCollector,
): void {
  const { stored } = parsed
  for (const [index, codes] of stored.codesOfFile) {
    const { file, preset, headers } = files[index]!
    const faults = new Set([...codes].filter((code) => parsed.valueOf(preset, code).fault))
    if (faults.size === 0) continue
    const report = (row: number, code: number): void => {
      if (!faults.has(code)) return
      const { code: diagnostic, expected } = parsed.valueOf(preset, code).fault!
      collector.add(diagnostic, {
        file,
        line: store.line.at(row),
        column: headers.get(`${store.table.name}.${name}`) ?? name,
        actual: stored.texts[code],
        expected,
      })
    }
    for (let row = 0; row < store.length; row++) {
      if (store.file.at(row) !== index) continue
      const code = stored.codes.at(row)
      for (let which = 0; which < stored.countOf(code); which++) report(row, stored.valueOf(code, which))
    }
  }
}
