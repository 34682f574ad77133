import { describe, expect, it } from 'vitest'
import { listSourceSites } from '../../../src/metrics/general/source-sites.ts'
import { listDepartmentReach } from '../../../src/metrics/general/department-reach.ts'
import { listUnmetDeciders } from '../../../src/metrics/key/unmet-deciders.ts'
import type { DatasetLiteral } from '../build-dataset.ts'
import { sliceOf } from '../measure.ts'

const sites: DatasetLiteral = {
  accounts: [{ id: 'a' }],
  people: [
    { id: 'p1', account: 'a', site: 'West Base' },
    { id: 'p2', account: 'a', site: 'South' },
    { id: 'p3', account: 'a' },
  ],
  opportunities: [
    {
      id: 'o1',
      account: 'a',
      amount: 100,
      sourceSite: 'West Base',
      created: '2025-03-01',
      closed: '2026-01-01',
      won: true,
    },
    { id: 'o2', account: 'a', amount: 50, sourceSite: 'West  Base', created: '2025-06-01' },
    { id: 'o3', account: 'a', sourceSite: 'South', created: '2025-06-01', closed: '2025-09-01', won: false },
    { id: 'o4', account: 'a', amount: 10, sourceSite: 'North', created: '2026-05-01' },
    // not known yet, and from nowhere
    { id: 'o5', account: 'a', amount: 70, sourceSite: 'East', created: '2026-11-01' },
    { id: 'o6', account: 'a', amount: 70, created: '2026-05-01' },
  ],
  activities: [
    { day: '2026-05-04', people: ['p2'] },
    { day: '2026-08-03', people: ['p3'], site: 'North' },
    { day: '2026-02-02', people: ['p1'] },
    // mail reaches nobody's site
    { day: '2026-09-01', people: ['p1'], kind: 'email' },
  ],
  logStart: '2025-01-01',
  filled: ['activities.site', 'contacts.site'],
}

describe('sites that gave opportunities', () => {
  it('are one however they are written, with their money, their wins and whether we still go there', () => {
    expect(listSourceSites(sliceOf(sites))).toMatchObject([
      { key: 'West Base', opportunities: 2, amount: 150, won: 1, decided: 1, wonAmount: 100, visited: 'no' },
      { key: 'North', opportunities: 1, amount: 10, won: 0, decided: 0, visited: 'quarter' },
      {
        key: 'South',
        opportunities: 1,
        amount: 0,
        withoutAmount: 1,
        won: 0,
        decided: 1,
        visited: 'half-year',
      },
    ])
  })

  it('are not called unvisited where the log is too short or knows no sites', () => {
    const visited = (literal: DatasetLiteral) => listSourceSites(sliceOf(literal)).map((site) => site.visited)
    expect(visited({ ...sites, logStart: '2026-05-01' })).toEqual(['unknown', 'quarter', 'half-year'])
    expect(visited({ ...sites, unfilled: ['activities.site', 'contacts.site'] })).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ])
  })
})

const reach: DatasetLiteral = {
  accounts: [{ id: 'a' }],
  people: [
    { id: 'p1', account: 'a', department: 'Board', roles: ['D'] },
    { id: 'p2', account: 'a', department: 'Legal', roles: ['A'] },
    { id: 'p3', account: 'a', department: 'Finance', left: true, leftOn: '2026-06-01' },
  ],
  departments: [
    { account: 'a', name: 'Board' },
    { account: 'a', name: 'Legal' },
    { account: 'a', name: 'Audit', required: true },
    { account: 'a', name: 'Finance' },
  ],
  activities: [
    { day: '2026-08-03', people: ['p1'] },
    { day: '2025-08-04', people: ['p3'] },
    { day: '2026-08-04', people: ['p2'], kind: 'email' },
  ],
  logStart: '2025-01-01',
}

describe('departments and deciders', () => {
  it('never met come first, the required ones before others; whoever left has still opened a door', () => {
    expect(
      listDepartmentReach(sliceOf(reach)).map(({ name, last, people }) => [name, last !== null, people]),
    ).toEqual([
      ['Audit', false, 0],
      ['Legal', false, 1],
      ['Finance', true, 0],
      ['Board', true, 1],
    ])
  })

  it('nobody has met are listed; a letter is no meeting', () => {
    expect(listUnmetDeciders(sliceOf(reach)).map(({ person }) => person.id)).toEqual(['p2'])
  })

  it('are not judged without a log', () => {
    const { activities: _, ...silent } = reach
    expect(listDepartmentReach(sliceOf(silent))).toEqual([])
    expect(listUnmetDeciders(sliceOf(silent))).toEqual([])
  })
})
