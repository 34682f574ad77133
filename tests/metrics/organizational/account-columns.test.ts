import { expect, it } from 'vitest'
import { isKnown } from '../../../src/model/measurement.ts'
import { strategicFit } from '../../../src/metrics/organizational/strategic-fit.ts'
import { supplierRank } from '../../../src/metrics/organizational/supplier-rank.ts'
import { walletShare } from '../../../src/metrics/organizational/wallet-share.ts'
import { type AccountLiteral, buildSettings } from '../build-dataset.ts'
import { measure } from '../measure.ts'

const given: AccountLiteral = { id: 'a', tier: 'S', walletShare: 0.3, supplierRank: 2, factors: { fit: 4 } }
const items = [walletShare, supplierRank, strategicFit]
const all = (...accounts: AccountLiteral[]) => items.map((metric) => measure(metric, { accounts }))

it('scores what the account says and keeps what it says beside the score', () => {
  expect(all(given)).toMatchObject([
    { value: 80, parts: { given: { value: 0.3 } } },
    { value: 70, parts: { given: { value: 2 } } },
    { value: 80, parts: { given: { value: 4, of: 5 } } },
  ])
})

it('takes the bounds of a share as lower bounds', () => {
  const scores = [1, 0.5, 0.4999, 0.3, 0.2999, 0.15, 0.1499, 0.05, 0.0499, 0].map((share) =>
    measure(walletShare, { accounts: [{ id: 'a', tier: 'A', walletShare: share }] }),
  )
  expect(scores.map((one) => isKnown(one) && one.value)).toEqual([100, 100, 80, 80, 60, 60, 40, 40, 20, 20])
})

it('scores every rank below the third alike', () => {
  const scores = [1, 2, 3, 4, 9].map((rank) =>
    measure(supplierRank, { accounts: [{ id: 'a', tier: 'A', supplierRank: rank }] }),
  )
  expect(scores.map((one) => isKnown(one) && one.value)).toEqual([100, 70, 40, 10, 10])
})

it('scores by the bounds, ranks and grades of the settings', () => {
  const shipped = buildSettings()
  const settings = {
    ...shipped,
    organizationalScores: {
      ...shipped.organizationalScores,
      walletShare: { bounds: [[0.25, 90] as [number, number]], rest: 10 },
      supplierRank: { ranks: [100, 55], rest: 5 },
      strategicFit: { perGrade: 10 },
    },
  }
  const scores = items.map((metric) => measure(metric, { accounts: [given] }, { settings }))
  expect(scores.map((one) => isKnown(one) && one.value)).toEqual([90, 55, 40])
  expect(items.map(({ source }) => source)).toEqual([
    ['organizationalScores.walletShare'],
    ['organizationalScores.supplierRank'],
    ['organizationalScores.strategicFit'],
  ])
})

it('keeps a share of nothing apart from a blank one', () => {
  expect(measure(walletShare, { accounts: [{ id: 'a', tier: 'A', walletShare: 0 }] })).toMatchObject({
    value: 20,
    parts: { given: { value: 0 } },
  })
})

it('tells a blank cell from a missing column', () => {
  const blank: AccountLiteral = { id: 'a', tier: 'A' }
  expect(all(blank)).toEqual(items.map(() => ({ unknown: 'column-missing' })))
  expect(all(blank, { ...given, id: 'b' })).toEqual(items.map(() => ({ unknown: 'value-missing' })))
})

it('does not apply below tier A, nor without a tier', () => {
  for (const tier of ['B', 'C', null] as const)
    expect(all({ ...given, tier })).toEqual(items.map(() => ({ unknown: 'not-applicable' })))
})
