import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import {
  agreementExpired,
  complaintsBehindSupport,
  inflatedUnit,
  onlyWhenSelling,
  ownApproval,
  promiseMoved,
  rivalDecider,
  tierOutgrown,
  unvisitedBranch,
  vanishedRating,
} from '../../scripts/sample/stories.ts'
import { readText } from './read-markup.ts'
import { readReport } from './read-site.ts'

const site = inject('sampleSite')
const report = readReport(site)
const accountOf = ({ accountId }: { accountId: string }) =>
  report.accounts.find((account) => account.id === accountId)!
const flagOf = (story: { accountId: string }, id: string) =>
  accountOf(story).flags.find((flag) => flag.id === id)
const textOf = (path: string) => readText(readFileSync(join(site, '2026-Q3/en', path), 'utf8'))

describe('a reader finds', () => {
  it('the unit whose ratings run ahead of the log', () => {
    const isInflated = (id: string) =>
      accountOf({ accountId: id }).flags.some((flag) => flag.id === 'inflated-ratings')
    const share = (ids: readonly string[]) => ids.filter(isInflated).length / ids.length
    const unit = report.units.find(({ name }) => name === inflatedUnit.unit)!
    const others = report.units.filter((one) => one !== unit).flatMap(({ accounts }) => accounts)
    expect(unit.accounts).toContain(inflatedUnit.accountId)
    expect(share(unit.accounts)).toBeGreaterThan(0.5)
    expect(share(others)).toBeLessThan(0.25)
    expect(textOf('claims.html')).toContain(inflatedUnit.unit)
  })

  it('the agreement that ran out 122 days ago, on the page of promises', () => {
    expect(flagOf(agreementExpired, 'agreement-expired')?.values).toMatchObject({
      agreements: 1,
      daysSince: 122,
    })
    expect(textOf('promises.html')).toMatch(/栖霁中心 .{0,60}122 days/)
  })

  it('three complaints beside a secured decision', () => {
    expect(flagOf(complaintsBehindSupport, 'good-rating-bad-delivery')?.values).toMatchObject({
      outlook: 'secured',
      complaints: 3,
    })
  })

  it('the branch that brings opportunities and is not covered', () => {
    const { metrics } = accountOf(unvisitedBranch)
    expect(metrics['grassroots-opportunities']).toMatchObject({ value: 3, parts: { amount: { value: 11_400_000 } } })
    expect(metrics['site-coverage']).toMatchObject({ value: 2, of: 3 })
    expect(textOf('opportunities.html')).toMatch(/西区基地 蔚岭云 A 3 /)
  })

  it('the promise moved three times, by what was promised to whom', () => {
    expect(flagOf(promiseMoved, 'overdue-promise')?.values).toMatchObject({ longestDays: 242, timesMoved: 3 })
    expect(textOf('promises.html')).toMatch(/提交灾备中心切换演练方案 .{0,80}闻砚清 .{0,60}242 days overdue/)
  })

  it('the account that has outgrown its tier, on the page of tiers', () => {
    expect(accountOf(tierOutgrown).metrics['tier']).toMatchObject({
      value: 'B',
      parts: { audited: { value: 'A' } },
    })
    expect(textOf('tiers.html')).toMatch(/岫岚电池 B A /)
  })

  it('the bad rating that is in the export no more, among the movements', () => {
    expect(accountOf(vanishedRating).metrics['key-movement']).toMatchObject({ parts: { vanished: { value: 1 } } })
    expect(textOf('movement.html')).toMatch(/柯望舒 .{0,40}Support −1 → vanished/)
  })

  it('the coach approved by his own rater', () => {
    expect(textOf('movement.html')).toMatch(/池明溯 .{0,40}Support 1 → 3 .{0,120}another's approval/)
    expect(accountOf(ownApproval).metrics['key-movement']).toMatchObject({ parts: { ups: { value: 1 } } })
  })

  it('the account that hears from us only when we sell', () => {
    const values = flagOf(onlyWhenSelling, 'only-when-selling')?.values
    expect(Number(values?.['share'])).toBeGreaterThan(0.8)
  })

  it('the decider held by a rival, without whom there are fewer eyes', () => {
    const { value, parts } = accountOf(rivalDecider).metrics['eyes'] as {
      value: number
      parts: { withoutRival: { value: number } }
    }
    expect(parts.withoutRival.value).toBeLessThan(value)
    expect(flagOf(rivalDecider, 'rival-held')).toBeDefined()
  })
})
