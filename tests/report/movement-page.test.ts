import { describe, expect, it } from 'vitest'
import type { Restatement } from '../../src/metrics/movement/restatement.ts'
import { noHistory } from '../../src/report/earlier-edition.ts'
import { hasMovement } from '../../src/report/movement/present-movement-page.ts'
import { presentTables } from '../../src/report/present-tables.ts'
import type { DatasetLiteral, PersonLiteral, RatingLiteral } from '../metrics/literal/dataset-literal.ts'
import { listCells, measure, openTopic, plain } from './open-topic.ts'

const before = (support: -1 | 0 | 1 | 2 | 3): RatingLiteral => ({ day: '2026-06-15', support })
const after = (support: -1 | 0 | 1 | 2 | 3): RatingLiteral => ({
  day: '2026-08-15',
  support,
  reason: 'review',
})
const person = (id: string, isKey: boolean, ...ratings: RatingLiteral[]): PersonLiteral => ({
  id,
  account: 'A1',
  isKey,
  roles: ['E'],
  ratings,
})
const moved: DatasetLiteral = {
  accounts: [{ id: 'A1', name: 'Star' }],
  people: [
    person('backed', true, before(0), after(1)),
    person('bare', true, before(1), after(3)),
    person('fallen', true, before(2), after(-1)),
    person('small', false, before(1), after(0)),
    person('first', true, after(1)),
    { ...person('gone', true, before(2)), leftOn: '2026-08-01' },
  ],
  activities: [{ day: '2026-07-20', people: ['backed'], evidence: 'positive_statement' }],
  logStart: '2024-01-01',
}

describe('the page of movement', () => {
  const zh = openTopic(moved, 'movement', 'zh')

  it('says first what rose and fell, and how much of it no evidence stands for', () => {
    expect(zh.hero.verdict.join('')).toBe('关键人 2 升 1 降，2 个没有新证据')
    expect(openTopic(moved, 'movement', 'en').hero.verdict.join('')).toBe(
      'Key persons: 2 rose, 1 fell, 2 without new evidence',
    )
    expect(plain(zh.hero.deck)).toContain('由中立或反对转为支持的 1 人，由支持转出的 1 人。')
  })

  it('lists key persons before others, with move, class, evidence and reason', () => {
    expect(listCells(zh.table('fell'), 0)).toEqual(['fallen', 'small'])
    expect(zh.table('fell').rows[0]!.cells.map(({ text }) => text)).toEqual([
      'fallen',
      'Star',
      '支持度',
      '2 → −1',
      '2026-08-15',
      '重评，无新证据',
      '–',
      'review',
    ])
    expect(listCells(zh.table('gone'), 3)).toEqual(['2 → 离职'])
    expect(listCells(zh.table('new'), 3)).toEqual(['未评 → 1'])
  })

  it('says of each rise what it lacks', () => {
    const doubts = zh.table('rose').rows.map(({ cells }) => [cells[0]!.text, cells.at(-1)!.text])
    expect(Object.fromEntries(doubts)).toEqual({ backed: '无', bare: '重评前无证据' })
  })

  it('draws key persons only, each once, the same on both sides', () => {
    const { data } = zh.figure('transition').content as {
      data: { rows: readonly { before: number; now: number }[]; ribbons: readonly { people: number }[] }
    }
    const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0)
    expect(sum(data.rows.map((row) => row.before))).toBe(5)
    expect(sum(data.rows.map((row) => row.now))).toBe(5)
    expect(sum(data.ribbons.map(({ people }) => people))).toBe(5)
  })

  it('has the drawing’s numbers in its table, with totals', () => {
    const { table } = zh.figure('transition')
    expect(table.foot!.at(-1)!.text).toBe('5')
    expect(table.rows.map(({ cells }) => cells.at(-1)!.text)).toEqual(['2', '1', '1', '1'])
  })

  it('offers every movement for download', () => {
    const download = presentTables(measure(moved)).find(({ name }) => name === 'movement')!
    expect([...download.rows]).toHaveLength(6)
  })

  it('says nothing of restatements where nothing was published before', () => {
    expect(zh.tables).not.toContain('restated')
  })
})

describe('restatements', () => {
  const restate = (restatements: readonly Restatement[]) =>
    openTopic(moved, 'movement', 'zh', { ...noHistory, restatements })
  const one = (what: string, published: unknown, recomputed: unknown): Restatement => ({
    of: 'account',
    id: 'A1',
    what,
    published,
    recomputed,
    cause: 'data-changed',
  })

  it('show what was published and what it is now, verdicts first, by name and not by key', () => {
    const table = restate([
      one('metric eyes', { value: 2 }, { unknown: 'no-contacts' }),
      one('score key', { value: 63.66, completeness: 1 }, { from: 50, to: 70, completeness: 0.5 }),
      one('band', 'fair', null),
    ]).table('restated')
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Star', '状态', '亚健康', '未测', '数据变了'],
      ['Star', '关键客户关系', '63.6', '50.0–70.0', '数据变了'],
      ['Star', '棋眼', expect.any(String), '未测', '数据变了'],
    ])
  })

  it('say that only parts differ where the number reads the same', () => {
    const table = restate([one('metric threads', { value: 2, of: 3 }, { value: 2, of: 3, parts: {} })]).table(
      'restated',
    )
    expect(table.rows[0]!.cells[3]!.note).toBe('分项不同')
  })

  it('name an account by its id where it is no longer there', () => {
    const table = restate([{ ...one('band', 'fair', null), id: 'A9' }]).table('restated')
    expect(table.rows[0]!.cells[0]).toEqual({ text: 'A9' })
  })

  it('say so where a replaced edition said nothing else', () => {
    expect(restate([]).tables).toContain('restated')
  })
})

describe('the page of movement is not built', () => {
  const silent = { ...moved, activities: [] }

  it('where all ratings are first ones', () => {
    expect(hasMovement(measure({ ...silent, people: [person('p', true, after(1))] }))).toBe(false)
  })

  it('where the import keeps no history', () => {
    const today: RatingLiteral = { day: '2026-08-15', support: 1, source: 'contacts' }
    expect(hasMovement(measure({ ...silent, people: [person('p', true, today)] }))).toBe(false)
  })

  it('but is where nothing moved, which is a finding', () => {
    const still = { ...silent, people: [person('p', true, before(1))] }
    expect(openTopic(still, 'movement', 'zh').hero.verdict.join('')).toBe('关键人的支持度，这一季没有升降')
  })
})
