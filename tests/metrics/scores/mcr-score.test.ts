import { describe, expect, it } from 'vitest'
import { findLayersInReview, measureMcrScore } from '../../../src/metrics/scores/mcr-score.ts'
import { measured, settings, unmeasured } from './score-fixtures.ts'

const weights = settings.layerWeights
const all = ['key', 'general', 'organizational'] as const
const noOrganizational = unmeasured('organizational', null)

describe('mcr score', () => {
  it('weighs key 50, general 30 and organizational 20', () => {
    const layers = {
      key: measured('key', 60),
      general: measured('general', 80),
      organizational: measured('organizational', 40),
    }
    expect(measureMcrScore(layers, all, weights)).toEqual({ value: 62, completeness: 1 })
  })

  it('is renormalised where a layer does not apply', () => {
    const layers = {
      key: measured('key', 60),
      general: measured('general', 80),
      organizational: noOrganizational,
    }
    expect(measureMcrScore(layers, all, weights)).toEqual({ value: 67.5, completeness: 1 })
  })

  it('leaves a layer out that is measured for no account', () => {
    const layers = {
      key: measured('key', 60),
      general: unmeasured('general', 0.2),
      organizational: noOrganizational,
    }
    expect(measureMcrScore(layers, ['key'], weights)).toEqual({ value: 60, completeness: 1 })
  })

  it('is an interval where a layer in this review is not measured, from that layer at 0 to it at 100', () => {
    // (50 × 80 + 30 × 0 … 100) ÷ 80
    const layers = {
      key: measured('key', 80),
      general: unmeasured('general', 0.2),
      organizational: noOrganizational,
    }
    expect(measureMcrScore(layers, all, weights)).toEqual({ from: 50, to: 87.5, completeness: 0.7 })
  })

  it('is absent without the key layer', () => {
    const layers = {
      key: unmeasured('key', 0.3),
      general: measured('general', 80),
      organizational: noOrganizational,
    }
    expect(measureMcrScore(layers, all, weights)).toMatchObject({ unknown: 'key-not-measured' })
    expect(measureMcrScore(layers, ['general'], weights)).toMatchObject({ unknown: 'key-not-measured' })
  })
})

describe('layers in review', () => {
  it('are those measured for at least one account', () => {
    const dark = {
      key: unmeasured('key', 0),
      general: unmeasured('general', 0),
      organizational: noOrganizational,
    }
    expect(findLayersInReview([dark])).toEqual([])
    expect(findLayersInReview([dark, { ...dark, general: measured('general', 0) }])).toEqual(['general'])
  })
})
