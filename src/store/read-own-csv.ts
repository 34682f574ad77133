/** A record of a table we wrote: its cells, and its text with the line end. */
export interface OwnRecord {
  readonly cells: readonly string[]
  readonly text: string
}

const RECORD = /((?:"(?:[^"]|"")*"|[^"\r\n])*)\r\n/y
const CELL = /(?:^|,)("(?:[^"]|"")*"|[^,]*)/g

function readCell(text: string): string {
  const plain = text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text
  // an id of digits is a formula of its text, and what would be a formula has an apostrophe before it
  return /^="(.*)"$/.exec(plain)?.[1] ?? plain.replace(/((?:^|[;\t\r\n])\s*)'(?=[=+\-@|%＝＋－＠])/g, '$1')
}

/** The records of a table for download as `writeCsv` writes them, the header first. */
export function readOwnCsv(csv: string): OwnRecord[] {
  const text = csv.replace(/^\uFEFF/, '')
  const records: OwnRecord[] = []
  RECORD.lastIndex = 0
  for (let found = RECORD.exec(text); found !== null; found = RECORD.exec(text)) {
    const line = found[1]!
    const cells = line === '' ? [''] : [...line.matchAll(CELL)].map(([, cell]) => readCell(cell!))
    records.push({ cells, text: found[0] })
  }
  return records
}
