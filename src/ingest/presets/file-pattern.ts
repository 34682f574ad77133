import { type Quarter, parseQuarter } from '../../model/quarter.ts'

/** What browsers and desktops add to the name of a copy: ` (1)`, `（2）`, ` - 副本`, ` - Copy`. */
const COPY_MARK = /\s*(?:[(（]\d+[)）]|- ?(?:副本|copy))$/i
const QUARTER_MARK = /[-_ ]?(\d{4}-?Q[1-4])$/i

/** Name of a file without folder, `.csv`, `.gz`, mark of a copy and quarter mark, and the quarter it marks: `contacts-2026Q2.csv`. */
export function readFileName(file: string): { stem: string; quarter: Quarter | null } {
  const name = (file.split('/').at(-1) ?? '').normalize('NFC').replace(/\.csv(\.gz)?$/i, '')
  let base = name
  while (COPY_MARK.test(base)) base = base.replace(COPY_MARK, '')
  if (!QUARTER_MARK.test(base)) base = name
  const mark = QUARTER_MARK.exec(base)
  return {
    stem: mark ? base.slice(0, mark.index) : base,
    quarter: (mark && parseQuarter(mark[1]!)) ?? null,
  }
}

/** What of a text stands for the `*` of a pattern; undefined where it does not fit. Case is free. */
export function matchPattern(pattern: string, text: string): string | undefined {
  const parts = pattern.toLowerCase().split('*')
  const wanted = text.toLowerCase()
  const first = parts[0]!
  if (parts.length === 1) return wanted === first ? '' : undefined
  if (!wanted.startsWith(first)) return undefined
  let position = first.length
  for (const part of parts.slice(1, -1)) {
    const found = wanted.indexOf(part, position)
    if (found === -1) return undefined
    position = found + part.length
  }
  const last = parts.at(-1)!
  if (wanted.length - last.length < position || !wanted.endsWith(last)) return undefined
  return text.slice(first.length, text.length - last.length)
}
