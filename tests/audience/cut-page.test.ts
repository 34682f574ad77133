import { describe, expect, it } from 'vitest'
import { WITHHELD } from '../../src/report/audience/audience.ts'
import { cutDownload, cutTable } from '../../src/report/audience/cut-table.ts'
import { boardParts } from '../../src/report/audience/board-parts.ts'
import { pagesFor } from '../../src/report/audience/for-audience.ts'
import { erasePage } from '../../src/report/audience/erase-person.ts'
import type { PageBlock, SectionPart } from '../../src/report/page-model.ts'
import { presentFront } from '../../src/report/present-front.ts'

const sayCounted = (count: number) => `${count} more`
const secret = `${WITHHELD}Ada`
const table = (rows: readonly (readonly string[])[]) => ({
  caption: 'c',
  columns: rows[0]!.map((label) => ({ label })),
  rows: rows.slice(1).map((cells) => ({ cells: cells.map((text) => ({ text })), facets: [0] })),
  filters: [{ key: 'k', label: 'l', options: [{ key: 'o', label: 'o' }] }],
})

describe('a table', () => {
  it('loses the columns in which somebody withheld stands', () => {
    const cut = cutTable(
      table([
        ['Account', 'Owner', 'Score'],
        ['Star', secret, '1'],
        ['Plus', 'Bo', '2'],
      ]),
      sayCounted,
    )!
    expect(cut.columns.map(({ label }) => label)).toEqual(['Account', 'Score'])
    expect(cut.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Star', '1'],
      ['Plus', '2'],
    ])
    expect(cut.filters).toBeUndefined()
  })

  it('is gone where the withheld are what its rows are about', () => {
    expect(
      cutTable(
        table([
          ['Person', 'Score'],
          [secret, '1'],
        ]),
        sayCounted,
      ),
    ).toBeNull()
  })

  it('stays as it is where nobody is withheld', () => {
    const whole = table([
      ['Account', 'Score'],
      ['Star', '1'],
    ])
    expect(cutTable(whole, sayCounted)).toBe(whole)
  })

  it('to download loses the same', () => {
    expect(
      cutDownload({
        name: 'n',
        header: ['a', 'b'],
        rows: [
          [1, secret],
          [2, null],
        ],
      }),
    ).toEqual({
      name: 'n',
      header: ['a'],
      rows: [[1], [2]],
    })
  })
})

const front = presentFront(
  [{ quarter: '2026-Q3', asOf: '2026-09-30', accounts: 1, sample: false, lenient: false }],
  'en',
)

describe('a section', () => {
  const section = (id: string, answer: string, parts: readonly SectionPart[]): PageBlock => ({
    block: 'section',
    head: { id, question: [`${id}?`], answer: [answer] },
    parts,
  })
  const told = { part: 'empty', span: 12, empty: { title: 'Ada', missing: 'm', remedy: 'r' } } as const
  const page = { ...front, blocks: [section('moves', 'None.', []), section('who', 'One.', [told])] }

  it('that answers without showing anything is not called withheld', () => {
    const [cut] = [...pagesFor([page], { audience: 'leadership', key: '' })]
    expect(cut!.blocks).toEqual(page.blocks)
  })

  it('that is gone because somebody was erased is said to be gone for that', () => {
    const [moves, gone] = erasePage(page, (text) => text === 'Ada')!.blocks
    expect(moves).toEqual(page.blocks[0])
    expect(gone).toMatchObject({
      head: { id: 'withheld' },
      parts: [{ empty: { title: 'who?', remedy: 'Somebody was erased from this edition.' } }],
    })
  })
})

describe('a page for the board', () => {
  const forBoard = (page: typeof front) => [...pagesFor([page], { audience: 'board', key: '' })][0]!

  it('shows no figure or table that is not named for it', () => {
    const cut = forBoard({ ...front, kind: 'claims' })
    expect(boardParts.claims.size).toBe(0)
    expect(cut.blocks.flatMap((block) => (block.block === 'section' ? block.parts : []))).toEqual([
      expect.objectContaining({ part: 'empty' }),
    ])
  })

  it('stops the build where a withheld name stands in what is not cut', () => {
    const leaking = { ...front, frame: { ...front.frame, home: { label: secret, href: 'x' } } }
    expect(() => forBoard(leaking)).toThrow(/may not see/)
  })
})
