import { describe, expect, it } from 'vitest'
import { agreement } from '../../../src/metrics/organizational/agreement.ts'
import { ecosystem } from '../../../src/metrics/organizational/ecosystem.ts'
import { executiveVisits } from '../../../src/metrics/organizational/executive-visits.ts'
import { insight } from '../../../src/metrics/organizational/insight.ts'
import { jointInnovation } from '../../../src/metrics/organizational/joint-innovation.ts'
import { jointPlanning } from '../../../src/metrics/organizational/joint-planning.ts'
import { isKnown, type Measurement } from '../../../src/model/measurement.ts'
import type { ActivityLiteral, DatasetLiteral } from '../build-dataset.ts'
import type { PartnershipLiteral } from '../literal/build-registers.ts'
import { measure } from '../measure.ts'

type Entry = Omit<PartnershipLiteral, 'account' | 'item'> & { readonly account?: string }

const items = {
  agreement,
  'executive-visit': executiveVisits,
  'joint-innovation': jointInnovation,
  'joint-planning': jointPlanning,
  ecosystem,
  insight,
} as const
type Item = keyof typeof items

/** Account `z` has an entry of every item, so that no row means none. */
const score = (item: Item, entries: Entry[], more: Partial<DatasetLiteral> = {}): Measurement =>
  measure(items[item], {
    accounts: [{ id: 'a', tier: 'S' }, { id: 'z' }],
    partnership: [
      ...Object.keys(items).map((each) => ({ account: 'z', item: each as Item, date: '2020-01-01' })),
      ...entries.map((entry) => ({ account: 'a', item, ...entry })),
    ],
    ...more,
  })
const valueOf = (measured: Measurement) => (isKnown(measured) ? measured.value : measured)

describe('every item of the register', () => {
  it('is 0 for an account without a row once any account has one, visits 10', () => {
    for (const item of Object.keys(items) as Item[])
      expect([item, valueOf(score(item, []))]).toEqual([item, item === 'executive-visit' ? 10 : 0])
  })

  it('is unknown where no account has one, or there is no register', () => {
    for (const item of Object.keys(items) as Item[]) {
      if (item === 'executive-visit') continue
      const other = item === 'insight' ? 'ecosystem' : 'insight'
      const partnership = [{ account: 'a', item: other, date: '2026-08-03' } as const]
      expect(score(item, [], { partnership })).toEqual({ unknown: 'item-not-held' })
      expect(score(item, [], { partnership: [] })).toEqual({ unknown: 'table-missing' })
    }
  })

  it('does not apply below tier A', () => {
    for (const item of Object.keys(items) as Item[])
      expect(score(item, [], { accounts: [{ id: 'a', tier: 'B' }, { id: 'z' }] })).toEqual({
        unknown: 'not-applicable',
      })
  })
})

describe('agreement', () => {
  it('scores its level, the highest of several', () => {
    const level = (...levels: (string | null)[]) =>
      score(
        'agreement',
        levels.map((each) => ({ level: each, date: '2026-01-05', expires: '2026-12-31' })),
      )
    expect(level('group')).toMatchObject({ value: 100, parts: { given: { value: 'group' } } })
    expect(level('regional')).toMatchObject({ value: 70 })
    expect(level('project')).toMatchObject({ value: 40 })
    expect(level('project', 'regional', null)).toMatchObject({ value: 70 })
    expect(level(null)).toEqual({ unknown: 'value-missing' })
    expect(level()).toMatchObject({ value: 0, parts: { given: { value: 'none' } } })
  })

  it('holds from its date to its last day, both included', () => {
    const held = (date: string | undefined, expires: string | undefined) =>
      score('agreement', [{ level: 'group', ...(date && { date }), ...(expires && { expires }) }])
    expect(held('2020-01-01', '2026-09-30')).toMatchObject({ value: 100, parts: { expired: { value: 0 } } })
    expect(held('2026-09-30', '2026-12-31')).toMatchObject({ value: 100 })
    expect(held(undefined, '2026-12-31')).toMatchObject({ value: 100 })
    expect(held('2026-10-01', '2026-12-31')).toMatchObject({ value: 0, parts: { expired: { value: 0 } } })
    // even one signed within the year
    expect(held('2026-07-01', '2026-09-29')).toMatchObject({ value: 0, parts: { expired: { value: 1 } } })
    expect(held(undefined, undefined)).toMatchObject({ value: 0, parts: { expired: { value: 0 } } })
  })

  it('without an end holds for 36 months', () => {
    expect(score('agreement', [{ level: 'group', date: '2023-09-30' }])).toMatchObject({ value: 100 })
    expect(score('agreement', [{ level: 'group', date: '2023-09-29' }])).toMatchObject({
      value: 0,
      parts: { expired: { value: 1 } },
    })
  })

  it('of the parent holds for its accounts if it is one of the group', () => {
    const group = (level: string, holder: string, own: Entry[] = []) =>
      score('agreement', [{ account: holder, level, date: '2026-01-05' }, ...own], {
        accounts: [
          { id: 'a', tier: 'A', organization: 'p' },
          { id: 'b', organization: 'p' },
          { id: 'p', tier: 'S', organization: 'p' },
          { id: 'z' },
        ],
      })
    expect(group('group', 'p')).toMatchObject({
      value: 100,
      parts: { given: { value: 'group' }, inherited: { value: 1 } },
    })
    expect(group('regional', 'p')).toMatchObject({ value: 0 })
    expect(group('group', 'b')).toMatchObject({ value: 0, parts: { inherited: { value: 0 } } })
    expect(group('group', 'p', [{ level: 'group', date: '2026-02-01' }])).toMatchObject({
      value: 100,
      parts: { inherited: { value: 0 } },
    })
  })
})

