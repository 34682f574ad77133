const WIDE =
  /\p{Script=Han}|[\u3000-\u303f\u3040-\u30ff\uac00-\ud7a3\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u
const UNSEEN = /\p{Mark}|\u200b|\u200c|\u200d/u
/** What would move the cursor, colour the terminal or turn the direction of writing. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f]/g

/** A text of somebody else's file as a terminal may show it. */
export function tameText(text: string): string {
  return text.replace(CONTROL, '·')
}

/** Columns a text takes on a terminal: two for a Chinese character, none for a mark above a letter. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += UNSEEN.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return width
}

/** The text, cut with an ellipsis so that it takes at most so many columns. */
export function cutText(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let cut = ''
  for (const character of text) {
    if (widthOf(cut + character) > width - 1) break
    cut += character
  }
  return `${cut}…`
}

/** How a column of a table is set. */
export interface TableColumn {
  readonly head: string
  readonly numeric?: boolean
  /** Wider cells are cut; 40. */
  readonly most?: number
}

/** Lines of a table for a terminal: columns aligned, numbers to the right, a rule below the head; no rows, no lines. */
export function printTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  indent = '  ',
): string[] {
  if (rows.length === 0) return []
  const cells = [columns.map(({ head }) => head), ...rows].map((row) =>
    row.map((cell, which) => cutText(tameText(cell), columns[which]?.most ?? 40)),
  )
  const widths = columns.map((_, which) => Math.max(...cells.map((row) => widthOf(row[which] ?? ''))))
  const lines = cells.map((row) =>
    row
      .map((cell, which) => {
        const gap = ' '.repeat(widths[which]! - widthOf(cell))
        return columns[which]?.numeric ? gap + cell : cell + gap
      })
      .join('  '),
  )
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [lines[0]!, rule, ...lines.slice(1)].map((line) => (indent + line).trimEnd())
}
