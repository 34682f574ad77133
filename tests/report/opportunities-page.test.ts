import { describe, expect, it } from 'vitest'
import type { DatasetLiteral } from '../metrics/build-dataset.ts'
import { answerOf, pageOf, rowsOf, verdictOf } from './topic-page.ts'

const sold: DatasetLiteral = {
  accounts: [
    { id: 'a', name: 'Ana', tier: 'S' },
    { id: 'b', name: 'Bob', tier: 'B' },
  ],
  people: [
    { id: 'boss', account: 'a', roles: ['D'], influence: 5, ratings: [{ day: '2026-09-01', support: -1 }] },
    { id: 'clerk', account: 'a', roles: ['U'], influence: 1, site: 'west' },
    { id: 'lead', account: 'b', roles: ['D'], ratings: [{ day: '2026-09-01', support: 2 }] },
  ],
  staff: [{ id: 'e1', name: 'Eva' }],
  sites: [
    { account: 'a', name: 'west', representative: 'e1' },
    { account: 'a', name: 'head', headOffice: true },
  ],
  opportunities: [
    {
      id: 'o1',
      account: 'a',
      amount: 3_000_000,
      sourcePerson: 'clerk',
      sourceSite: 'west',
      created: '2026-01-05',
      closed: '2026-03-01',
      won: true,
    },
    {
      id: 'o2',
      account: 'a',
      amount: 1_000_000,
      sourcePerson: 'boss',
      sourceSite: 'head',
      created: '2026-01-05',
      closed: '2026-04-01',
      won: true,
    },
    {
      id: 'o3',
      account: 'a',
      amount: 500_000,
      sourcePerson: 'clerk',
      created: '2026-08-05',
      tenderDate: '2026-11-01',
    },
    { id: 'o4', account: 'b', amount: 1_500_000, created: '2026-08-06', tenderDate: '2027-01-15' },
  ],
  activities: [
    { day: '2026-01-20', people: ['clerk'] },
    { day: '2026-08-03', people: ['lead'] },
    { day: '2025-10-01', people: ['boss'], kind: 'exchange', opportunity: 'o1' },
  ],
  logStart: '2024-01-01',
  filled: ['contacts.site', 'activities.site'],
}
const page = (literal: DatasetLiteral = sold) => pageOf(literal, 'opportunities')!

describe('the page of opportunities from the ground', () => {
  it('says what part of the money won came from the ground', () => {
    expect(verdictOf(page())).toBe('75\u00A0% of the money won in the year came from the ground')
    expect(rowsOf(page(), 'sources')?.map((row) => row.slice(0, 2))).toEqual([
      ['Ground', '1/1'],
      ['Top and head office', '1/1'],
    ])
  })

  it('names branches that gave opportunities and are no longer visited; the head office is none', () => {
    const [row, ...others] = rowsOf(page(), 'gone')!
    expect(others).toEqual([])
    expect(row![0]).toBe('west')
    // a representative is called by name where the register has an id
    expect(row!.at(-1)).toBe('Eva')
  })

  it('does not call a branch unvisited where nobody can tell', () => {
    const blind = page({ ...sold, unfilled: ['contacts.site', 'activities.site'] })
    expect(rowsOf(blind, 'gone')).toBeUndefined()
    expect(answerOf(blind, 'gone-section')).toContain('nobody can tell')
  })

  it('lists the quarter’s opportunities by account, those from the ground first, the unsourced counted', () => {
    expect(rowsOf(page(), 'created')?.map((row) => [row[0], row[2], row[3], row[5]])).toEqual([
      ['Ana', '1', '1', '0'],
      ['Bob', '1', '0', '1'],
    ])
  })

  it('lays early beside late, and lists where we came late', () => {
    expect(rowsOf(page(), 'early')).toEqual([
      ['Early', '1', '1/1'],
      ['Late', '1', '1/1'],
    ])
    expect(rowsOf(page(), 'engaged')?.map(([name]) => name)).toEqual(['Ana'])
  })

  it('says on what decisions the open money hangs, and lists those that are not secured', () => {
    expect(rowsOf(page(), 'stake')?.map((row) => [row[0], row[2]])).toEqual([
      ['secured', '1'],
      ['lost', '1'],
    ])
    expect(rowsOf(page(), 'exposed')?.map(([name]) => name)).toEqual(['Ana'])
  })

  it('says so where no source is written, and is not built without opportunities', () => {
    const unsourced = sold.opportunities!.map(({ sourcePerson: _, sourceSite: __, ...deal }) => deal)
    expect(verdictOf(page({ ...sold, opportunities: unsourced }))).toBe(
      'Nobody wrote down where opportunities came from',
    )
    const activities = sold.activities!.slice(0, 2)
    expect(pageOf({ ...sold, opportunities: [], activities }, 'opportunities')).toBeUndefined()
  })
})
