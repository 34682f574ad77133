import type { FilePlan } from './presets/plan-file.ts'
import type { HalfPlan } from './read-half.ts'
import type { TableStream } from './read/table-stream.ts'
import type { SourceFile } from './source-file.ts'

/** What another thread must know to read a file from its edge; null where a row means more than its own cells. */
export function planHalf(
  { path }: SourceFile,
  edge: number | undefined,
  { facts, separators }: TableStream,
  header: readonly string[],
  { tables, skip }: FilePlan,
): HalfPlan | null {
  if (path === undefined || edge === undefined || separators === null) return null
  if (facts.encoding !== 'utf-8' || skip !== undefined) return null
  const plain = tables.flatMap(({ entry, columns }) => {
    const own = columns.flatMap(({ name, header: of, position, values }) =>
      position === null ? [] : [{ name, header: of, position, values }],
    )
    return own.length === columns.length ? [{ name: entry.table, columns: own }] : []
  })
  return plain.length === tables.length ? { path, from: edge, separators, header, tables: plain } : null
}
