import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RECORD_LIMIT, readRecords } from '../../../src/ingest/read/read-records.ts'

const comma = { delimiter: ',', lineBreak: '\n' } as const

async function* pieces(texts: readonly string[]) {
  for (const text of texts) yield await Promise.resolve(text)
}

async function read(
  texts: readonly string[],
  separators: { delimiter: string; lineBreak: '\n' | '\r' } = comma,
) {
  const rows: string[][] = []
  const lines: number[] = []
  const malformed: [string, number, number][] = []
  for await (const batch of readRecords(pieces(texts), separators, 1)) {
    rows.push(...batch.rows)
    lines.push(...batch.lines)
    for (const { code, firstLine, lastLine } of batch.malformed) malformed.push([code, firstLine, lastLine])
  }
  return { rows, lines, malformed }
}

describe('cells', () => {
  it('a quoted line break, delimiter and doubled quote stay inside their cell', async () => {
    expect(await read(['a,b\n"x\ny","1,2"\n"say ""hi""",c\n'])).toEqual({
      rows: [
        ['a', 'b'],
        ['x\ny', '1,2'],
        ['say "hi"', 'c'],
      ],
      lines: [1, 2, 4],
      malformed: [],
    })
  })

  it('CRLF and LF may be mixed', async () => {
    const { rows } = await read(['a,b\r\n1,2\n3,"4"\r\n\r\n5,\r\n'])
    expect(rows).toEqual([['a', 'b'], ['1', '2'], ['3', '4'], [''], ['5', '']])
  })

  it('in a file of CRs every kind of break counts as a line', async () => {
    expect(await read(['a,b\r"x\ny",1\r2,3'], { delimiter: ',', lineBreak: '\r' })).toEqual({
      rows: [
        ['a', 'b'],
        ['x\ny', '1'],
        ['2', '3'],
      ],
      lines: [1, 2, 4],
      malformed: [],
    })
  })

  it('blank lines are records of one empty cell; the end of the last line begins none', async () => {
    expect(await read(['a\n\n\nb\n'])).toMatchObject({
      rows: [['a'], [''], [''], ['b']],
      lines: [1, 2, 3, 4],
    })
    expect(await read(['a\nb'])).toMatchObject({ rows: [['a'], ['b']] })
    expect(await read([''])).toEqual({ rows: [], lines: [], malformed: [] })
  })

  it('a quote inside an unquoted cell is part of it', async () => {
    expect(await read(['5" pipe,b\n'])).toMatchObject({ rows: [['5" pipe', 'b']], malformed: [] })
  })
})

describe('broken quotes', () => {
  it('a quote that is not doubled is read as text and told', async () => {
    expect(await read(['a,b\n"say "hi" now",1\n'])).toMatchObject({
      rows: [
        ['a', 'b'],
        ['say "hi" now', '1'],
      ],
      malformed: [['quote-not-doubled', 2, 2]],
    })
  })

  it('an open quote that a later quoted cell closes rejects the lines it swallowed, and no more', async () => {
    expect(await read(['a,b\n1,"Acme\n2,x\n3,"Beta"\n4,y\n'])).toEqual({
      rows: [
        ['a', 'b'],
        ['4', 'y'],
      ],
      lines: [1, 5],
      malformed: [['quote-swallows-lines', 2, 4]],
    })
  })

  it.each([
    ['with', '\n'],
    ['without', ''],
  ])('a quote that never closes names the last line, %s a break at its end', async (_, end) => {
    expect(await read([`a,b\n1,"Acme\n2,x\n3,y${end}`])).toEqual({
      rows: [['a', 'b']],
      lines: [1],
      malformed: [['quote-never-closed', 2, 4]],
    })
  })

  it('a cell of 100 lines is read, one of 101 is not', async () => {
    const hundred = `"${'x\n'.repeat(99)}x"`
    const more = `"${'x\n'.repeat(100)}x"`
    expect(await read([`a,b\n1,${hundred}\n2,${more}\n3,y\n`])).toMatchObject({
      lines: [1, 2, 203],
      malformed: [['cell-too-many-lines', 102, 202]],
    })
  })

  it('a cell of a million characters is read, a longer one is not', async () => {
    const texts = [`${'x'.repeat(1_000_000)},a\n${'x'.repeat(1_000_001)},b\nc,d\n`]
    expect(await read(texts)).toMatchObject({ lines: [1, 3], malformed: [['cell-too-long', 2, 2]] })
  })

  it('a record that does not end within ten million characters stops the file and names its lines', async () => {
    const piece = 'x,"y\n'.repeat(10_000)
    const texts = [
      'a,b\n',
      '1,"',
      ...Array<string>(5 * (RECORD_LIMIT / piece.length)).fill(piece.replaceAll('"', '')),
    ]
    const lines = (texts.length - 2) * 10_000
    expect(await read(texts)).toEqual({
      rows: [['a', 'b']],
      lines: [1],
      malformed: [['record-too-long', 2, 1 + lines]],
    })
  })

  it('where the record ends by itself, its length alone decides, not the pieces it comes in', async () => {
    const long = `"${'x'.repeat(999_000)}",`.repeat(9) + '\n'
    const tooLong = `"${'x'.repeat(999_000)}",`.repeat(11) + '\n'
    for (const text of [long, tooLong]) {
      const inPieces = Array.from({ length: Math.ceil(text.length / 77_777) }, (_, i) =>
        text.slice(i * 77_777, (i + 1) * 77_777),
      )
      const whole = await read([text + 'a,b\n'])
      expect(await read([...inPieces, 'a,b\n'])).toEqual(whole)
      expect(whole.malformed.length).toBe(text === tooLong ? 1 : 0)
    }
  })
})

