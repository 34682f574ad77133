/** A kind of file that is no CSV but is often found under that name. */
export interface ForeignFormat {
  readonly name: string
  readonly isWorkbook: boolean
}

const SIGNATURES: readonly (readonly [name: string, isWorkbook: boolean, signature: string])[] = [
  ['Excel .xlsx (ZIP)', true, 'PK\x03\x04'],
  ['Excel .xls (OLE)', true, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['PDF', false, '%PDF-'],
  ['PNG', false, '\x89PNG\r\n'],
  ['JPEG', false, '\xff\xd8\xff'],
  ['gzip', false, '\x1f\x8b\x08'],
  ['SQLite', false, 'SQLite format 3\x00'],
]

/** Recognises a foreign file by its first bytes (at least 64 where there are as many). */
export function decodeForeignFormat(head: Uint8Array): ForeignFormat | null {
  const text = String.fromCharCode(...head)
  const found = SIGNATURES.find(([, , signature]) => text.startsWith(signature))
  if (found !== undefined) return { name: found[0], isWorkbook: found[1] }
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)/i.test(text)
    ? { name: 'HTML', isWorkbook: false }
    : null
}
