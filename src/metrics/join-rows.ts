import { mergeNumbers } from '../lib/merge-numbers.ts'
import type { RowRef } from '../model/row-ref.ts'

/** Rows behind a number, from several sources: ascending, each once. */
export function joinRows(...lists: readonly (readonly RowRef[])[]): RowRef[] {
  return mergeNumbers(lists)
}
