import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureLayer } from '../../../src/metrics/scores/layer-score.ts'
import type { ScoringContext } from '../../../src/metrics/scores/sub-score.ts'
import type { Measurement } from '../../../src/model/measurement.ts'
import type { Layer, Tier } from '../../../src/model/scales.ts'
import { settings } from './score-fixtures.ts'

const number = (value: number, of?: number): Measurement => ({
  value,
  ...(of === undefined ? {} : { of }),
  rows: [],
})
const missing: Measurement = { unknown: 'nobody-rated' }

function score(
  layer: Layer,
  metrics: Record<string, Measurement>,
  { tier = 'S', rated = { rated: 1, all: 1 } }: { tier?: Tier | null; rated?: ScoringContext['rated'] } = {},
) {
  return measureLayer(layer, tier, metrics, { settings, standards: settings.standards[tier ?? 'B'], rated })
}

const wholeKey = {
  'support-index': number(60),
  eyes: number(1),
  'role-slots': number(3, 6),
  'key-contact': number(2, 5),
}

describe('key layer score', () => {
  it('weighs support 45, eyes 25, role slots 15 and key contact 15', () => {
    // (45 × 60 + 25 × 50 + 15 × 50 + 15 × 40) ÷ 100
    expect(score('key', wholeKey).score).toEqual({ value: 53, completeness: 1 })
  })

  it('scores no eye 0, one eye 50, and two or more 100', () => {
    const eyesOf = (n: number) =>
      score('key', { eyes: number(n) }).subScores.find((one) => one.metric === 'eyes')?.score
    expect([0, 1, 2, 5].map(eyesOf)).toEqual([0, 50, 100, 100])
  })

  it('counts "at least two" eyes as alive, and knows nothing from "at least one"', () => {
    const atLeast = (value: number) =>
      score('key', { ...wholeKey, eyes: { value, atLeast: true, rows: [] } }).subScores.find(
        (one) => one.metric === 'eyes',
      )
    expect(atLeast(2)).toMatchObject({ score: 100, known: 1 })
    expect(atLeast(1)).toMatchObject({ score: null, known: 0, unknown: 'only-lower-bound' })
  })

  it('is complete only to the share of the weight that is rated', () => {
    // support and eyes known to 3/5: 70 × 0.6 + 30
    const { score: partly, subScores } = score('key', wholeKey, { rated: { rated: 30, all: 50 } })
    expect(partly).toEqual({ value: 53, completeness: 0.72 })
    expect(subScores.map((one) => one.known)).toEqual([0.6, 0.6, 1, 1])
  })

  it('keeps the weight of what is unknown in completeness, and leaves it out of the score', () => {
    // 45 + 15 of 100 known: (45 × 60 + 15 × 50) ÷ 60
    expect(score('key', { ...wholeKey, eyes: missing, 'key-contact': missing }).score).toEqual({
      value: 57.5,
      completeness: 0.6,
    })
  })

  it('is not measured below half, and is at exactly half', () => {
    // 45 × 7/9 + 15 = 50 of 100
    const half = { 'support-index': number(60), 'role-slots': number(3, 6) }
    expect(score('key', half, { rated: { rated: 7, all: 9 } }).score).toMatchObject({
      completeness: 0.5,
      value: 57.5,
    })
    expect(score('key', half, { rated: { rated: 769, all: 989 } }).score).toMatchObject({
      unknown: 'too-incomplete',
    })
  })

  it('is never made measured by rating only one friend who holds under half of the weight', () => {
    const friend = {
      'role-slots': number(6, 6),
      'key-contact': number(5, 5),
      'support-index': missing,
      eyes: missing,
    }
    expect(score('key', friend, { rated: { rated: 24, all: 49 } }).score).toEqual({
      unknown: 'too-incomplete',
      completeness: 0.3,
    })
  })

  it('of opponents is never fair, however well they are met', () => {
    // nobody supports: index 0 and no eye leave 30 points of 100
    const opponents = {
      ...wholeKey,
      'support-index': number(0),
      eyes: number(0),
      'role-slots': number(6, 6),
      'key-contact': number(5, 5),
    }
    expect(score('key', opponents).score).toMatchObject({ value: 30 })
  })

  it('never falls when a part rises', () => {
    const share = fc.integer({ min: 0, max: 12 })
    fc.assert(
      fc.property(
        fc.record({ support: fc.nat(100), eyes: fc.nat(4), slots: share, contact: share }),
        fc.nat(10),
        (a, more) => {
          const of = (support: number) =>
            score('key', {
              'support-index': number(support),
              eyes: number(a.eyes),
              'role-slots': number(a.slots, 12),
              'key-contact': number(a.contact, 12),
            }).score
          const [low, high] = [of(a.support), of(Math.min(100, a.support + more))]
          if (!('value' in low) || !('value' in high)) throw new Error('all parts are known')
          expect(high.value).toBeGreaterThanOrEqual(low.value)
          expect(low.value).toBeGreaterThanOrEqual(0)
          expect(high.value).toBeLessThanOrEqual(100)
        },
      ),
    )
  })
})

