import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSwings, measurePivotality } from '../../../src/metrics/decision/pivotality.ts'
import { carries, majorityOf, type Quotas } from '../../../src/metrics/decision/quotas.ts'

const oneQuota = (weight: number): Quotas => ({ weight, heads: 0 })
const majority = (weights: readonly number[]): Quotas =>
  majorityOf({ weight: weights.reduce((sum, weight) => sum + weight, 0), heads: weights.length })

/** Every coalition of the others, one by one: slow and obvious. */
function enumerateSwings(weights: readonly number[], quotas: Quotas): number[] {
  const swings = weights.map(() => 0)
  for (let set = 0; set < 2 ** weights.length; set++) {
    let weight = 0
    let heads = 0
    weights.forEach((each, person) => {
      if ((set & (1 << person)) === 0) return
      weight += each
      heads++
    })
    if (!carries({ weight, heads }, quotas)) continue
    weights.forEach((each, person) => {
      if ((set & (1 << person)) === 0) return
      if (!carries({ weight: weight - each, heads: heads - 1 }, quotas)) swings[person]!++
    })
  }
  return swings
}

describe('pivotality', () => {
  it('gives the Council of the EEC of 1958 its published indices: Luxembourg had a vote and no say', () => {
    const [germany, france, italy, belgium, netherlands, luxembourg] = measurePivotality(
      [4, 4, 4, 2, 2, 1],
      oneQuota(12),
    )!
    // 10, 10, 10, 6, 6 and 0 swings of 42
    for (const large of [germany, france, italy]) expect(large).toBeCloseTo(10 / 42, 12)
    for (const middle of [belgium, netherlands]) expect(middle).toBeCloseTo(6 / 42, 12)
    expect(luxembourg).toBe(0)
    expect(countSwings([4, 4, 4, 2, 2, 1], oneQuota(12))).toEqual([10, 10, 10, 6, 6, 0])
  })

  it('gives the textbook game of 4, 3, 2, 1 with quota 6 its published indices', () => {
    expect(measurePivotality([4, 3, 2, 1], oneQuota(6))).toEqual([5 / 12, 3 / 12, 3 / 12, 1 / 12])
  })

  it('gives people without weight a say through the quota of heads', () => {
    // needs 6 of 10 and 2 of 3: the heavy one is in every majority, either of the others completes it
    expect(countSwings([10, 0, 0], majority([10, 0, 0]))).toEqual([3, 1, 1])
    // with the weight alone the heavy one decides
    expect(countSwings([10, 0, 0], oneQuota(6))).toEqual([4, 0, 0])
  })

  it('is all of one person in a room of one', () => {
    expect(measurePivotality([25], majority([25]))).toEqual([1])
  })

  it('is nobody’s where the quotas are out of reach or nobody is in the room', () => {
    expect(measurePivotality([0, 0], majority([0, 0]))).toBeNull()
    expect(measurePivotality([3, 3], { weight: 4, heads: 3 })).toBeNull()
    expect(measurePivotality([], { weight: 1, heads: 1 })).toBeNull()
  })

  it('equals enumeration of every coalition, under any two quotas, up to 15 people', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 11 })
    const quotas = fc.record({ weight: fc.nat({ max: 120 }), heads: fc.nat({ max: 11 }) })
    fc.assert(
      fc.property(weights, quotas, (room, given) => {
        for (const each of [given, majority(room)])
          expect(countSwings(room, each)).toEqual(enumerateSwings(room, each))
      }),
      { numRuns: 150 },
    )
    const large = fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 15, maxLength: 15 })
    fc.assert(
      fc.property(large, (room) => {
        expect(countSwings(room, majority(room))).toEqual(enumerateSwings(room, majority(room)))
      }),
      { numRuns: 5 },
    )
  })

  it('of 80 people agrees with whole numbers of any size to 1e-12', () => {
    const weights = Array.from({ length: 80 }, (_, at) => 1 + 3 * (at % 4))
    const quotas = majority(weights)
    const exact = countExactly(weights, quotas)
    const all = exact.reduce((sum, swings) => sum + swings, 0n)
    const shares = measurePivotality(weights, quotas)!
    shares.forEach((share, person) => {
      // fifteen digits of the quotient of two whole numbers
      const expected = Number((exact[person]! * 10n ** 18n) / all) / 1e18
      expect(Math.abs(share - expected)).toBeLessThan(1e-12)
    })
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  })
})

/** The same by integers without limit, person by person of each weight, coalitions in a map. */
function countExactly(weights: readonly number[], quotas: Quotas): bigint[] {
  const known = new Map<number, bigint>()
  return weights.map((own, person) => {
    const before = known.get(own)
    if (before !== undefined) return before
    let coalitions = new Map<number, bigint>([[0, 1n]])
    weights.forEach((weight, other) => {
      if (other === person) return
      const next = new Map(coalitions)
      for (const [key, count] of coalitions) {
        const heads = Math.min(Math.floor(key / 10_000) + 1, quotas.heads)
        const sum = Math.min((key % 10_000) + weight, quotas.weight)
        const joined = heads * 10_000 + sum
        next.set(joined, (next.get(joined) ?? 0n) + count)
      }
      coalitions = next
    })
    let swings = 0n
    for (const [key, count] of coalitions) {
      const ballot = { weight: key % 10_000, heads: Math.floor(key / 10_000) }
      const withOwn = { weight: ballot.weight + own, heads: ballot.heads + 1 }
      if (!carries(ballot, quotas) && carries(withOwn, quotas)) swings += count
    }
    known.set(own, swings)
    return swings
  })
}
