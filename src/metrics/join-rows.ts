import type { RowRef } from '../model/row-ref.ts'

/** Rows behind a number, from several sources: ascending, each once. */
export function joinRows(...lists: readonly (readonly RowRef[])[]): RowRef[] {
  return [...new Set(lists.flat())].sort((a, b) => a - b)
}
