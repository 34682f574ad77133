import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureReview } from '../../src/metrics/measure-review.ts'
import type { RecallAccounts, RememberedAccount } from '../../src/metrics/remembered-account.ts'
import type { Review } from '../../src/metrics/review.ts'
import { measureSensitivity } from '../../src/metrics/sensitivity.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import { arbitraryDataset } from './arbitrary-account.ts'
import { buildDataset, buildSettings } from './build-dataset.ts'
import { fourAccounts } from './four-accounts.ts'

const quarter = parseQuarter('2026-Q3')!

/** A memory, and the ids of the accounts it was of use for. */
function remember(): { recall: RecallAccounts; recalled: () => string[] } {
  const known = new Map<string, RememberedAccount>()
  let recalled: string[] = []
  return {
    recall: (shared) => {
      recalled = []
      return (id, own) => {
        const key = JSON.stringify([id, shared(), own()])
        const one = known.get(key) ?? {}
        known.set(key, one)
        if (one.past !== undefined) recalled.push(id)
        return one
      }
    },
    recalled: () => recalled,
  }
}

const measure = (dataset: Dataset, recall?: RecallAccounts): Review =>
  measureReview(dataset, buildSettings(), quarter, [], recall)

/** Everything a review says. */
const told = (review: Review) => ({
  accounts: review.accounts.map(({ account, now, history, flags, unjudged }) => ({
    id: account.id,
    now,
    history,
    flags,
    unjudged,
  })),
  portfolio: review.portfolio,
  sensitivity: measureSensitivity(review),
})

const lists = [
  'accounts',
  'people',
  'staff',
  'departments',
  'opportunities',
  'plans',
  'sites',
  'cases',
  'satisfaction',
  'partnership',
] as const
const cells = ['status', 'kind', 'direction', 'evidence', 'filled', 'count', 'opportunity', 'site'] as const
const kept = new Set(['index', 'id', 'account', 'organization', 'unit', 'archived'])

/** A cell of one record, in the log of each, gets what another record of its table says there; nothing else of the dataset knows. */
function swapCell(dataset: Dataset, [table, one, other, column]: readonly number[]): Dataset {
  const name = ([...lists, 'people', 'people', 'activities', 'activities'] as const)[
    table! % (lists.length + 4)
  ]!
  if (name === 'activities') {
    const { activities: log } = dataset
    if (log.length === 0) return dataset
    const cell = cells[column! % cells.length]!
    const values = log[cell].map((_, row) => log[cell][(row + 1) % log.length]!)
    return { ...dataset, activities: { ...log, [cell]: values } }
  }
  const records: readonly object[] = dataset[name]
  if (records.length === 0) return dataset
  const keys = Object.keys(records[0]!).filter((key) => !kept.has(key))
  const key = keys[column! % keys.length]!
  const said = (records[other! % records.length]! as Record<string, unknown>)[key]
  return {
    ...dataset,
    [name]: records.map((record, at) => (at === one! % records.length ? { ...record, [key]: said } : record)),
  }
}

const edits = fc.array(fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }), {
  minLength: 1,
  maxLength: 20,
})

describe('what was measured before', () => {
  it('gives the numbers that measuring again gives, whatever has changed since', () => {
    fc.assert(
      fc.property(arbitraryDataset, edits, (literal, swaps) => {
        const { recall } = remember()
        const before = buildDataset(literal)
        measureSensitivity(measure(before, recall))
        const after = swaps.reduce(swapCell, before)
        expect(told(measure(after, recall))).toEqual(told(measure(after)))
      }),
      { numRuns: 40 },
    )
  })

  it('is of use for every account where rows have only moved to other lines, and their rows are the new ones', () => {
    const { recall, recalled } = remember()
    const dataset = buildDataset(fourAccounts)
    measure(dataset, recall)
    expect(recalled()).toEqual([])
    const { activities } = dataset
    const moved = { ...dataset, activities: { ...activities, line: activities.line.map((line) => line + 7) } }
    const again = measure(moved, recall)
    expect(recalled()).toEqual(again.accounts.map(({ account }) => account.id))
    expect(told(again)).toEqual(told(measure(moved)))
  })

  it('is of use for all accounts but the one that has changed', () => {
    const { recall, recalled } = remember()
    measure(buildDataset(fourAccounts), recall)
    const [first, ...others] = fourAccounts.accounts
    const { accounts } = measure(
      buildDataset({ ...fourAccounts, accounts: [{ ...first!, tier: 'C' }, ...others] }),
      recall,
    )
    const ids = accounts.map(({ account }) => account.id)
    expect(recalled()).toEqual(ids.filter((id) => id !== first!.id))
  })

  it('is of no use under other settings', () => {
    const { recall, recalled } = remember()
    const dataset = buildDataset(fourAccounts)
    measure(dataset, recall)
    measureReview(dataset, { ...buildSettings(), keyInfluence: 3 }, quarter, [], recall)
    expect(recalled()).toEqual([])
  })
})
