import { describe, expect, it } from 'vitest'
import type { DatasetLiteral } from '../metrics/build-dataset.ts'
import { fourAccounts } from '../metrics/four-accounts.ts'
import { answerOf, pageOf, rowsOf, verdictOf } from './topic-page.ts'

/** A far below its standard two quarters running, C far above, each met by one of ours; A's approver was never met. */
const served: DatasetLiteral = {
  accounts: [
    { id: 'a', name: 'Ana', tier: 'A', revenue: 1000 },
    { id: 'c', name: 'Cal', tier: 'C' },
  ],
  people: [
    { id: 'a1', account: 'a', name: 'Ada', roles: ['D'], department: 'Board' },
    { id: 'a2', account: 'a', name: 'Abe', roles: ['A'], department: 'Legal' },
    { id: 'c1', account: 'c', name: 'Cai', roles: ['D'], department: 'Board' },
  ],
  departments: [
    { account: 'a', name: 'Board' },
    { account: 'a', name: 'Legal', required: true },
    { account: 'a', name: 'Audit' },
  ],
  staff: [{ id: 's1', name: 'Sue' }],
  activities: ['2026-05-04', '2026-08-03'].flatMap((day) => [
    { day, people: ['a1'], staff: ['s1'] },
    { day, people: ['c1'], staff: ['s1'], count: 6 },
  ]),
  logStart: '2025-01-01',
}
const page = (literal: DatasetLiteral = served, language = 'en') => pageOf(literal, 'coverage', language)!

describe('the coverage page', () => {
  it('says first how many get too little and how many too much, and lists them in that order', () => {
    expect(verdictOf(page())).toBe('1 under-served, 1 over-served')
    expect(verdictOf(page(served, 'zh'))).toBe('1 个客户长期投入不足，1 个远超标准')
    expect(rowsOf(page(), 'served')?.map((row) => row.slice(0, 6))).toEqual([
      ['Ana', 'A', 'Under-served', '1', '1', '13'],
      ['Cal', 'C', 'Over-served', '6', '6', '1'],
    ])
  })

  it('lays contacts of every tier against the standard, with the account in the middle', () => {
    expect(rowsOf(page(), 'bullets')).toEqual([
      ['A', '13', '0/1 met', '1', '1'],
      ['C', '1', '1/1 met', '6', '1'],
    ])
  })

  it('counts standards met of those that can be judged, and a dash where a tier has none', () => {
    const rows = rowsOf(page(), 'standards-met')!
    expect(rows[0]).toEqual(['Effective contacts', '0/1', '1/1'])
    expect(rows.find(([name]) => name === 'Technical exchanges')).toEqual(['Technical exchanges', '0/1', '–'])
  })

  it('names deciders nobody has met before those who are overdue', () => {
    expect(rowsOf(page(), 'unmet')?.map(([name]) => name)).toEqual(['Abe'])
    const overdue = rowsOf(page(), 'overdue')!
    // Abe is not in a log that goes back 637 days
    expect(overdue.map((row) => [row[0], row[5], row[6]])).toEqual([
      ['Abe', '≥\u00A0637', '45'],
      ['Ada', '58', '45'],
    ])
  })

  it('names on whom contacts hang, theirs or ours', () => {
    expect(rowsOf(page(), 'threads')?.map((row) => row.slice(0, 5))).toEqual([
      ['Cal', 'C', 'Ours', 'Sue', '100\u00A0%'],
      ['Cal', 'C', 'Theirs', 'Cai', '100\u00A0%'],
    ])
  })

  it('lists departments never visited by account, the required ones apart', () => {
    expect(rowsOf(page(), 'departments')).toEqual([['Ana', 'A', '2/3', 'Legal', 'Audit']])
  })

  it('says what is missing where the log names nobody, instead of empty lists', () => {
    const silent = page({
      accounts: [{ id: 'a', name: 'Ana', tier: 'A' }],
      activities: [{ day: '2026-08-03', account: 'a' }],
      logStart: '2025-01-01',
    })
    const text = JSON.stringify(silent.blocks)
    expect(text).toContain('The log does not say who was met')
    expect(rowsOf(silent, 'overdue')).toBeUndefined()
    expect(answerOf(silent, 'places-section')).toBeUndefined()
  })

  it('says that nobody is overdue where nobody is, and is not built without a log', () => {
    expect(answerOf(page(fourAccounts), 'served-section')).not.toBe('')
    const { activities: _, logStart: __, ...unlogged } = served
    expect(pageOf(unlogged, 'coverage')).toBeUndefined()
    const met = page({
      ...served,
      people: served.people!.slice(0, 1),
      accounts: served.accounts.slice(0, 1),
      activities: [{ day: '2026-09-29', people: ['a1'], count: 13 }],
      departments: [],
    })
    expect(answerOf(met, 'people-section')).toBe(
      'Every key person was met in time, and every approver and decider has been met.',
    )
  })
})
