import { describe, expect, it } from 'vitest'
import { measureReview } from '../../../src/metrics/measure-review.ts'
import type { Review } from '../../../src/metrics/review.ts'
import { parseQuarter } from '../../../src/model/quarter.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from '../build-dataset.ts'

const base: DatasetLiteral = {
  accounts: [
    { id: 'a1', unit: 'north' },
    { id: 'a2', unit: 'south' },
  ],
  people: [
    { id: 'p1', account: 'a1', level: 'executive' },
    { id: 'p2', account: 'a2', level: 'director' },
    { id: 'p3', account: 'a2', level: 'staff' },
  ],
  staff: [
    { id: 'e1', role: 'executive', unit: 'north' },
    { id: 'e2', level: 'executive', unit: 'north', weeklyTarget: 4 },
    { id: 'm1', role: 'manager', unit: 'south' },
  ],
  activities: [
    { day: '2026-07-06', people: ['p1'], staff: ['e1', 'e2'], count: 3 },
    { day: '2026-08-03', people: ['p2'], staff: ['e1', 'm1'] },
    // below director, a call, and before the quarter
    { day: '2026-08-04', people: ['p3'], staff: ['e1'] },
    { day: '2026-08-05', people: ['p1'], staff: ['e1'], kind: 'call' },
    { day: '2026-06-30', people: ['p1'], staff: ['e1'] },
  ],
  logStart: '2025-01-01',
}
const review = (over: Partial<DatasetLiteral> = {}): Review =>
  measureReview(buildDataset({ ...base, ...over }), buildSettings(), parseQuarter('2026-Q3')!)
const north = (over: Partial<DatasetLiteral> = {}) =>
  review(over).units.find(({ of }) => of.id === 'north')!.metrics['executive-meetings-per-week']
const WEEKS = 92 / 7

describe('executive meetings per week', () => {
  it('are participations by executives and weeks, whichever unit the customer belongs to', () => {
    // 3 × two executives, and one with a customer of the south
    expect(north()).toMatchObject({
      value: expect.closeTo(7 / (2 * WEEKS), 8) as number,
      of: 3,
      parts: { participations: { value: 7 }, executives: { value: 2 } },
    })
  })

  it('count a meeting with people of two accounts once', () => {
    const activities = [{ day: '2026-07-06', people: ['p1', 'p2'], staff: ['e1'] }]
    expect(north({ activities })).toMatchObject({ parts: { participations: { value: 1 } } })
  })

  it('take an executive who left within the quarter for the weeks before', () => {
    const staff = [{ ...base.staff![0]!, leftOn: '2026-07-14' }, base.staff![2]!]
    const early = [{ day: '2026-07-06', people: ['p1'], staff: ['e1'] }]
    expect(north({ staff, activities: early })).toMatchObject({ value: 0.5, parts: { weeks: { value: 2 } } })
  })

  it('are not measured for a unit without executives, nor for a group of customers at all', () => {
    const { units, portfolio } = review()
    expect(units.find(({ of }) => of.id === 'south')!.metrics['executive-meetings-per-week']).toEqual({
      unknown: 'no-executives',
    })
    expect(portfolio.metrics['executive-meetings-per-week']).toMatchObject({
      value: expect.any(Number) as number,
    })
    const grouped = base.accounts.map((account) => ({ ...account, organization: 'g' }))
    expect(review({ accounts: grouped }).organizations[0]!.metrics).not.toHaveProperty(
      'executive-meetings-per-week',
    )
  })

  it('are a zero where nobody was met, and unknown where the log is too short to say so', () => {
    const activities = [{ day: '2026-08-04', people: ['p3'], staff: ['m1'] }]
    expect(north({ activities })).toMatchObject({ value: 0 })
    expect(north({ activities, logStart: '2026-08-01' })).toEqual({ unknown: 'log-too-short' })
    const { activities: _, logStart: __, ...silent } = base
    expect(north({ activities: [] })).toEqual({ unknown: 'no-people-in-activities' })
    expect(
      measureReview(buildDataset(silent), buildSettings(), parseQuarter('2026-Q3')!).portfolio.metrics[
        'executive-meetings-per-week'
      ],
    ).toEqual({ unknown: 'no-activities' })
  })
})
