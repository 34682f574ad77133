import { describe, expect, it } from 'vitest'
import { measureTierAudit } from '../../../src/metrics/tier/audit-tier.ts'
import { tier } from '../../../src/metrics/tier/tier.ts'
import { type AccountLiteral, buildSettings } from '../build-dataset.ts'
import { measure, sliceOf } from '../measure.ts'

const { audit } = buildSettings()
const factors = (
  potential: number,
  strategicValue: number,
  marketPosition: number,
  fit: number,
  growth: number,
) => ({
  potential,
  strategicValue,
  marketPosition,
  fit,
  growth,
})

describe('audit', () => {
  it('weighs the five factors', () => {
    expect(measureTierAudit(factors(5, 5, 5, 5, 5), audit)).toEqual({ tier: 'S', score: 100, of: 100 })
    // 7·3 + 5·4 + 3·2 + 3·5 + 2·1 = 64
    expect(measureTierAudit(factors(3, 4, 2, 5, 1), audit)).toEqual({ tier: 'B', score: 64, of: 100 })
    expect(measureTierAudit(factors(1, 1, 1, 1, 1), audit)).toMatchObject({ tier: 'C', score: 20 })
  })

  it('begins each tier with its lowest score', () => {
    // 35 + 20 + 9 + 12 + 4 = 80
    expect(measureTierAudit(factors(5, 4, 3, 4, 2), audit)).toMatchObject({ tier: 'S', score: 80 })
    // 28 + 20 + 9 + 6 + 2 = 65
    expect(measureTierAudit(factors(4, 4, 3, 2, 1), audit)).toMatchObject({ tier: 'A', score: 65 })
    // 14 + 10 + 9 + 6 + 6 = 45
    expect(measureTierAudit(factors(2, 2, 3, 2, 3), audit)).toMatchObject({ tier: 'B', score: 45 })
    // 14 + 10 + 9 + 9 + 2 = 44
    expect(measureTierAudit(factors(2, 2, 3, 3, 1), audit)).toMatchObject({ tier: 'C', score: 44 })
  })

  it('calls nothing strategic without strategic value and fit', () => {
    expect(measureTierAudit(factors(5, 3, 5, 5, 5), audit)).toMatchObject({ tier: 'A', score: 90 })
    expect(measureTierAudit(factors(5, 5, 5, 2, 5), audit)).toMatchObject({ tier: 'A', score: 91 })
  })

  it('does not guess a missing factor', () => {
    expect(measureTierAudit({ ...factors(5, 5, 5, 5, 5), growth: null }, audit)).toBeNull()
  })
})

describe('tier in force', () => {
  const inForce = (account: Partial<AccountLiteral>) => {
    const { tier: held, origin, standards } = sliceOf({ accounts: [{ id: 'a', ...account }] }).tier
    return [held, origin, standards.contacts, standards.gapDays]
  }

  it('is the given one, whatever the audit says', () => {
    expect(inForce({ tier: 'C', factors: factors(5, 5, 5, 5, 5) })).toEqual(['C', 'given', 1, 90])
  })

  it('is the audited one where none is given', () => {
    expect(inForce({ factors: factors(5, 5, 5, 5, 5) })).toEqual(['S', 'computed', 13, 30])
  })

  it('is none without factors, held to the standards of the assumed tier', () => {
    expect(inForce({})).toEqual([null, 'assumed', 3, 60])
  })
})

it('shows the tier with its audit beside it', () => {
  const accounts = [{ id: 'a', tier: 'A' as const, factors: factors(5, 5, 5, 5, 5) }]
  expect(measure(tier, { accounts })).toMatchObject({
    value: 'A',
    parts: { origin: { value: 'given' }, audited: { value: 'S' }, auditScore: { value: 100, of: 100 } },
  })
  expect(measure(tier, { accounts: [{ id: 'a', tier: 'A' }] })).toMatchObject({
    value: 'A',
    parts: { origin: { value: 'given' } },
  })
  expect(measure(tier, { accounts: [{ id: 'a' }] })).toEqual({ unknown: 'no-tier' })
})
