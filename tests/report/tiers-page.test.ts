import { describe, expect, it } from 'vitest'
import type { DatasetLiteral } from '../metrics/build-dataset.ts'
import { answerOf, pageOf, rowsOf, verdictOf } from './topic-page.ts'

const grades = (grade: number) => ({
  potential: grade,
  strategicValue: grade,
  marketPosition: grade,
  fit: grade,
  growth: grade,
})
const tiered: DatasetLiteral = {
  accounts: [
    { id: 'a', name: 'Ana', tier: 'S', factors: grades(5), revenue: 900 },
    { id: 'b', name: 'Bob', tier: 'A', factors: grades(1) },
    { id: 'c', name: 'Cal', tier: 'C', factors: grades(4), revenue: 100 },
    { id: 'd', name: 'Dot', tier: 'B', factors: { ...grades(3), fit: null } },
    { id: 'e', name: 'Eli' },
  ],
  people: [
    { id: 'a1', account: 'a' },
    { id: 'c1', account: 'c' },
  ],
  activities: [
    { day: '2026-08-03', people: ['a1'], count: 3 },
    { day: '2026-08-04', people: ['c1'] },
  ],
  logStart: '2025-01-01',
}
const page = (literal: DatasetLiteral = tiered) => pageOf(literal, 'tiers')!

describe('the page of tiers', () => {
  it('lists accounts whose tier differs from the audit with their factors, those that should rise first', () => {
    expect(verdictOf(page())).toBe('2 tiers do not fit their factors')
    expect(rowsOf(page(), 'differing')?.map((row) => row.slice(0, 10))).toEqual([
      ['Cal', 'C', 'S', 'rise', '80', '4', '4', '4', '4', '4'],
      ['Bob', 'A', 'C', 'fall', '20', '1', '1', '1', '1', '1'],
    ])
  })

  it('counts every pair of given and audited tier', () => {
    expect(rowsOf(page(), 'moves')).toEqual([
      ['S', '1', '–', '–', '–'],
      ['A', '–', '–', '–', '1'],
      ['B', '–', '–', '–', '–'],
      ['C', '1', '–', '–', '–'],
    ])
  })

  it('lays effort beside what it is for', () => {
    const [s, , , c] = rowsOf(page(), 'effort-table')!
    expect(s).toEqual([
      'Tier S, strategic',
      '1',
      '25\u00A0%',
      '75\u00A0%',
      '90\u00A0%',
      '38\u00A0%',
      '3',
      '13',
      '0/1',
    ])
    expect(c!.slice(3, 5)).toEqual(['25\u00A0%', '10\u00A0%'])
  })

  it('says what is missing for an audit, accounts without any tier first', () => {
    expect(rowsOf(page(), 'unaudited')?.map((row) => row.slice(0, 4))).toEqual([
      ['Eli', 'No tier', 'held to tier B', 'all five factors'],
      ['Dot', 'B', 'given', 'Fit'],
    ])
  })

  it('says that all agree where they do, and is not built where nothing speaks of tiers', () => {
    const agreeing = page({ ...tiered, accounts: tiered.accounts.slice(0, 1), people: [], activities: [] })
    expect(verdictOf(agreeing)).toBe('Every tier fits its factors')
    expect(answerOf(agreeing, 'differ-section')).toBe('No tier differs from its audit.')
    expect(pageOf({ accounts: [{ id: 'e', name: 'Eli' }] }, 'tiers')).toBeUndefined()
  })
})
