/**
 * Counts the line breaks of a text: `\n`. In files whose records end in `\r`, each `\r` and each `\n`, since old
 * Excel for Mac put a `\n` inside cells and an editor shows it as a line.
 */
export function countLineBreaks(text: string, lineBreak: '\n' | '\r'): number {
  if (lineBreak === '\r') return text.match(/[\r\n]/g)?.length ?? 0
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
