import { describe, expect, it } from 'vitest'
import { measureReview } from '../../../src/metrics/measure-review.ts'
import { parseQuarter } from '../../../src/model/quarter.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from '../build-dataset.ts'
import { fourAccounts } from '../four-accounts.ts'

const review = (literal: DatasetLiteral = fourAccounts) =>
  measureReview(buildDataset(literal), buildSettings(), parseQuarter('2026-Q3')!)

describe('roll-ups', () => {
  it('make a group of two accounts or more, and a page for no account alone', () => {
    expect(review().organizations.map(({ of, members }) => [of.id, members])).toEqual([['g1', [0, 1]]])
  })

  it('make no group of one reviewed account and one that is not', () => {
    const [star, plus, ...rest] = fourAccounts.accounts
    expect(
      review({ ...fourAccounts, accounts: [star!, { ...plus!, reviewed: false }, ...rest] }).organizations,
    ).toEqual([])
  })

  it('hold the accounts of each unit, and all in the portfolio', () => {
    const { units, portfolio } = review()
    expect(units.map(({ of, members }) => [of.id, members])).toEqual([
      ['north', [0, 1]],
      ['south', [2, 3]],
    ])
    expect(portfolio.members).toEqual([0, 1, 2, 3])
  })

  it('count accounts by band, tier, map status and eyes, each adding up to all', () => {
    const { distribution } = review().portfolio
    const { bands, tiers, mapStatus, eyes } = distribution
    expect(distribution.accounts).toBe(4)
    for (const counts of [bands, tiers, mapStatus, eyes])
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(4)
    expect(bands.none).toBe(1)
    expect(tiers).toEqual({ S: 1, A: 1, B: 1, C: 1, none: 0 })
    expect(mapStatus).toMatchObject({ '4': 2, '4!': 1, '?': 1 })
    expect(eyes).toEqual({ '0': 0, '1': 2, '2+': 1, unknown: 1 })
  })

  it('give the share healthy of accounts with a band, beside how many have none', () => {
    const { portfolio, accounts } = review()
    const healthy = accounts.filter(({ now }) => now.band === 'healthy').length
    expect(portfolio.metrics['share-healthy']).toMatchObject({
      value: healthy,
      of: 3,
      parts: { withoutBand: { value: 1, of: 4 }, undetermined: { value: 0, of: 4 } },
    })
  })

  it('count deciders with us only where none is against', () => {
    expect(review().portfolio.metrics['deciders-with-us']).toMatchObject({ value: 2, of: 4 })
    expect(review().organizations[0]!.metrics['deciders-with-us']).toMatchObject({ value: 1, of: 2 })
  })

  it('know nothing of deciders with us where the import rates nobody', () => {
    const people = fourAccounts.people!.map((person) => ({ ...person, ratings: [] }))
    expect(review({ ...fourAccounts, people }).portfolio.metrics['deciders-with-us']).toEqual({
      unknown: 'column-missing',
    })
  })

  it('take plain means over the accounts that have the score, and say how many', () => {
    const { portfolio, accounts } = review()
    const values = accounts.flatMap(({ now }) =>
      'value' in now.layers.key.score ? [now.layers.key.score.value] : [],
    )
    const mean = portfolio.metrics['mean-key']!
    expect(mean).toMatchObject({ parts: { accounts: { value: 3, of: 4 } } })
    expect('value' in mean && mean.value).toBeCloseTo((values[0]! + values[1]! + values[2]!) / 3, 8)
    expect(portfolio.metrics['mean-organizational']).toEqual({ unknown: 'no-account-has-it' })
  })

  it('name the weakest member, by which a group fails', () => {
    const { organizations, accounts, units } = review()
    const scores = [0, 1].map((index) => accounts[index]!.now.mcr)
    const [star, plus] = scores.map((score) => ('value' in score ? score.value : NaN))
    expect(organizations[0]!.weakest).toBe(star! < plus! ? 0 : 1)
    // the other member of the unit has no band
    expect(units[1]!.weakest).toBe(3)
  })

  it('keep eight quarters of distributions and means', () => {
    const { history } = review().portfolio
    expect(history).toHaveLength(8)
    expect(history[7]!.means.key).toEqual(review().portfolio.metrics['mean-key'])
    expect(history[0]!.means.key).toEqual({ unknown: 'no-account-has-it' })
    expect(history[0]!.distribution.bands.none).toBe(4)
  })

  it('of no accounts at all are empty and unknown, not zero', () => {
    const { portfolio } = review({ accounts: [] })
    expect(portfolio).toMatchObject({ members: [], weakest: null, distribution: { accounts: 0 } })
    expect(portfolio.metrics['share-healthy']).toEqual({ unknown: 'no-account-has-it' })
  })
})
