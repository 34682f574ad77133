import { expect, it } from 'vitest'
import { listRatingDisagreements } from '../../../src/metrics/people/rating-disagreement.ts'
import type { RatingLiteral } from '../build-dataset.ts'
import { sliceOf } from '../measure.ts'

const found = (...ratings: RatingLiteral[]) =>
  listRatingDisagreements(
    sliceOf({ accounts: [{ id: 'a' }], people: [{ id: 'p', account: 'a', ratings }] }),
  ).map(({ used, other }) => [used.source, used.support, other.source, other.support])

it('says which of two sources was used where they differ', () => {
  const history: RatingLiteral = { day: '2026-08-01', support: 1, source: 'ratings' }
  expect(found(history, { day: '2026-09-01', support: 2, source: 'contacts' })).toEqual([
    ['contacts', 2, 'ratings', 1],
  ])
  expect(found(history, { day: '2026-08-01', support: 2, source: 'contacts' })).toEqual([
    ['ratings', 1, 'contacts', 2],
  ])
  expect(found(history, { support: -1, source: 'contacts' })).toEqual([['ratings', 1, 'contacts', -1]])
})

it('is silent where both agree, one is missing or dated later', () => {
  const history: RatingLiteral = { day: '2026-08-01', support: 1, source: 'ratings' }
  expect(found(history, { day: '2026-09-01', support: 1, source: 'contacts' })).toEqual([])
  expect(found(history)).toEqual([])
  expect(found(history, { day: '2026-10-01', support: 3, source: 'contacts' })).toEqual([])
})
