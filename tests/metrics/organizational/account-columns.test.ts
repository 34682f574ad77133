import { expect, it } from 'vitest'
import { strategicFit } from '../../../src/metrics/organizational/strategic-fit.ts'
import { supplierRank } from '../../../src/metrics/organizational/supplier-rank.ts'
import { walletShare } from '../../../src/metrics/organizational/wallet-share.ts'
import type { AccountLiteral } from '../build-dataset.ts'
import { measure } from '../measure.ts'

const given: AccountLiteral = { id: 'a', tier: 'S', walletShare: 0.3, supplierRank: 2, factors: { fit: 4 } }
const items = [walletShare, supplierRank, strategicFit]
const all = (...accounts: AccountLiteral[]) => items.map((metric) => measure(metric, { accounts }))

it('gives what the account says', () => {
  expect(all(given)).toMatchObject([{ value: 0.3 }, { value: 2 }, { value: 4, of: 5 }])
})

it('keeps a share of nothing apart from a blank one', () => {
  expect(measure(walletShare, { accounts: [{ id: 'a', tier: 'A', walletShare: 0 }] })).toMatchObject({
    value: 0,
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
