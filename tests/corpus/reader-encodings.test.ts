import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EDGE, decodeText } from '../../src/ingest/decode/decode-text.ts'
import { sourceFile } from '../../src/ingest/files.ts'
import { foreignData, isForeignDataAbsent } from './foreign-data.ts'

const folder = join(foreignData, 'csv-suites', 'node-chardet-encodings')

/** Files named after an encoding of single bytes or of another language. */
const LABELS: Readonly<Record<string, string>> = {
  ascii: 'utf-8',
  utf8: 'utf-8',
  utf16le: 'utf-16le',
  gb18030: 'gb18030',
  iso88591_en: 'iso-8859-1',
}

describe.skipIf(isForeignDataAbsent)('text in many encodings', () => {
  it('is decoded right or refused, never silently wrong', async () => {
    const read: string[] = []
    for (const name of readdirSync(folder).filter((each) => each !== 'LICENSE')) {
      const decoded = await decodeText(sourceFile(name, join(folder, name)))
      if (decoded.refusal) {
        expect(decoded.refusal.code, name).toMatch(/^encoding-/)
        continue
      }
      let text = ''
      for await (const piece of decoded.text()) if (piece !== EDGE) text += piece
      const label = name.startsWith('lang_') ? 'utf-8' : LABELS[name]
      expect(label, `${name} was read as ${decoded.encoding}`).toBeDefined()
      expect(text, name).toBe(new TextDecoder(label).decode(readFileSync(join(folder, name))))
      read.push(name)
    }
    const languages = [
      'arabic',
      'chinese',
      'czech',
      'greek',
      'hebrew',
      'japanese',
      'korean',
      'russian',
      'turkish',
    ]
    expect(read).toEqual([...Object.keys(LABELS), ...languages.map((each) => `lang_${each}`)].sort())
  })
})
