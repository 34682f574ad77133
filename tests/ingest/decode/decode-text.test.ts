import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EDGE, decodeText } from '../../../src/ingest/decode/decode-text.ts'
import { encodeText, utf16 } from '../encode-text.ts'
import { memoryFile } from '../memory-file.ts'

const chinese = '客户名称,负责人,拜访时间\n上海电力科技有限公司,王伟,2026-03-02\n'

async function decode(content: string | Uint8Array, encoding?: string, sizes?: readonly number[]) {
  const decoded = await decodeText(memoryFile(content, sizes), encoding)
  if (decoded.refusal)
    return { encoding: decoded.encoding, code: decoded.refusal.code, ...decoded.refusal.place }
  let text = ''
  for await (const piece of decoded.text()) if (piece !== EDGE) text += piece
  return { encoding: decoded.encoding, text }
}

const bytes = (...values: number[]) => Uint8Array.from(values)
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

describe('what can be told from the bytes', () => {
  it('UTF-8 is read with and without a byte order mark, which is no text', async () => {
    expect(await decode(chinese)).toEqual({ encoding: 'utf-8', text: chinese })
    expect(await decode('\ufeff' + chinese)).toEqual({ encoding: 'utf-8', text: chinese })
  })

  it('a byte order mark inside the text stays', async () => {
    expect(await decode('a\n\ufeffb', undefined, [2])).toEqual({ encoding: 'utf-8', text: 'a\n\ufeffb' })
  })

  it.each([
    ['utf-16le', false],
    ['utf-16be', true],
  ])('%s is read with and without a byte order mark', async (encoding, isBigEndian) => {
    const text = chinese + '一丁,一,\n'
    expect(await decode(utf16('\ufeff' + text, isBigEndian))).toEqual({ encoding, text })
    expect(await decode(utf16(text, isBigEndian))).toEqual({ encoding, text })
  })

  it('Chinese in GB18030 is read without being asked for', async () => {
    expect(await decode(encodeText(chinese, 'gb18030'))).toEqual({ encoding: 'gb18030', text: chinese })
  })

  it('characters of four bytes in GB18030 are read', async () => {
    const emoji = joined(encodeText(chinese, 'gb18030'), bytes(0x94, 0x39, 0xda, 0x33, 0x0a))
    expect(await decode(emoji)).toEqual({ encoding: 'gb18030', text: chinese + '\u{1f4a9}\n' })
  })

  it('a late first byte beyond ASCII still decides for the whole file', async () => {
    const text = 'id,name\n' + 'A1,Acme\n'.repeat(50_000) + 'A2,客户名称\n'
    expect(await decode(encodeText(text, 'gb18030'), undefined, [4096])).toEqual({
      encoding: 'gb18030',
      text,
    })
  })
})

describe('what is not Chinese is never taken for it', () => {
  it.each([
    ['windows-1252', 'name\nMüller\nGarcía\nSøren\n', 'windows-1252'],
    ['windows-1252', 'name\nMüller\n', 'windows-1252'],
    ['big5', '客戶名稱,負責人\n上海電力科技有限公司,王偉\n', 'big5'],
    ['shift_jis', '名前,会社\nさくらカンパニー,とうきょう\n', 'shift_jis'],
    ['euc-jp', '名前,会社\nさくらカンパニー,とうきょう\n', 'euc-jp'],
    ['euc-kr', '고객명,담당자\n서울전력회사,김민수\n', 'euc-kr'],
    ['windows-1251', 'имя,компания\nАнна,Газпром\n', 'windows-1251'],
  ])('%s is refused, naming what to try: %s', async (encoding, text, suggestion) => {
    const refused = await decode(encodeText(text, encoding))
    expect(refused).toMatchObject({ encoding: null, code: 'encoding-undecided' })
    expect(refused).toHaveProperty('expected', expect.stringContaining(suggestion))
  })

  it('one rare hanzi alone is refused with GB18030 among the things to try', async () => {
    expect(await decode(encodeText('name\n堃\n', 'gb18030'))).toMatchObject({
      code: 'encoding-undecided',
      line: 2,
      expected: expect.stringContaining('gb18030') as string,
    })
  })
})

