import { describe, expect, it } from 'vitest'
import { measureReview } from '../../../src/metrics/measure-review.ts'
import { measureReviewMovement } from '../../../src/metrics/movement/review-movement.ts'
import { parseQuarter } from '../../../src/model/quarter.ts'
import {
  buildDataset,
  buildSettings,
  type DatasetLiteral,
  type PersonLiteral,
  type RatingLiteral,
} from '../build-dataset.ts'

const measure = (literal: DatasetLiteral) =>
  measureReviewMovement(measureReview(buildDataset(literal), buildSettings(), parseQuarter('2026-Q3')!))
const rated = (day: string) => (support: -1 | 0 | 1 | 2 | 3) => ({ day, support }) satisfies RatingLiteral
const before = rated('2026-06-15')
const after = rated('2026-08-15')
const person = (id: string, isKey: boolean, ...ratings: RatingLiteral[]): PersonLiteral => ({
  id,
  account: 'a',
  isKey,
  ratings,
})

describe('the movement of a review', () => {
  const movement = measure({
    accounts: [{ id: 'a' }],
    people: [
      person('backed', true, before(0), after(1)),
      person('bare', true, before(1), after(2)),
      person('fallen', true, before(2), after(0)),
      person('plain', false, before(1), after(0)),
      person('first', true, after(1)),
      person('still', true, before(1), after(1)),
    ],
    activities: [{ day: '2026-07-20', people: ['backed'], evidence: 'positive_statement' }],
    logStart: '2024-01-01',
  })

  it('is counted for key persons and for everyone', () => {
    expect(movement.key).toMatchObject({ up: 2, down: 1, 'newly-rated': 1, left: 0, vanished: 0 })
    expect(movement.all).toMatchObject({ up: 2, down: 2, 'newly-rated': 1 })
  })

  it('says which turned, and which moves no evidence stands for', () => {
    expect(movement.key).toMatchObject({ turnedPositive: 1, turnedNegative: 1 })
    expect(movement.key).toMatchObject({ upWithoutEvidence: 1, downWithoutEvidence: 1 })
    expect(movement.classes).toContainEqual({ kind: 'up', class: 'new-evidence', moves: 1 })
  })

  it('says of a rise what speaks against it, and of nothing else', () => {
    const findings = new Map(movement.moves.map((move) => [move.person.id, move.findings]))
    expect(findings.get('bare')).toEqual(['no-evidence'])
    expect(findings.get('backed')).toEqual([])
    expect(findings.get('fallen')).toEqual([])
  })

  it('adds up: every move has one class', () => {
    expect(movement.classes.reduce((sum, { moves }) => sum + moves, 0)).toBe(movement.moves.length)
  })
})

it('a first quarter of ratings has nothing to be compared with', () => {
  expect(measure({ accounts: [{ id: 'a' }], people: [person('p', true, after(1))] }).hasEarlier).toBe(false)
  expect(measure({ accounts: [{ id: 'a' }], people: [person('p', true, before(1))] }).hasEarlier).toBe(true)
})

it('an import that keeps no history measures no movement', () => {
  const today: RatingLiteral = { day: '2026-08-15', support: 1, source: 'contacts' }
  const { measured, unmeasured, moves } = measure({
    accounts: [{ id: 'a' }],
    people: [person('p', true, today)],
  })
  expect({ measured, unmeasured, moves: moves.length }).toEqual({ measured: 0, unmeasured: 1, moves: 0 })
})