const wholeGeneral = {
  'department-coverage': number(3, 5),
  'contact-frequency': number(6.5, 13),
  threads: { value: 4, parts: { theirs: { value: 4, of: 8 }, ours: { value: 3, of: 3 } }, rows: [] },
}

describe('general layer score', () => {
  it('compares with the standards of the tier, never above 100', () => {
    // 60 % of 80 %, 6.5 of 13, (4 of 8 and 3 of 3) ÷ 2
    expect(
      score('general', wholeGeneral)
        .subScores.slice(0, 3)
        .map((one) => one.score),
    ).toEqual([75, 50, 75])
    // A: 60 % of 60 %, exactly 100
    const partner = score('general', { ...wholeGeneral, 'contact-frequency': number(40, 13) }, { tier: 'A' })
    expect(partner.subScores.slice(0, 3).map((one) => one.score)).toEqual([100, 100, 90])
  })

  it('keeps the weight of tables it does not have', () => {
    // (30 × 75 + 25 × 50 + 15 × 75) ÷ 70, 70 of 100 known
    expect(score('general', wholeGeneral).score).toEqual({ value: 66.071428571, completeness: 0.7 })
  })

  it('leaves out what has no standard for the tier, from both sums', () => {
    // C: departments and executive meetings do not apply; (25 × 100 + 15 × 100) ÷ 40, 40 of 60 known
    const { score: small, subScores } = score(
      'general',
      { ...wholeGeneral, 'contact-frequency': number(2, 1) },
      { tier: 'C' },
    )
    expect(small).toEqual({ value: 100, completeness: 40 / 60 })
    expect(subScores.filter((one) => !one.applies).map((one) => one.metric)).toEqual([
      'department-coverage',
      'executive-meetings',
    ])
  })

  it('takes a lower bound only where the standard is reached already', () => {
    const frequency = (value: number) =>
      score('general', { 'contact-frequency': { value, of: 13, atLeast: true, rows: [] } }).subScores[1]
        ?.score
    expect(frequency(13)).toBe(100)
    expect(frequency(12.9)).toBeNull()
  })
})

describe('organizational layer score', () => {
  it('is not applicable to B, C and accounts without a tier', () => {
    for (const tier of ['B', 'C', null] as const)
      expect(score('organizational', {}, { tier }).score).toEqual({
        unknown: 'not-applicable',
        completeness: null,
      })
  })

  it('is not measured by three of its ten items', () => {
    const three = { 'wallet-share': number(100), 'supplier-rank': number(100), 'strategic-fit': number(100) }
    expect(score('organizational', three).score).toEqual({ unknown: 'too-incomplete', completeness: 0.3 })
  })

  it('is the plain mean of its known items', () => {
    const five = {
      agreement: number(70),
      'wallet-share': number(80),
      'supplier-rank': number(40),
      insight: number(50),
      'strategic-fit': number(60),
    }
    expect(score('organizational', five).score).toEqual({ value: 60, completeness: 0.5 })
  })
})
