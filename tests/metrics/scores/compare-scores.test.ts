import { describe, expect, it } from 'vitest'
import type { SubScore } from '../../../src/metrics/review.ts'
import { compareScores } from '../../../src/metrics/scores/compare-scores.ts'
import { measured, part, settings, unmeasured } from './score-fixtures.ts'

const mcr = { unknown: 'key-not-measured', completeness: null }
const quarter = (key: SubScore[], general: SubScore[] | null = null) => ({
  layers: {
    key: measured('key', 0, key),
    general: general ? measured('general', 0, general) : unmeasured('general', 0),
    organizational: unmeasured('organizational', null),
  },
  mcr,
})

describe('change of scores between two quarters', () => {
  it('compares what is known in both', () => {
    const now = quarter([part('support-index', 45, 70), part('eyes', 25, 50)])
    const before = quarter([part('support-index', 45, 56), part('eyes', 25, 100)])
    // (45 × 70 + 25 × 50) ÷ 70 against (45 × 56 + 25 × 100) ÷ 70
    expect(compareScores(now, before, settings.layerWeights).key).toEqual({
      now: 62.857142857,
      before: 71.714285714,
      change: -8.857142857,
      leftOut: [],
    })
  })

  it('leaves out, by name, what only one quarter knows: knowing more is no rise', () => {
    const now = quarter([part('support-index', 45, 70), part('eyes', 25, 100)])
    const before = quarter([part('support-index', 45, 70), part('eyes', 25, null)])
    const { key, mcr: whole } = compareScores(now, before, settings.layerWeights)
    expect(key).toEqual({ now: 70, before: 70, change: 0, leftOut: ['eyes'] })
    expect(whole).toEqual({ now: 70, before: 70, change: 0, leftOut: ['eyes'] })
  })

  it('does not compare a layer that one quarter does not measure, and names it', () => {
    const now = quarter([part('support-index', 45, 70)], [part('threads', 15, 100)])
    const before = quarter([part('support-index', 45, 60)])
    const changes = compareScores(now, before, settings.layerWeights)
    expect(changes.general).toMatchObject({ unknown: 'no-common-parts' })
    expect(changes.mcr).toEqual({ now: 70, before: 60, change: 10, leftOut: ['general'] })
  })

  it('weighs the layers of the whole', () => {
    const now = quarter([part('support-index', 45, 70)], [part('threads', 15, 20)])
    const before = quarter([part('support-index', 45, 60)], [part('threads', 15, 100)])
    // (50 × 70 + 30 × 20) ÷ 80 against (50 × 60 + 30 × 100) ÷ 80
    expect(compareScores(now, before, settings.layerWeights).mcr).toMatchObject({
      now: 51.25,
      before: 75,
      change: -23.75,
    })
  })

  it('gives no change without the key layer in both', () => {
    const now = quarter([part('support-index', 45, 70)])
    const before = { ...now, layers: { ...now.layers, key: unmeasured('key', 0.2) } }
    expect(compareScores(now, before, settings.layerWeights).mcr).toEqual({
      unknown: 'no-common-parts',
      leftOut: ['key'],
    })
  })
})
