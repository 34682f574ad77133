import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CircleMember, Side } from '../../../src/metrics/decision/circle-member.ts'
import { measureMargin } from '../../../src/metrics/decision/margin.ts'
import { measureOutlook, type Outlook, splitSides } from '../../../src/metrics/decision/outlook.ts'

const circle = (...people: [Side, number][]): CircleMember[] =>
  people.map(([side, weight], index) => ({ id: `p${index}`, weight, side, chain: null }))

describe('decision margin', () => {
  it('counts the fewest supporters whose turning ends a secured decision', () => {
    // 25 + 9 + 9 of 58: without the heaviest 18 of 58 are left
    expect(measureMargin(circle(['pro', 25], ['pro', 9], ['pro', 9], ['con', 15]))).toBe(1)
    // 10 × 5 of 50: two may turn (30 of 50, 3 of 5), the third ends it
    expect(measureMargin(circle(['pro', 10], ['pro', 10], ['pro', 10], ['pro', 10], ['pro', 10]))).toBe(3)
  })

  it('counts the fewest open people to win', () => {
    // needs 26 of 50 and 3 of 5: 10 + 15 is 25, so the next one is needed for weight and heads
    expect(measureMargin(circle(['pro', 10], ['open', 15], ['open', 9], ['open', 6], ['con', 10]))).toBe(2)
  })

  it('needs more people where the heads, not the weight, are missing', () => {
    expect(measureMargin(circle(['open', 25], ['open', 1], ['open', 1], ['con', 1], ['con', 1]))).toBe(3)
  })

  it('counts opponents who must turn once all open people are won', () => {
    expect(measureMargin(circle(['pro', 25], ['con', 3], ['con', 3], ['open', 3]))).toBe(1)
    expect(measureMargin(circle(['con', 5], ['con', 5], ['con', 5]))).toBe(2)
  })

  it('is null where nobody has weight, since nobody can turn anything', () => {
    expect(measureMargin(circle(['con', 0], ['pro', 0]))).toBeNull()
  })

  it('equals the smallest set found by trying every set of people', () => {
    const member = fc.tuple(fc.constantFrom<Side>('pro', 'open', 'con'), fc.integer({ min: 0, max: 25 }))
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 12 }), (people) => {
        const members = circle(...people)
        expect(measureMargin(members)).toBe(enumerateMargin(members))
      }),
      { numRuns: 300 },
    )
  })
})

/** Turns every subset of those who may turn, the other way round: slow and obvious. */
function enumerateMargin(members: readonly CircleMember[]): number | null {
  const outlook = measureOutlook(splitSides(members))
  const from: Record<Outlook, Side> = { secured: 'pro', open: 'open', lost: 'con' }
  const to: Side = outlook === 'secured' ? 'con' : 'pro'
  const start =
    outlook === 'lost' ? members.map((one) => (one.side === 'open' ? { ...one, side: to } : one)) : members
  const movable = start.flatMap((one, index) => (one.side === from[outlook] ? [index] : []))
  let fewest: number | null = null
  for (let set = 1; set < 2 ** movable.length; set++) {
    const turned = movable.filter((_, bit) => set & (1 << bit))
    const after = start.map((one, index) => (turned.includes(index) ? { ...one, side: to } : one))
    const secured = measureOutlook(splitSides(after)) === 'secured'
    if (secured !== (outlook === 'secured') && turned.length < (fewest ?? Infinity)) fewest = turned.length
  }
  return fewest
}
