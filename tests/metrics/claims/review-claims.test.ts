import { describe, expect, it } from 'vitest'
import { countClaims } from '../../../src/metrics/claims/count-claims.ts'
import { measureReviewClaims } from '../../../src/metrics/claims/review-claims.ts'
import { measureReview } from '../../../src/metrics/measure-review.ts'
import type { Review } from '../../../src/metrics/review.ts'
import { parseQuarter } from '../../../src/model/quarter.ts'
import type { DecisionRole } from '../../../src/model/scales.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from '../build-dataset.ts'
import type { PersonLiteral } from '../literal/dataset-literal.ts'

const measure = (literal: DatasetLiteral): Review =>
  measureReview(buildDataset(literal), buildSettings(), parseQuarter('2026-Q3')!)

const rated = (
  id: string,
  support: -1 | 0 | 1 | 2 | 3,
  roles: readonly DecisionRole[],
  approvedBy?: string,
  account = 'A1',
): PersonLiteral => ({
  id,
  account,
  roles,
  influence: 1,
  ratings: [
    { day: '2026-09-01', support, ratedBy: 'Ann', ...(approvedBy === undefined ? {} : { approvedBy }) },
  ],
})
const north: DatasetLiteral = {
  accounts: [{ id: 'A1', unit: 'North' }, { id: 'A2' }],
  people: [
    rated('backed', 1, ['D'], 'Bob'),
    rated('coach', 3, ['D'], 'Ａｎｎ'),
    rated('silent', 0, ['E']),
    rated('enemy', -1, ['E'], 'Bob'),
    rated('user', 2, ['U'], 'Bob'),
    rated('other', 2, ['D'], 'Bob', 'A2'),
  ],
  activities: [
    { day: '2026-09-10', people: ['backed'], evidence: 'positive_statement' },
    { day: '2026-09-10', people: ['coach'] },
  ],
  filled: ['ratings.approved_by'],
  logStart: '2026-01-01',
}

describe('the claims of a review', () => {
  const claims = measureReviewClaims(measure(north))

  it('are counted in decision circles, while everyone rated is listed', () => {
    expect(claims.claims.map(({ state }) => state.person.id).toSorted()).toEqual([
      'backed',
      'coach',
      'enemy',
      'other',
      'silent',
      'user',
    ])
    expect(claims.circle).toHaveLength(5)
    expect(claims.counts).toEqual({
      rated: 5,
      opponents: 1,
      verifiable: 4,
      notVerifiable: 0,
      supported: 1,
      inflated: 2,
      wide: 2,
      unproven: 1,
    })
  })

  it('have the median gap of those above their evidence, the middle of two where they are even', () => {
    expect(claims.medianGap).toBe(2.5)
    expect(measureReviewClaims(measure({ accounts: [] })).medianGap).toBeNull()
  })

  it('add up by level, by cell and by unit, those without a unit last', () => {
    const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0)
    expect(claims.levels.map(({ claimed, counts }) => [claimed, counts.rated])).toEqual([
      [3, 1],
      [2, 1],
      [1, 1],
      [0, 1],
      [-1, 1],
    ])
    expect(sum(claims.cells.map(({ people }) => people))).toBe(5)
    expect(claims.cells).toContainEqual({ claimed: 3, shown: 0, people: 1 })
    expect(claims.cells).toContainEqual({ claimed: 0, shown: 'none', people: 1 })
    expect(claims.units.map(({ unit, counts }) => [unit, counts.rated])).toEqual([
      [0, 4],
      [null, 1],
    ])
  })

  it('know who approved the own rating and who nobody approved, whatever the spelling', () => {
    expect(claims.approvals).toEqual({ self: 1, missing: 1 })
  })

  it('say nothing of approval where no column could hold it', () => {
    const { filled: _, ...bare } = north
    expect(measureReviewClaims(measure(bare)).approvals).toBeNull()
  })

  it('are measured once for each review', () => {
    const review = measure(north)
    expect(measureReviewClaims(review)).toBe(measureReviewClaims(review))
  })
})

it('a level is never wide where the setting would call every claim so', () => {
  const state = { support: 1, verifiable: true, supported: { level: 1, rows: [] } } as const
  expect(countClaims([state], 0).wide).toBe(0)
})
