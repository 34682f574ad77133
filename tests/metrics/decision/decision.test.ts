import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CircleMember, Side } from '../../../src/metrics/decision/circle-member.ts'
import { measureDecision } from '../../../src/metrics/decision/decision.ts'

const member = (id: string, side: Side, weight: number, chain: string | null = null): CircleMember => ({
  id,
  side,
  weight,
  chain,
})

describe('decision by chains', () => {
  it('is one room where no chain is given', () => {
    const decision = measureDecision([member('a', 'pro', 25), member('b', 'con', 5)])
    expect(decision.chain).toBeNull()
    expect(decision.chains).toHaveLength(1)
  })

  it('takes the worst chain for the account', () => {
    const decision = measureDecision([
      member('a', 'pro', 25, 'commercial'),
      member('b', 'con', 5, 'technical'),
      member('c', 'open', 3, 'technical'),
    ])
    expect(decision.chain).toBe('technical')
    expect(decision.outlook).toBe('lost')
    expect(decision.chains.map((one) => [one.chain, one.outlook])).toEqual([
      ['commercial', 'secured'],
      ['technical', 'lost'],
    ])
  })

  it('seats people without a chain in every chain', () => {
    const decision = measureDecision([
      member('a', 'pro', 9, 'commercial'),
      member('b', 'pro', 9, 'technical'),
      member('c', 'con', 25),
    ])
    expect(decision.chains.map((one) => one.split.all)).toEqual([
      { weight: 34, heads: 2 },
      { weight: 34, heads: 2 },
    ])
    expect(decision.outlook).toBe('lost')
  })

  it('speaks of the thinnest majority where every chain is secured, and of the longest way where none is', () => {
    const thin = [
      member('a', 'pro', 5, 'x'),
      member('b', 'pro', 5, 'y'),
      member('c', 'pro', 5, 'y'),
      member('d', 'pro', 5, 'y'),
    ]
    expect(measureDecision(thin)).toMatchObject({ chain: 'x', outlook: 'secured', margin: 1 })
    const long = thin.map((one) => ({ ...one, side: 'con' as const }))
    expect(measureDecision(long)).toMatchObject({ chain: 'y', outlook: 'lost', margin: 2 })
  })

  it('does not depend on the order of people', () => {
    const arbitrary = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        side: fc.constantFrom<Side>('pro', 'open', 'con'),
        weight: fc.integer({ min: 0, max: 25 }),
        chain: fc.constantFrom(null, 'x', 'y'),
      }),
      { selector: (one) => one.id, minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(arbitrary, (members) => {
        expect(measureDecision([...members].reverse())).toEqual(measureDecision(members))
      }),
    )
  })
})
