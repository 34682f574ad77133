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

/** The narrowest a column of text becomes. */
const LEAST = 12

/** Columns of the terminal written to; none known where the output goes to a file. */
export function readWidth(env: Readonly<Record<string, string | undefined>>): number {
  const width = process.stdout.columns ?? Number(env['COLUMNS'])
  return width > 0 ? width : Infinity
}

/** A text over lines of at most so many columns, broken after a blank or a mark where there is one. */
function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[^\s、，；：/,;]*[\s、，；：/,;]*/gu) ?? []) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    for (const character of piece) {
      if (widthOf(line + character) > width && character !== ' ') {
        lines.push(line)
        line = ''
      }
      line += character
    }
  }
  return [...lines, line.trimEnd()]
}

/** Widths that fit: whichever column of text is widest gives way. */
function fitWidths(widths: readonly number[], columns: readonly TableColumn[], room: number): number[] {
  const fitted = [...widths]
  const isText = (which: number): boolean => !columns[which]?.numeric
  for (;;) {
    const widest = Math.max(0, ...fitted.filter((_, which) => isText(which)))
    const total = fitted.reduce((sum, each) => sum + each + 2, -2)
    if (total <= room || widest <= LEAST) return fitted
    fitted[fitted.findIndex((each, which) => isText(which) && each === widest)] = widest - 1
  }
}

/**
 * Lines of a table for a terminal: columns aligned, numbers to the right, a rule below the head; no rows, no lines.
 * Where it is wider than `room`, columns of text go on below themselves.
 */
export function printTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  indent = '  ',
  room = Infinity,
): string[] {
  if (rows.length === 0) return []
  const cells = [columns.map(({ head }) => head), ...rows].map((row) =>
    row.map((cell, which) => cutText(tameText(cell), columns[which]?.most ?? 40)),
  )
  const widest = columns.map((_, which) => Math.max(...cells.map((row) => widthOf(row[which] ?? ''))))
  const widths = fitWidths(widest, columns, room - indent.length)
  const printed = cells.map((row) => {
    const wrapped = row.map((cell, which) => wrapText(cell, widths[which]!))
    return Array.from({ length: Math.max(...wrapped.map(({ length }) => length)) }, (_, at) =>
      wrapped
        .map((lines, which) => {
          const line = lines[at] ?? ''
          const gap = ' '.repeat(widths[which]! - widthOf(line))
          return columns[which]?.numeric ? gap + line : line + gap
        })
        .join('  '),
    )
  })
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [...printed[0]!, rule, ...printed.slice(1).flat()].map((line) => (indent + line).trimEnd())
}
