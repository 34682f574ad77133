import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf, type CapFacts, findCaps, measureBand } from '../../../src/metrics/scores/band.ts'
import { settings } from './score-fixtures.ts'

const limits = settings.bandLimits
const quiet: CapFacts = { tier: 'S', isLost: false, isContested: false, hasOneEyeOrNone: false }
const value = (number: number) => ({ value: number, completeness: 1 })

describe('band', () => {
  it('has lower bounds 80, 60 and 40', () => {
    expect([100, 80, 79.96, 60, 59.99, 40, 39.99, 0].map((score) => bandOf(score, limits))).toEqual([
      'healthy',
      'healthy',
      'fair',
      'fair',
      'at-risk',
      'at-risk',
      'critical',
      'critical',
    ])
  })

  it('of an interval is known only if both ends agree', () => {
    expect(measureBand({ from: 61, to: 79, completeness: 1 }, [], limits).band).toBe('fair')
    expect(measureBand({ from: 65, to: 85, completeness: 1 }, [], limits).band).toBe('undetermined')
  })

  it('is null without a score', () => {
    const caps = findCaps({ ...quiet, isLost: true })
    expect(measureBand({ unknown: 'key-not-measured', completeness: 0 }, caps, limits)).toEqual({
      band: null,
      beforeCaps: null,
      caps: [],
      lowest: null,
    })
  })
})

describe('caps', () => {
  it('hold an account at risk while its decision is lost', () => {
    const verdict = measureBand(value(90), findCaps({ ...quiet, tier: 'C', isLost: true }), limits)
    expect(verdict).toMatchObject({
      band: 'at-risk',
      beforeCaps: 'healthy',
      caps: [{ rule: 'decision-lost' }],
    })
  })

  it('hold an account at fair while an approver or decider is against us', () => {
    expect(measureBand(value(90), findCaps({ ...quiet, tier: null, isContested: true }), limits).band).toBe(
      'fair',
    )
  })

  it('never let an S or A account on one eye be healthy, whatever its score', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('S' as const, 'A' as const),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (tier, score) => {
          const { band } = measureBand(
            value(score),
            findCaps({ ...quiet, tier, hasOneEyeOrNone: true }),
            limits,
          )
          expect(band).not.toBe('healthy')
        },
      ),
    )
    expect(findCaps({ ...quiet, tier: 'B', hasOneEyeOrNone: true })).toEqual([])
    expect(findCaps({ ...quiet, tier: null, hasOneEyeOrNone: true })).toEqual([])
  })

  it('lower both ends of an interval, and so may decide it', () => {
    const caps = findCaps({ ...quiet, hasOneEyeOrNone: true })
    expect(measureBand({ from: 65, to: 85, completeness: 1 }, caps, limits)).toMatchObject({
      band: 'fair',
      beforeCaps: 'undetermined',
      caps: [{ rule: 'one-eye' }],
      lowest: 'fair',
    })
    expect(measureBand({ from: 30, to: 85, completeness: 1 }, caps, limits)).toMatchObject({
      band: 'undetermined',
      lowest: 'critical',
    })
  })

  it('are named only where they hold the band down', () => {
    expect(
      measureBand(value(30), findCaps({ ...quiet, isLost: true, isContested: true }), limits),
    ).toMatchObject({
      band: 'critical',
      caps: [],
    })
    expect(
      measureBand(value(90), findCaps({ ...quiet, isLost: true, isContested: true }), limits).caps.map(
        (cap) => cap.rule,
      ),
    ).toEqual(['decision-lost', 'opponent-decides'])
  })
})
