import { describe, expect, it } from 'vitest'
import { measureReview } from '../../src/metrics/measure-review.ts'
import { formatQuarter, parseQuarter } from '../../src/model/quarter.ts'
import type { DecisionRole } from '../../src/model/scales.ts'
import type { Settings } from '../../src/model/settings.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from './build-dataset.ts'
import { fourAccounts } from './four-accounts.ts'

const review = (
  literal: DatasetLiteral = fourAccounts,
  settings: Settings = buildSettings(),
  quarter = '2026-Q3',
) => measureReview(buildDataset(literal), settings, parseQuarter(quarter)!)

describe('a measured review', () => {
  it('holds reviewed accounts by id and counts the others', () => {
    const { accounts, notReviewed } = review()
    expect(accounts.map(({ account }) => account.name)).toEqual(['Star', 'Plus', '基础公司', 'Cell'])
    expect(notReviewed).toBe(1)
  })

  it('looks back on eight quarters, the last being now', () => {
    const [star] = review().accounts
    expect(star!.history.map(({ quarter }) => formatQuarter(quarter))).toEqual([
      '2024-Q4',
      '2025-Q1',
      '2025-Q2',
      '2025-Q3',
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
    ])
    expect(star!.history.at(-1)).toBe(star!.now)
  })

  it('measures a past quarter as it would measure it as the edition of that quarter', () => {
    const [, plus] = review().accounts
    const [, then] = review(fourAccounts, buildSettings(), '2026-Q2').accounts
    const before = plus!.history.at(-2)!
    expect(before.layers).toEqual(then!.now.layers)
    expect(before.band).toBe(then!.now.band)
  })

  it('keeps the rows behind its numbers for this quarter only', () => {
    for (const { now, history } of review().accounts) {
      expect(Object.values(now.metrics).some((one) => 'rows' in one && one.rows.length > 0)).toBe(true)
      for (const { metrics } of history.slice(0, -1))
        expect(Object.values(metrics).every((one) => !('rows' in one) || one.rows.length === 0)).toBe(true)
    }
  })

  it('holds an S account on one eye at fair at most, though all roles are filled and all are coaches', () => {
    const roles: Record<string, DecisionRole[]> = { p11: ['A', 'I'], p12: ['D', 'S'], p13: ['E', 'U'] }
    const people = fourAccounts.people!.map((person) => ({
      ...person,
      roles: roles[person.id] ?? person.roles!,
      ratings: [{ day: '2026-09-01', support: 3 as const }],
    }))
    const [star] = review({ ...fourAccounts, people }).accounts
    expect(star!.now.metrics).toMatchObject({ eyes: { value: 1 }, 'decision-outlook': { value: 'secured' } })
    // 45 × 100 + 25 × 50 + 15 × 100 + 15 × 100
    expect(star!.now.layers.key.score).toEqual({ value: 87.5, completeness: 1 })
    expect(star!.now).toMatchObject({ band: 'fair', bandBeforeCaps: 'healthy', caps: [{ rule: 'one-eye' }] })
    expect(star!.now.eyes).toEqual([{ department: 'board', staff: 0 }])
  })

  it('scores the key layer of that account by hand: 45 × 82.4… + 25 × 50 + 15 × 50 + 15 × 100, ÷ 100', () => {
    const [star] = review().accounts
    // weights 25, 20, 9 with support 3, 2, 1: (25 × 4 + 20 × 3 + 9 × 2) ÷ (4 × 54); slots A, D, E of six
    const index = (100 * (25 * 4 + 20 * 3 + 9 * 2)) / (4 * 54)
    const { score } = star!.now.layers.key
    expect(score).toMatchObject({ completeness: 1 })
    expect('value' in score && score.value).toBeCloseTo((45 * index + 25 * 50 + 15 * 50 + 15 * 100) / 100, 8)
  })

  it('holds an account at fair at most while an approver is against us', () => {
    const [, plus] = review().accounts
    expect(plus!.now.metrics).toMatchObject({ eyes: { value: 2 }, 'map-status': { value: '4!' } })
    expect(['fair', 'at-risk', 'critical']).toContain(plus!.now.band)
  })

  it('has no score and no band where nobody is rated', () => {
    const base = review().accounts[2]!
    expect(base.now.mcr).toMatchObject({ unknown: 'key-not-measured' })
    expect(base.now.layers.key.score).toMatchObject({ unknown: 'too-incomplete', completeness: 0.3 })
    expect(base.now.band).toBeNull()
  })

  it('switches the organizational layer off for all, since three of ten items never measure it', () => {
    const { layersInReview, accounts } = review()
    expect(layersInReview).toEqual(['key', 'general'])
    expect(accounts[0]!.now.mcr).toHaveProperty('value')
    expect(accounts[0]!.now.layers.organizational.score).toEqual({
      unknown: 'too-incomplete',
      completeness: 0.2,
    })
  })

  it('says nothing of quarters before the log and the ratings', () => {
    const [star] = review().accounts
    expect(star!.history[0]).toMatchObject({ band: null, metrics: { eyes: { unknown: 'nobody-rated' } } })
  })

  it('never scores higher by a higher claim that the log could show and does not', () => {
    const claiming = (support: 1 | 2 | 3): DatasetLiteral => ({
      ...fourAccounts,
      filled: ['activities.evidence', 'activities.direction'],
      people: fourAccounts.people!.map((person) => ({
        ...person,
        ratings: [{ day: '2026-09-01', support }],
      })),
    })
    const scores = ([1, 2, 3] as const).map((support) =>
      review(claiming(support)).accounts.map(({ now }) => now.mcr),
    )
    expect(scores[1]).toEqual(scores[0])
    expect(scores[2]).toEqual(scores[0])
  })

  it('scores on claims where the settings say so, and prints both numbers as before', () => {
    const provable: DatasetLiteral = {
      ...fourAccounts,
      filled: ['activities.evidence', 'activities.direction'],
    }
    const evidence = review(provable).accounts[0]!.now
    const claims = review(provable, buildSettings({ scoreOn: 'claims' })).accounts[0]!.now
    const { balance: _claimed, ...printed } = claims.metrics
    expect(evidence.metrics).toMatchObject(printed)
    expect(claims.metrics['eyes']).toMatchObject({ value: 0, claimed: 1 })
    const eyesOf = (now: typeof claims) =>
      now.layers.key.subScores.find(({ metric }) => metric === 'eyes')?.score
    expect([eyesOf(evidence), eyesOf(claims)]).toEqual([0, 50])
  })

  it('never calls a map of opponents fair, however well it is met', () => {
    const opponents: DatasetLiteral = {
      ...fourAccounts,
      people: fourAccounts.people!.map((person) => ({
        ...person,
        ratings: [{ day: '2026-09-01', support: -1 }],
      })),
    }
    for (const { now } of review(opponents).accounts)
      expect(['at-risk', 'critical', null]).toContain(now.band)
  })

  it('does not depend on the order of records', () => {
    const turned: DatasetLiteral = {
      ...fourAccounts,
      accounts: [...fourAccounts.accounts].reverse(),
      people: [...fourAccounts.people!].reverse(),
      staff: [...fourAccounts.staff!].reverse(),
    }
    const scoresOf = (literal: DatasetLiteral) =>
      review(literal).accounts.map(({ account, now }) => [account.id, now.mcr, now.band, now.eyes])
    expect(scoresOf(turned)).toEqual(scoresOf(fourAccounts))
  })
})
