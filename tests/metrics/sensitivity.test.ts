import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureReview } from '../../src/metrics/measure-review.ts'
import { listSensitivitySteps } from '../../src/metrics/sensitivity-steps.ts'
import { measureSensitivity, type Sensitivity } from '../../src/metrics/sensitivity.ts'
import type { AccountReview } from '../../src/metrics/review.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import { type Settings, settingsSchema } from '../../src/model/settings.ts'
import { arbitraryDataset } from './arbitrary-account.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from './build-dataset.ts'
import { fourAccounts } from './four-accounts.ts'
import { thresholdEdges } from './threshold-edges.ts'

const quarter = parseQuarter('2026-Q3')!
const measure = (literal: DatasetLiteral, settings = buildSettings()) =>
  measureReview(buildDataset(literal), settings, quarter)
const measureFor = (literal: DatasetLiteral) => measureSensitivity(measure(literal)).steps

/** The same by measuring the whole review again under every step, histories and flags included. */
function measureWhole(literal: DatasetLiteral, settings: Settings) {
  const before = measure(literal, settings)
  return listSensitivitySteps(settings).map(({ path, direction, settings: moved }) => {
    const after = measure(literal, moved)
    const count = (read: (one: AccountReview) => unknown) =>
      before.accounts.filter((one, at) => read(one) !== read(after.accounts[at]!)).length
    const eyes = ({ now }: AccountReview) => {
      const measured = now.metrics['eyes']!
      return 'unknown' in measured ? '?' : `${measured.atLeast ?? ''}${measured.value}`
    }
    return { path, direction, bands: count(({ now }) => now.band), eyes: count(eyes) }
  })
}
const withoutRest = ({ path, direction, bands, eyes }: Sensitivity) => ({ path, direction, bands, eyes })

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
    expect(steps.find(({ path }) => path === 'standards.*.executiveMeetings')).toMatchObject({
      from: [4, 2, 1, null],
      to: [5, 3, 2, null],
    })
    expect(steps[0]).toMatchObject({ path: 'bandLimits.healthy', from: [80], to: [85] })
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

  it('comes out as if the whole review were measured again under each step', () => {
    const claims = { ...buildSettings(), scoreOn: 'claims' as const }
    for (const literal of [fourAccounts, thresholdEdges])
      for (const settings of [buildSettings(), claims])
        expect(measureSensitivity(measure(literal, settings)).steps.map(withoutRest)).toEqual(
          measureWhole(literal, settings),
        )
    fc.assert(
      fc.property(arbitraryDataset, (literal) => {
        const settings = buildSettings()
        expect(measureFor(literal).map(withoutRest)).toEqual(measureWhole(literal, settings))
      }),
      { numRuns: 6 },
    )
  })

  it('finds whoever stands a day, a visit or an item from a threshold', () => {
    const moved = measureFor(thresholdEdges).filter(({ eyes }) => eyes > 0)
    const of = (path: string) =>
      moved.filter((step) => step.path === path).map(({ direction, eyes }) => `${direction} ${eyes}`)
    expect(of('evidence.coachContactDays')).toEqual(['down 1'])
    expect(of('evidence.coachItems')).toEqual(['up 1', 'down 1'])
    expect(of('evidence.strongContactDays')).toEqual(['down 1'])
    // up: the statement counts, but the gap is 90 days, and so they are no live supporter yet
    expect(of('evidence.supporterContactDays')).toEqual(['down 1'])
    expect(of('evidence.windowDays')).toEqual(['up 1', 'down 1'])
    expect(of('standards.*.gapDays')).toEqual(['down 1'])
    expect(of('standards.*.refreshDays')).toEqual(['down 1'])
    expect(of('keyInfluence')).toEqual(['up 1', 'down 1'])
  })

  it('looks at a part of very many accounts, always the same, and says how many', () => {
    const review = measure(fourAccounts)
    expect(measureSensitivity(review)).toMatchObject({ accounts: 4, of: 4 })
    const some = measureSensitivity(review, 2)
    expect(some).toMatchObject({ accounts: 2, of: 4 })
    expect(measureSensitivity({ ...review, accounts: review.accounts.toReversed() }, 2)).toEqual(some)
    for (const [at, step] of measureSensitivity(review).steps.entries())
      expect(some.steps[at]!.bands).toBeLessThanOrEqual(step.bands)
  })

  it('is 0 everywhere for a review without people', () => {
    const steps = measureFor({ ...fourAccounts, people: [], activities: [] })
    expect(steps.every(({ bands, eyes }) => bands === 0 && eyes === 0)).toBe(true)
  })
})
