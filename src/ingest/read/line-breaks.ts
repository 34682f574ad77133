/** Counts the line breaks of a text: `\n`; in files whose lines end in `\r`, any of `\r`, `\n`, `\r\n`. */
export function countLineBreaks(text: string, lineBreak: '\n' | '\r'): number {
  if (lineBreak === '\r') return text.match(/\r\n?|\n/g)?.length ?? 0
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
