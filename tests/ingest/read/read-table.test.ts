import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHeaderIndex } from '../../../src/ingest/read/header-index.ts'
import { readTable } from '../../../src/ingest/read/read-table.ts'
import type { TableLayout } from '../../../src/ingest/read/table-stream.ts'
import type { SourceFile } from '../../../src/ingest/source-file.ts'
import { createDiagnosticCollector } from '../../../src/model/diagnostic-collector.ts'
import { memoryFile } from '../memory-file.ts'

async function read(
  content: string | SourceFile | Uint8Array,
  skip?: TableLayout['skip'],
  sizes?: readonly number[],
) {
  const collector = createDiagnosticCollector()
  const file =
    typeof content === 'string' || content instanceof Uint8Array ? memoryFile(content, sizes) : content
  const table = await readTable(file, {}, collector)
  const rows: string[][] = []
  const lines: number[] = []
  for await (const batch of table.rows({ headerIndex: readHeaderIndex(table.peek.rows), skip })) {
    rows.push(...batch.rows)
    lines.push(...batch.lines)
  }
  const { counts, facts, peek } = table
  const told = collector.kept.map(({ code, line, actual, expected }) => [code, line, actual, expected])
  return {
    rows,
    lines,
    told,
    facts,
    peek,
    counts: {
      ...counts,
      skipped: Object.fromEntries(counts.skipped),
      rejected: Object.fromEntries(counts.rejected),
    },
  }
}

describe('the width of rows', () => {
  it('missing cells are empty and told, the row is kept', async () => {
    expect(await read('a,b,c\n1,2\n3,4,5\n')).toMatchObject({
      rows: [
        ['1', '2', ''],
        ['3', '4', '5'],
      ],
      told: [['row-too-short', 2, '2', '3']],
      counts: { rows: 2, handedOut: 2 },
    })
  })

  it('a row with more cells than the header is rejected', async () => {
    expect(await read('a,b\n1,2,3\n4,5\n')).toMatchObject({
      rows: [['4', '5']],
      lines: [3],
      told: [['row-too-long', 2, '3', '2']],
      counts: { rows: 2, handedOut: 1, rejected: { 'row-too-long': 1 } },
    })
  })

  it('empty cells beyond the header are dropped and told once', async () => {
    expect(await read('a,b\n1,2,,\n3,4, \n')).toMatchObject({
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
      told: [['row-surplus-empty', 2, '2', null]],
    })
  })

  it('a header of more than 2,000 columns rejects every row', async () => {
    const wide = Array.from({ length: 2001 }, (_, i) => `c${i}`).join(',')
    expect(await read(`${wide}\n1,2\n3,4\n`)).toMatchObject({
      rows: [],
      told: [['header-too-wide', 1, '2001', '2000']],
      counts: { rows: 2, rejected: { 'header-too-wide': 2 } },
    })
  })

  it('repeated headers are kept apart by position and told', async () => {
    expect(await read('id,name,id\n1,a,2\n')).toMatchObject({
      rows: [['1', 'a', '2']],
      told: [['header-repeated', 1, 'id', '1, 3']],
    })
  })

  it('a column without a header is told where a cell below it is filled, once', async () => {
    expect(await read('a,,b,\n1,,2,\n3,x,4,\n5,y,6,\n')).toMatchObject({
      rows: [
        ['1', '', '2', ''],
        ['3', 'x', '4', ''],
        ['5', 'y', '6', ''],
      ],
      told: [['header-blank', 3, '2', null]],
    })
  })
})

