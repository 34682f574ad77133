/**
 * Where the header most likely is, for files no preset knows: the first record with more than half as many filled
 * cells as the fullest record has, which passes over blank lines and titles. -1 if all records are blank.
 */
export function readHeaderIndex(rows: readonly (readonly string[])[]): number {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== '').length)
  const fullest = Math.max(0, ...filled)
  return filled.findIndex((count) => count * 2 > fullest)
}
