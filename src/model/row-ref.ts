/** One input row as one number: file index (position in the dataset's `files`) × 2^32 + line of the file. */
export type RowRef = number

const LINES = 2 ** 32

export function rowRef(file: number, line: number): RowRef {
  return file * LINES + line
}

export function placeOfRow(row: RowRef): { file: number; line: number } {
  return { file: Math.floor(row / LINES), line: row % LINES }
}
