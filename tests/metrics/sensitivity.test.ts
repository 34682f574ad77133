import { describe, expect, it } from 'vitest'
import { measureReview } from '../../src/metrics/measure-review.ts'
import { listSensitivitySteps } from '../../src/metrics/sensitivity-steps.ts'
import { measureSensitivity } from '../../src/metrics/sensitivity.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import { settingsSchema } from '../../src/model/settings.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from './build-dataset.ts'
import { fourAccounts } from './four-accounts.ts'

const measureFor = (literal: DatasetLiteral) =>
  measureSensitivity(measureReview(buildDataset(literal), buildSettings(), parseQuarter('2026-Q3')!))

describe('sensitivity', () => {
  it('moves one threshold at a time, by 5 points, a tenth of the days, or 1', () => {
    const settings = buildSettings()
    const steps = listSensitivitySteps(settings)
    const at = (path: string, direction: string) =>
      steps.find((step) => step.path === path && step.direction === direction)!.settings
    expect(at('bandLimits.healthy', 'up')).toEqual({
      ...settings,
      bandLimits: { ...settings.bandLimits, healthy: 85 },
    })
    expect(at('evidence.windowDays', 'down').evidence.windowDays).toBe(162)
    expect(at('standards.*.gapDays', 'up').standards).toMatchObject({
      S: { gapDays: 33 },
      A: { gapDays: 50 },
      B: { gapDays: 66 },
      C: { gapDays: 99 },
    })
    expect(at('standards.*.executiveMeetings', 'down').standards).toMatchObject({
      S: { executiveMeetings: 3 },
      C: { executiveMeetings: null },
    })
    for (const step of steps) expect(settingsSchema.safeParse(step.settings).error).toBeUndefined()
  })

  it('counts accounts whose eyes change when a gap is a tenth shorter', () => {
    // met 30 days before the end of the quarter, which is the gap of an S account
    const literal: DatasetLiteral = {
      accounts: [{ id: 'a', tier: 'S' }],
      people: [
        {
          id: 'd',
          account: 'a',
          roles: ['D'],
          department: 'x',
          ratings: [{ day: '2026-09-01', support: 2 }],
        },
      ],
      staff: [{ id: 's' }],
      activities: [{ day: '2026-08-31', people: ['d'], staff: ['s'] }],
      logStart: '2025-01-01',
    }
    const found = measureFor(literal).filter(({ eyes }) => eyes > 0)
    expect(found).toMatchObject([{ path: 'standards.*.gapDays', direction: 'down', eyes: 1, tiers: 0 }])
  })

  it('counts accounts whose audited tier changes with a limit', () => {
    const factors = { potential: 5, strategicValue: 5, marketPosition: 4, fit: 4, growth: 2 }
    // 35 + 25 + 12 + 12 + 4 = 88 is S; 5 points more ask for 85
    const near = { ...factors, potential: 4, growth: 3 }
    const literal: DatasetLiteral = {
      accounts: [
        { id: 'a', tier: 'S', factors },
        { id: 'b', tier: 'S', factors: near },
      ],
    }
    // b: 28 + 25 + 12 + 12 + 6 = 83
    const limit = measureFor(literal).find(
      ({ path, direction }) => path === 'audit.limits.S' && direction === 'up',
    )
    expect(limit).toMatchObject({ tiers: 1, bands: 0, eyes: 0 })
  })

  it('is 0 everywhere for a review without people', () => {
    const steps = measureFor({ ...fourAccounts, people: [], activities: [] })
    expect(steps.every(({ bands, eyes }) => bands === 0 && eyes === 0)).toBe(true)
  })
})
