import { describe, expect, it } from 'vitest'
import { exposure } from '../../src/metrics/exposure.ts'
import type { DatasetLiteral } from './build-dataset.ts'
import { measure } from './measure.ts'

type Opportunity = NonNullable<DatasetLiteral['opportunities']>[number]

const deals = (...opportunities: Omit<Opportunity, 'id' | 'account'>[]): DatasetLiteral => ({
  accounts: [{ id: 'a', tier: 'A', revenue: 1000 }],
  opportunities: opportunities.map((deal, at) => ({ id: `o${at}`, account: 'a', amount: 10, ...deal })),
})

describe('exposure', () => {
  it('is revenue and what is open with tender or close in the next two quarters', () => {
    const literal = deals(
      { tenderDate: '2026-10-01' },
      { closed: '2027-03-31' },
      { tenderDate: '2026-09-30' },
      { tenderDate: '2027-04-01' },
      {},
    )
    expect(measure(exposure, literal)).toMatchObject({
      value: 1020,
      parts: { revenue: { value: 1000 }, open: { value: 20 }, opportunities: { value: 2 } },
    })
  })

  it('takes an opportunity as it stood at the end of the quarter', () => {
    const later = { tenderDate: '2026-11-01', closed: '2026-12-01', won: true }
    expect(measure(exposure, deals(later))).toMatchObject({ value: 1010 })
    expect(measure(exposure, deals({ ...later, closed: '2026-09-30' }))).toMatchObject({ value: 1000 })
    expect(measure(exposure, deals({ ...later, created: '2026-10-01' }))).toMatchObject({ value: 1000 })
  })

  it('names opportunities without an amount, and is unknown where no money is known', () => {
    const { opportunities } = deals({ tenderDate: '2026-11-01' })
    const { amount: _, ...unpriced } = opportunities![0]!
    expect(measure(exposure, { ...deals(), opportunities: [unpriced] })).toMatchObject({
      parts: { withoutAmount: { value: 1, of: 1 } },
    })
    expect(measure(exposure, { accounts: [{ id: 'a' }] })).toEqual({ unknown: 'column-missing' })
  })

  it('never takes a revenue or an amount that nobody wrote down for 0', () => {
    const { opportunities } = deals({ tenderDate: '2026-11-01' })
    const { amount: _, ...unpriced } = opportunities![0]!
    const bare = { accounts: [{ id: 'a' }] }
    expect(measure(exposure, { ...bare, opportunities: opportunities! })).toMatchObject({
      value: 10,
      atLeast: true,
    })
    expect(measure(exposure, { ...bare, opportunities: [unpriced] })).toEqual({ unknown: 'value-missing' })
    expect(measure(exposure, { ...deals(), opportunities: [unpriced] })).toMatchObject({
      value: 1000,
      atLeast: true,
    })
    expect(measure(exposure, deals({ tenderDate: '2026-11-01' }))).not.toHaveProperty('atLeast')
  })
})
