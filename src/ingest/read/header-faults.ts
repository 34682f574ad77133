import type { DiagnosticCollector } from '../../model/diagnostic-collector.ts'
import { MOST_COLUMNS } from './row-fitter.ts'

/** Reports a header that is too wide or names a column twice. */
export function readHeaderFaults(
  file: string,
  header: readonly string[],
  line: number,
  collector: DiagnosticCollector,
): void {
  if (header.length > MOST_COLUMNS)
    collector.add('header-too-wide', {
      file,
      line,
      actual: String(header.length),
      expected: String(MOST_COLUMNS),
    })
  const positions = Map.groupBy(header.keys(), (i) => header[i]!.trim())
  for (const [name, columns] of positions) {
    if (name === '' || columns.length === 1) continue
    const expected = columns.map((i) => i + 1).join(', ')
    collector.add('header-repeated', { file, line, column: name, actual: name, expected })
  }
}
