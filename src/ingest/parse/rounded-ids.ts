import type { DiagnosticCollector } from '../../model/diagnostic-collector.ts'
import type { ParsedFile } from './parse-table.ts'
import type { TableStore } from './table-store.ts'

const ID_COLUMN = /_ids?$/
/** How a spreadsheet shows a long number once it has cut off its last digits. */
const ROUNDED = /^\d(?:[.,]\d+)?E\+\d{2}$/i

/** Reports the ids of a column that a spreadsheet has rounded: different ones may have become one. */
export function reportRoundedIds(
  store: TableStore,
  name: string,
  files: readonly ParsedFile[],
  collector: DiagnosticCollector,
): void {
  if (!ID_COLUMN.test(name)) return
  const { texts, codesOfFile } = store.columns.get(name)!
  for (const [file, codes] of codesOfFile) {
    const rounded = [...codes].map((code) => texts[code]!).filter((text) => ROUNDED.test(text))
    if (rounded.length === 0) continue
    collector.add('id-rounded', {
      file: files[file]!.file,
      column: files[file]!.headers.get(`${store.table.name}.${name}`) ?? name,
      actual: rounded[0],
      expected: String(rounded.length),
    })
  }
}
