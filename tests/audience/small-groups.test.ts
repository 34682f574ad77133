import { describe, expect, it } from 'vitest'
import { flags } from '../../src/metrics/flags/registry.ts'
import { measureReview } from '../../src/metrics/measure-review.ts'
import { metrics } from '../../src/metrics/registry.ts'
import { isKnown } from '../../src/model/measurement.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import {
  aboutAccounts,
  flagsAboutAccounts,
  flagsOfNumbers,
  suppressSmallGroups,
} from '../../src/report/audience/small-groups.ts'
import { buildDataset, buildSettings } from '../metrics/build-dataset.ts'
import { fourAccounts } from '../metrics/four-accounts.ts'

const before = measureReview(buildDataset(fourAccounts), buildSettings(), parseQuarter('2026-Q3')!)
const after = suppressSmallGroups(before)
const hidden = { unknown: 'small-group' }
const circleOf = (at: number) => before.accounts[at]!.slice.people.filter(({ inCircle }) => inCircle).length
const few = before.accounts
  .keys()
  .toArray()
  .filter((at) => circleOf(at) > 0 && circleOf(at) < 3)

describe('a number about fewer than three people', () => {
  it('is withheld with its layer, the total, caps and the flags that say the same', () => {
    expect(few.length).toBeGreaterThan(0)
    for (const at of few) {
      const { now, flags: raised } = after.accounts[at]!
      expect(now.layers.key).toEqual({
        layer: 'key',
        score: { ...hidden, completeness: null },
        subScores: [],
      })
      expect(now.mcr).toMatchObject(hidden)
      expect(now.caps).toEqual([])
      expect(raised.filter(({ id }) => !flagsAboutAccounts.has(id))).toEqual([])
      for (const [id, measured] of Object.entries(now.metrics))
        if (!aboutAccounts.has(id)) expect(isKnown(measured)).toBe(false)
    }
  })

  it('is withheld by its denominator, at every quarter end that is shown', () => {
    for (const { history } of after.accounts)
      for (const { metrics: measured } of history)
        for (const [id, one] of Object.entries(measured))
          if (!aboutAccounts.has(id) && isKnown(one)) expect([1, 2]).not.toContain(one.of)
  })

  it('is never the only one withheld, or the rest of the review would tell it', () => {
    for (const { id } of metrics) {
      const withheld = after.accounts.filter(
        ({ now }, at) =>
          JSON.stringify(now.metrics[id]) === JSON.stringify(hidden) &&
          isKnown(before.accounts[at]!.now.metrics[id]!),
      )
      expect(
        withheld.length === 1 && after.accounts.filter(({ now }) => isKnown(now.metrics[id]!)).length > 0,
      ).toBe(false)
    }
  })
})

describe('what is shown', () => {
  it('is what was measured: no number and no band moves', () => {
    for (const [at, { now }] of after.accounts.entries()) {
      const was = before.accounts[at]!.now
      expect(now.band).toBe(was.band)
      for (const [id, measured] of Object.entries(now.metrics))
        if (isKnown(measured)) expect(measured).toEqual(was.metrics[id])
    }
  })

  it('says nothing of who holds an eye', () => {
    for (const { history } of after.accounts) for (const { eyes } of history) expect(eyes).toEqual([])
  })

  it('is named by metrics and flags there are', () => {
    const known = new Set<string>(metrics.map(({ id }) => id))
    expect(
      [...aboutAccounts, ...Object.values(flagsOfNumbers).flat()].filter((id) => !known.has(id)),
    ).toEqual([])
    const flagIds = new Set(flags.map(({ id }) => id))
    expect([...flagsAboutAccounts, ...Object.keys(flagsOfNumbers)].filter((id) => !flagIds.has(id))).toEqual(
      [],
    )
  })
})