describe('what is no row', () => {
  it('titles above the header are not counted, blank lines below it are skipped', async () => {
    expect(await read('Accounts of 2026,,\n\nid,name,city\n1,Acme,Rome\n\n,,\n2,Beta,Bonn\n')).toMatchObject({
      lines: [4, 7],
      counts: { rows: 4, handedOut: 2, skipped: { blank: 2 } },
      told: [],
    })
  })

  it('a rule may skip footers, which are then not judged by their width', async () => {
    const isFooter = (cells: readonly string[]) => (cells[0]?.startsWith('Copyright') ? 'footer' : null)
    expect(await read('a,b\n1,2\nCopyright 2026\n', isFooter)).toMatchObject({
      told: [],
      counts: { rows: 2, handedOut: 1, skipped: { footer: 1 } },
    })
  })

  it('the line in which Excel declares the delimiter is not a record', async () => {
    expect(await read('sep=;\na;b\n1;2\n')).toMatchObject({
      facts: { delimiter: ';' },
      peek: {
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
        lines: [2, 3],
      },
      lines: [3],
    })
  })
})

describe('what cannot be read', () => {
  it('lines swallowed by a quote count as rejected rows, one each', async () => {
    expect(await read('a,b\n1,x\n2,"y\n3,z\n4,w\n')).toMatchObject({
      rows: [['1', 'x']],
      counts: { rows: 4, handedOut: 1, rejected: { 'quote-never-closed': 3 } },
      told: [['quote-never-closed', 3, '5', null]],
    })
  })

  it('a refused file has no rows and says why', async () => {
    expect(await read(Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d))).toMatchObject({
      facts: { encoding: null, delimiter: null, newline: null },
      peek: { rows: [] },
      told: [['file-is-no-csv', null, 'PDF', null]],
    })
  })

  it('a file of blank lines is empty', async () => {
    expect(await read('\n \n\n')).toMatchObject({
      told: [['file-empty', null, null, null]],
      counts: { rows: 0 },
    })
  })

  it('a file that the system does not give is told, at once or midway', async () => {
    const failing = (from: number): SourceFile => {
      const file = memoryFile('a,b\n' + '1,2\n'.repeat(40_000), [50_000])
      return {
        ...file,
        async *open() {
          yield* file.open()
          if (file.opened() >= from) throw Object.assign(new Error('gone'), { code: 'EIO' })
        },
      }
    }
    expect(await read(failing(1))).toMatchObject({ rows: [], told: [['file-unreadable', null, 'EIO', null]] })
    const midway = await read(failing(2))
    expect(midway.told).toEqual([['file-unreadable', null, 'EIO', null]])
    expect(midway.counts.rows).toBe(midway.rows.length)
  })
})

describe('the first records', () => {
  it('are at most 50 and stay as written when rows are brought to width', async () => {
    const { peek, rows } = await read('a,b\n' + '1\n'.repeat(60))
    expect(peek.rows.length).toBe(50)
    expect(peek.rows[1]).toEqual(['1'])
    expect(rows.length).toBe(60)
  })
})

describe('for any file', () => {
  const part = fc.constantFrom(
    'a',
    ',',
    ';',
    '"',
    '\n',
    '\r\n',
    '客户',
    '名',
    'é',
    ' ',
    '1,2\n',
    '"x",',
    '\0',
  )
  const content = fc.oneof(
    fc.array(part, { maxLength: 60 }).map((parts) => new TextEncoder().encode(parts.join(''))),
    fc.uint8Array({ maxLength: 120 }),
  )
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 })

  it('rows are handed out, skipped or rejected, and nothing depends on where the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(content, sizes, async (bytes, cuts) => {
        const whole = await read(bytes)
        const { rows, handedOut, skipped, rejected } = whole.counts
        const left = [...Object.values(skipped), ...Object.values(rejected)].reduce(
          (sum, count) => sum + count,
          0,
        )
        expect(handedOut + left).toBe(rows)
        expect(await read(bytes, undefined, cuts)).toEqual(whole)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the header of a file nobody knows', () => {
  it.each([
    [0, [['id', 'name']]],
    [2, [['Report'], [''], ['id', 'name'], ['1', 'a']]],
    [
      1,
      [
        ['Report', '', ''],
        ['id', 'name', 'city'],
      ],
    ],
    [-1, []],
  ])('is record %i of %j', (index, rows) => {
    expect(readHeaderIndex(rows)).toBe(index)
  })
})