describe('for any text', () => {
  const texts = fc
    .array(fc.constantFrom('a', 'b', ',', '"', '""', '\n', '\r\n', '\r', ' ', '客', '\n"', '",', '"\n'), {
      maxLength: 40,
    })
    .map((parts) => parts.join(''))
  const cuts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 })
  const cutAt = (text: string, sizes: readonly number[]) => {
    const parts: string[] = []
    for (let at = 0, i = 0; at < text.length; at += sizes[i % sizes.length]!, i++)
      parts.push(text.slice(at, at + sizes[i % sizes.length]!))
    return parts
  }

  it('where it is cut changes neither rows nor lines nor what is told', async () => {
    await fc.assert(
      fc.asyncProperty(texts, cuts, async (text, sizes) => {
        expect(await read(cutAt(text, sizes))).toEqual(await read([text]))
      }),
      { numRuns: 2000 },
    )
  })

  it('nor in a file of CRs, where LFs stand inside quotes only', async () => {
    const parts = fc.constantFrom('a', ',', '"x\ny"', '"x\r\ny"', '\r', '\r\r', ' ', '""', '"x""y"')
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 30 }), cuts, async (texts, sizes) => {
        const text = texts.join(',').replaceAll(',\r,', '\r')
        const separators = { delimiter: ',', lineBreak: '\r' } as const
        expect(await read(cutAt(text, sizes), separators)).toEqual(await read([text], separators))
      }),
      { numRuns: 1000 },
    )
  })

  it('records and rejected stretches cover every line exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { rows, lines, malformed } = await read([text])
        const stretches = rows.map(
          (row, i) => [lines[i]!, lines[i]! + row.join('').split('\n').length - 1] as const,
        )
        for (const [code, first, last] of malformed)
          if (code !== 'quote-not-doubled') stretches.push([first, last])
        stretches.sort((a, b) => a[0] - b[0])
        const covered = stretches.flatMap(([first, last]) =>
          Array.from({ length: last - first + 1 }, (_, i) => first + i),
        )
        const count = text.split('\n').length - (text === '' || text.endsWith('\n') ? 1 : 0)
        expect(covered).toEqual(Array.from({ length: count }, (_, i) => i + 1))
      }),
      { numRuns: 2000 },
    )
  })

  it('written by the rules of RFC 4180 it comes back as it was', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', '王', '\t', "'"),
      maxLength: 6,
    })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(table, cuts, async (rows, sizes) => {
        const text = rows
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')
        expect((await read(cutAt(text, sizes))).rows).toEqual(rows)
      }),
      { numRuns: 1000 },
    )
  })
})
