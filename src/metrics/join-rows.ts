import { mergeNumbers } from '../lib/merge-numbers.ts'
import type { RowRef } from '../model/row-ref.ts'

/** Rows behind a number, from several sources: ascending, each once; what is no single record has none. */
export function joinRows(...lists: readonly (readonly (RowRef | null)[])[]): RowRef[] {
  return mergeNumbers(lists)
}