describe('counted items', () => {
  it('are dated in the rolling year, or still in force', () => {
    const counted = (entry: Entry) => valueOf(score('ecosystem', [entry]))
    expect(counted({ date: '2025-10-01', expires: '2026-01-01' })).toBe(40)
    expect(counted({ date: '2025-09-30', expires: '2026-09-30' })).toBe(40)
    expect(counted({ date: '2025-09-30', expires: '2026-09-29' })).toBe(0)
    expect(counted({ date: '2023-09-30' })).toBe(40)
    expect(counted({ date: '2023-09-29' })).toBe(0)
    expect(counted({ date: '2026-10-01' })).toBe(0)
    expect(counted({})).toBe(0)
  })

  it('score by how many there are', () => {
    const several = (item: Item) =>
      [0, 1, 2, 3].map((count) =>
        valueOf(
          score(
            item,
            Array.from({ length: count }, () => ({ date: '2026-08-03' })),
          ),
        ),
      )
    expect(several('joint-innovation')).toEqual([0, 60, 100, 100])
    expect(several('ecosystem')).toEqual([0, 40, 70, 100])
  })
})

it('joint planning needs a plan and a workshop', () => {
  const planned = (...levels: (string | null)[]) =>
    score(
      'joint-planning',
      levels.map((level) => ({ level, date: '2026-08-03' })),
    )
  expect(planned('plan', 'workshop')).toMatchObject({ value: 100, parts: { given: { value: 2, of: 2 } } })
  expect(planned('plan', 'plan')).toMatchObject({ value: 60, parts: { given: { value: 1, of: 2 } } })
  expect(valueOf(planned('workshop'))).toBe(60)
  expect(valueOf(planned(null))).toBe(60)
  expect(valueOf(planned())).toBe(0)
})

it('insight counts for a year, half for two', () => {
  const studied = (...dates: string[]) =>
    score(
      'insight',
      dates.map((date) => ({ date })),
    )
  expect(studied('2024-01-01', '2025-09-30')).toMatchObject({
    value: 100,
    parts: { given: { value: '2025-09-30' } },
  })
  expect(valueOf(studied('2025-09-29'))).toBe(50)
  expect(valueOf(studied('2024-09-30'))).toBe(50)
  expect(valueOf(studied('2024-09-29'))).toBe(0)
  // a day or that there is none, never a number
  expect(studied('2026-10-01')).toMatchObject({ value: 0, parts: { given: { value: 'none' } } })
})

describe('executive visits', () => {
  const people: DatasetLiteral = {
    accounts: [{ id: 'a', tier: 'S' }, { id: 'z' }],
    people: [
      { id: 'p', account: 'a', level: 'executive' },
      { id: 'q', account: 'a', level: 'director' },
    ],
    staff: [{ id: 'x', level: 'executive' }],
    logStart: '2024-01-01',
  }
  const met = (day: string, person = 'p'): ActivityLiteral => ({ day, people: [person], staff: ['x'] })
  const visited = (entries: Entry[], activities: ActivityLiteral[], more: Partial<DatasetLiteral> = {}) =>
    score('executive-visit', entries, { ...people, activities, ...more })

  it('are days of the register and of the log, one a day, with executives on both sides', () => {
    expect(
      visited(
        [{ date: '2026-08-03' }, { date: '2026-08-04' }, { date: '2025-09-30' }],
        [met('2026-08-03'), met('2025-10-01'), met('2026-08-05', 'q'), met('2025-09-30')],
      ),
    ).toMatchObject({ value: 70, parts: { given: { value: 3 } } })
  })

  it('score 100 from four, 70 from two, 40 for one, 10 for none', () => {
    const days = ['2026-08-03', '2026-08-04', '2026-08-05', '2026-08-06', '2026-08-07']
    expect(
      [0, 1, 2, 3, 4, 5].map((count) =>
        valueOf(
          visited(
            days.slice(0, count).map((date) => ({ date })),
            [],
          ),
        ),
      ),
    ).toEqual([10, 40, 70, 70, 100, 100])
  })

  it('rest on the log alone where the register holds none', () => {
    const alone = { partnership: [] }
    expect(visited([], [met('2026-08-03')], alone)).toMatchObject({ value: 40 })
    expect(visited([], [met('2026-08-03', 'q')], alone)).toMatchObject({ value: 10 })
    const short = { ...alone, logStart: '2025-10-02' }
    expect(visited([], [met('2026-08-03')], short)).toMatchObject({ value: 40, atLeast: true })
    expect(visited([], [met('2026-08-03', 'q')], short)).toEqual({ unknown: 'log-too-short' })
    expect(score('executive-visit', [], alone)).toEqual({ unknown: 'no-activities' })
  })
})
