import { describe, expect, it } from 'vitest'
import type { DecisionRole, Support } from '../../src/model/scales.ts'
import { hasClaims } from '../../src/report/claims/present-claims-page.ts'
import { presentTables } from '../../src/report/present-tables.ts'
import type { ActivityLiteral, DatasetLiteral, PersonLiteral } from '../metrics/literal/dataset-literal.ts'
import { listCells, measure, openTopic, plain } from './open-topic.ts'

const rated = (
  id: string,
  support: Support,
  approvedBy: string | null = 'Bob',
  roles: readonly DecisionRole[] = ['D'],
): PersonLiteral => ({
  id,
  account: 'A1',
  roles,
  ratings: [{ day: '2026-09-01', support, ratedBy: 's1', ...(approvedBy === null ? {} : { approvedBy }) }],
})
const shown = (person: string, evidence?: ActivityLiteral['evidence']): ActivityLiteral => ({
  day: '2026-09-10',
  people: [person],
  ...(evidence === undefined ? {} : { evidence }),
})
const north: DatasetLiteral = {
  accounts: [{ id: 'A1', name: 'Star', unit: 'North' }],
  staff: [{ id: 's1', name: 'Ann' }],
  people: [rated('backed', 1), rated('coach', 3, 's1'), rated('silent', 0, null), rated('enemy', -1)],
  activities: [shown('backed', 'positive_statement'), shown('coach')],
  filled: ['ratings.approved_by'],
  logStart: '2026-01-01',
}

describe('the page of claims', () => {
  const zh = openTopic(north, 'claims', 'zh')
  const en = openTopic(north, 'claims', 'en')

  it('says first how many ratings the log supports of how many it could', () => {
    expect(zh.hero.verdict.join('')).toBe('3 条可核实的评级，记录只支持 1 条')
    expect(en.hero.verdict.join('')).toBe('The log supports only 1 of 3 ratings')
  })

  it('says how wide the gap is and where it is densest', () => {
    expect(plain(zh.hero.deck)).toBe(
      '高于证据的 1 条，高出的中位数是 3 级；1 条高出 2 级以上。自评“教练”的人里最为集中：1 人里 1 人高于证据。',
    )
    expect(plain(en.hero.deck)).toContain('They are densest among those rated coach: 1 of 1')
  })

  it('lists each in one place: above, unproven and, as opponents, nowhere', () => {
    expect(listCells(zh.table('above'), 0)).toEqual(['coach'])
    expect(listCells(zh.table('unproven'), 0)).toEqual(['silent'])
    expect(zh.tables).not.toContain('unknown')
  })

  it('names claim, evidence, gap, rater and approver, ours by name, and marks who approved the own rating', () => {
    const [row] = zh.table('above').rows
    expect(row!.cells.map(({ text }) => text)).toEqual([
      'coach',
      'Star',
      '3 教练',
      '0',
      '3',
      '–',
      '20',
      'Ann',
      'Ann',
    ])
    expect(row!.cells.at(-1)!.mark).toBe('alarm')
    expect(listCells(zh.table('approval'), -1)).toEqual(['Ann', '无'])
  })

  it('compares units with their denominators and never ranks raters', () => {
    const { chart, data } = zh.figure('units').content
    expect(chart).toBe('share-bars')
    expect(data).toMatchObject({ rows: [{ label: 'North', counts: '1/3' }] })
  })

  it('draws every rating of the circle once', () => {
    const { data } = zh.figure('grid').content as { data: { rows: readonly { total: number }[] } }
    expect(data.rows.map(({ total }) => total)).toEqual([1, 0, 1, 1, 1])
  })
})

describe('ratings no column could prove', () => {
  const bare: DatasetLiteral = {
    ...north,
    people: [rated('coach', 3), rated('fan', 2)],
    activities: [{ day: '2026-09-10', people: ['coach'] }],
  }
  const page = openTopic(bare, 'claims', 'zh')

  it('are listed apart and never called inflated', () => {
    expect(page.hero.verdict.join('')).toBe('2 条评级，没有一条可以核实')
    expect(listCells(page.table('unknown'), 0)).toEqual(['coach', 'fan'])
    expect(page.tables).not.toContain('above')
  })

  it('come with the columns that would prove them', () => {
    expect(page.empties.map(({ remedy }) => remedy)).toEqual(['在活动表补上 evidence、direction。'])
  })
})

it('a long list is cut on the page and whole in the download', () => {
  const people = Array.from({ length: 60 }, (_, at) => rated(`p${at}`, 2))
  const literal = { ...north, people, activities: [shown('p0', 'positive_statement')] }
  const table = openTopic(literal, 'claims', 'zh').table('above')
  expect(table.rows).toHaveLength(40)
  expect(table.note).toBe('另有 20 条，见 claims.csv。')
  const download = presentTables(measure(literal)).find(({ name }) => name === 'claims')!
  expect([...download.rows]).toHaveLength(60)
})

it('the page is not built, nor its download offered, where nobody is rated', () => {
  const review = measure({
    ...north,
    people: [{ id: 'p', account: 'A1', roles: ['D'] }],
    activities: [],
  })
  expect(hasClaims(review)).toBe(false)
  expect(presentTables(review).map(({ name }) => name)).not.toContain('claims')
})
