import { mixHash } from '../../lib/hash-text.ts'
import { rowRef } from '../../model/row-ref.ts'
import type { ParsedTable } from '../parse/parse-table.ts'
import { compareText } from './compare-text.ts'
import { type LinkContext, quarterRank, reportRow } from './link-context.ts'

/**
 * Which rows of the log stand: 1 where one is left out. Of rows with the same given id and the same content one stands;
 * of different content the newest export's, and within one quarter none may differ. Rows without an id all stand, equal
 * ones are listed.
 */
export function findDuplicateRows({ store }: ParsedTable, context: LinkContext): Uint8Array {
  const left = new Uint8Array(store.length)
  const [low, high] = [store.idHashes[0].view(), store.idHashes[1].view()]
  const fileOfRow = store.file.view()
  const columns = [...store.columns.values()]
  const texts = store.textHash.view()
  const presetOf = (row: number): number => context.files[fileOfRow[row]!]!.preset
  const refOf = (row: number): number => rowRef(fileOfRow[row]!, store.line.at(row))
  const hasId = (row: number): boolean => low[row] !== 0 || high[row] !== 0

  const contentHash = (row: number): number => {
    let hash = texts[row]!
    for (const column of columns) {
      const cell = column.codes.at(row)
      for (let which = 0; which < column.countOf(cell); which++)
        hash = mixHash(hash, column.valueOf(cell, which))
    }
    return hash
  }
  const sameContent = (a: number, b: number): boolean => {
    if (texts[a] !== texts[b]) return false
    return columns.every((column) => {
      const [cellA, cellB] = [column.codes.at(a), column.codes.at(b)]
      const count = column.countOf(cellA)
      if (count !== column.countOf(cellB)) return false
      for (let which = 0; which < count; which++)
        if (column.valueOf(cellA, which) !== column.valueOf(cellB, which)) return false
      return true
    })
  }
  /** A text that two different contents share only by the chance of their hashes; decides which one stands. */
  const contentText = (row: number): string =>
    JSON.stringify([
      ...[...store.columns].map(([name, column]) => {
        const cell = column.codes.at(row)
        const values = Array.from(
          { length: column.countOf(cell) },
          (_, which) => column.texts[column.valueOf(cell, which)]!,
        )
        return store.table.columns[name]!.several ? values : (values[0] ?? '')
      }),
      texts[row],
    ])
  const drop = (
    row: number,
    code: 'duplicate-row' | 'same-id-different-content' | 'replaced-by-newer',
  ): void => {
    left[row] = 1
    context.tally.leave(refOf(row), code === 'same-id-different-content' ? 'rejected' : 'skipped', code)
    reportRow(context, code, refOf(row), 'activities.activity_id')
  }

  // open addressing: one slot per different id, or per different content where there is no id
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, store.length * 2)))
  const slots = new Int32Array(size).fill(-1)
  for (let row = 0; row < store.length; row++) {
    const withId = hasId(row)
    const hash = withId ? mixHash(low[row]! ^ presetOf(row), high[row]!) : contentHash(row)
    let slot = hash & (size - 1)
    for (; slots[slot] !== -1; slot = (slot + 1) & (size - 1)) {
      const other = slots[slot]!
      if (hasId(other) !== withId || presetOf(other) !== presetOf(row)) continue
      if (withId ? low[other] === low[row] && high[other] === high[row] : sameContent(other, row)) break
    }
    const other = slots[slot]!
    if (other === -1) {
      slots[slot] = row
      continue
    }
    if (!withId) {
      reportRow(context, 'equal-row', refOf(row))
      continue
    }
    if (sameContent(other, row)) {
      drop(row, 'duplicate-row')
      continue
    }
    const [rank, otherRank] = [row, other].map((each) => quarterRank(context.files[fileOfRow[each]!]!)) as [
      number,
      number,
    ]
    const isClash = rank === otherRank
    const wins = isClash ? compareText(contentText(row), contentText(other)) < 0 : rank > otherRank
    drop(wins ? other : row, isClash ? 'same-id-different-content' : 'replaced-by-newer')
    if (wins) slots[slot] = row
  }
  return left
}