describe('--encoding', () => {
  it('is used for bytes that are not UTF-8', async () => {
    const content = encodeText('name\nMüller\n', 'windows-1252')
    expect(await decode(content, 'latin1')).toEqual({ encoding: 'windows-1252', text: 'name\nMüller\n' })
  })

  it('is not used for UTF-8 nor against a byte order mark', async () => {
    expect(await decode(chinese, 'big5')).toEqual({ encoding: 'utf-8', text: chinese })
    expect(await decode(utf16('\ufeff' + chinese, false), 'big5')).toEqual({
      encoding: 'utf-16le',
      text: chinese,
    })
  })

  it('that the bytes contradict is refused with the first bad line', async () => {
    const content = joined(bytes(0x61, 0x0a, 0x62, 0x0a), bytes(0xff, 0x0a))
    expect(await decode(content, 'euc-kr')).toEqual({
      encoding: 'euc-kr',
      code: 'encoding-contradicted',
      actual: 'euc-kr',
      line: 3,
    })
  })

  it('that nobody knows is refused by its name', async () => {
    expect(await decode(bytes(0xff, 0x0a), 'latin-one')).toMatchObject({
      code: 'encoding-unsupported',
      actual: 'latin-one',
    })
  })
})

describe('what is refused', () => {
  it('a file that ends inside its last character is cut, not Chinese', async () => {
    const content = new TextEncoder().encode(chinese).slice(0, -15)
    expect(await decode(content.slice(0, content.lastIndexOf(0xe7) + 2))).toMatchObject({ code: 'file-cut' })
    expect(await decode(encodeText(chinese + '王', 'gb18030').slice(0, -1))).toMatchObject({
      code: 'file-cut',
      actual: 'gb18030',
      line: 3,
    })
    expect(await decode(utf16('\ufeff' + chinese, false).slice(0, -1))).toMatchObject({ code: 'file-cut' })
  })

  it('UTF-8 with a byte order mark and one bad byte names the line', async () => {
    const content = joined(new TextEncoder().encode('\ufeffa\nb\n'), bytes(0xe9, 0x2c, 0x0a))
    expect(await decode(content)).toMatchObject({ code: 'encoding-contradicted', actual: 'utf-8', line: 3 })
  })

  it.each([
    ['file-is-workbook', bytes(0x50, 0x4b, 3, 4, 20, 0, 6, 0)],
    ['file-is-workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['file-is-no-csv', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)],
    ['file-is-no-csv', new TextEncoder().encode('%PDF-1.7\n')],
    ['file-is-no-csv', new TextEncoder().encode('\n<!DOCTYPE html><title>Log in</title>')],
    ['file-is-no-csv', new TextEncoder().encode('a,b\n1,\0\n')],
    ['encoding-unsupported', bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0)],
    ['encoding-unsupported', bytes(0, 0, 0, 0x61, 0, 0, 0, 0x0a)],
    ['encoding-unsupported', new TextEncoder().encode('\x1b$B$3$s\x1b(B')],
    ['file-empty', bytes()],
    ['file-empty', bytes(0xef, 0xbb, 0xbf)],
  ])('%s: %o', async (code, content) => {
    expect(await decode(content)).toMatchObject({ code })
    expect(await decode(content, undefined, [1])).toMatchObject({ code })
  })

  it('a header named PK is text', async () => {
    expect(await decode('PK,name\n1,a\n')).toMatchObject({ encoding: 'utf-8' })
  })
})

describe('where the bytes are cut', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 9 })
  const texts = fc.array(
    fc.constantFrom('a', ',', '\n', '\r', '"', '客', '户', '王', 'é', 'ü', '\u{1f600}', '\ufeff'),
  )

  it('does not matter to text in UTF-8 and UTF-16', async () => {
    await fc.assert(
      fc.asyncProperty(texts, sizes, async (characters, cuts) => {
        const text = characters.join('')
        for (const content of [new TextEncoder().encode(text), utf16('\ufeff' + text, true)])
          expect(await decode(content, undefined, cuts)).toEqual(await decode(content))
      }),
    )
  })

  it('does not matter to any bytes, and any bytes are read or refused', async () => {
    const any = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.uint8Array({ min: 0xa0, maxLength: 60 }),
      texts.map((t) => encodeText(t.filter((c) => !'éü\u{1f600}\ufeff'.includes(c)).join(''), 'gb18030')),
    )
    await fc.assert(
      fc.asyncProperty(any, sizes, async (content, cuts) => {
        expect(await decode(content, undefined, cuts)).toEqual(await decode(content))
      }),
      { numRuns: 300 },
    )
  })
})
