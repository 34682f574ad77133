import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import {
  dyingMember,
  friendlyChief,
  keyPersonLeft,
  oneEye,
  stories,
  turnedAround,
  unseenCoach,
  visitedTooOften,
} from '../../scripts/sample/stories.ts'
import { readElement, readText } from './read-markup.ts'
import { readReport } from './read-site.ts'
import { readTable } from './read-table.ts'

const site = inject('sampleSite')
const report = readReport(site)
const accountOf = (id: string) => report.accounts.find((account) => account.id === id)!
const read = (path: string, language = 'en') => readFileSync(join(site, '2026-Q3', language, path), 'utf8')
const pageOf = (story: { accountId: string }, language = 'en') =>
  read(accountOf(story.accountId).path, language)
const verdictOf = (html: string) => readText(/<h1>[\s\S]*?<\/h1>/.exec(html)![0])
const findings = (language: string) =>
  readText(/<(\w+) class="findings[\s\S]*?<\/\1>/.exec(read('index.html', language))![0])
const row = (html: string, id: string, name: string) =>
  readTable(html, id).find((cells) => [...cells.values()][0]!.text === name)

describe.each(stories)('the planted story $id', ({ accountId, names, shows, organization }) => {
  const account = accountOf(accountId)

  it('is in report.json by its numbers', () => {
    for (const [metric, value] of Object.entries(shows.metrics ?? {}))
      expect(account.metrics[metric]).toMatchObject({ value })
    expect(account.flags.map(({ id }) => id)).toEqual(expect.arrayContaining([...(shows.flags ?? [])]))
    if (shows.band !== undefined) expect(account.band).toBe(shows.band)
    if (organization !== undefined)
      expect(report.organizations.find(({ name }) => name === organization)?.accounts).toContain(accountId)
  })

  it.each(['zh', 'en'])('is on the page of its account by name, in %s', (language) => {
    const text = readText(read(account.path, language))
    for (const name of [account.name, ...names]) expect(text).toContain(name)
  })
})

it('no flag is on more than a third of the accounts, or it would say nothing', () => {
  const flags = report.accounts.flatMap((account) => account.flags.map(({ id }) => id))
  const common = [...new Set(flags)].filter(
    (id) => flags.filter((one) => one === id).length * 3 > report.accounts.length,
  )
  expect(common).toEqual([])
})

describe('a reader finds', () => {
  it('the strategic account with one eye on the overview, in its verdict and on its board', () => {
    expect(accountOf(oneEye.accountId)).toMatchObject({ tier: 'S', metrics: { eyes: { value: 1 } } })
    expect(findings('en')).toMatch(/澜江能源 , tier S, is down to one, with every supporter in 信息技术部/)
    expect(findings('zh')).toMatch(/澜江能源.*只剩一只眼/)
    expect(verdictOf(pageOf(oneEye))).toContain('one eye')
    const board = readText(readElement(pageOf(oneEye), 'eyes'))
    expect(board).toMatch(/^One eye: every supporter is in 信息技术部/)
    expect(board).not.toContain('alive')
  })

  it('the coach nobody has met for 120 days, still rated 3, among the unbacked and the overdue', () => {
    expect(findings('en')).toMatch(/120 days Coach 顾砚秋/)
    const claim = row(read('index.html'), 'claims', '顾砚秋')
    expect([claim?.get('Claimed')?.text, claim?.get('Evidence')?.text]).toEqual(['3', '0'])
    const text = readText(pageOf(unseenCoach))
    expect(text).toContain('3 (evidence supports 0)')
    expect(text).toMatch(/顾砚秋.*120/)
    expect(accountOf(unseenCoach.accountId).metrics['overdue-key-contacts']).toMatchObject({
      parts: { longestDays: { value: 120 } },
    })
  })

  it('the lost decision behind the friendly chief executive', () => {
    const { band, caps, metrics } = accountOf(friendlyChief.accountId)
    expect(metrics['map-status']).toMatchObject({ value: '4!' })
    expect(band).toBe('at-risk')
    expect(caps).toContainEqual({ rule: 'decision-lost', atMost: 'at-risk' })
    expect(findings('en')).toContain('Desmond Aldersley is with us and hides that')
    expect(findings('en')).toMatch(/Larkmoor Health , where Desmond Aldersley/)
    expect(verdictOf(pageOf(friendlyChief))).toBe('On the evidence, the majority is out of reach')
    expect(readText(readElement(pageOf(friendlyChief), 'decision'))).toContain('lost')
  })

  it('the dying member of a group that looks fine on average', () => {
    const group = report.organizations.find(({ name }) => name === dyingMember.organization)!
    const mean = group.metrics['mean-mcr']!
    expect('value' in mean && Number(mean.value)).toBeGreaterThanOrEqual(60)
    expect(accountOf(dyingMember.accountId).band).toBe('critical')
    const listed = row(read('organizations/index.html'), 'groups', group.name)
    expect(listed?.get('Weakest member')?.text).toBe(accountOf(dyingMember.accountId).name)
    expect(verdictOf(read(group.path))).toContain('蔚岭塔站')
  })

  it('the C account that gets more contacts than its standard asks, beside strategic ones', () => {
    const { tier, metrics } = accountOf(visitedTooOften.accountId)
    expect(tier).toBe('C')
    const { value, of } = metrics['contact-frequency'] as { value: number; of: number }
    expect(value).toBeGreaterThan(10 * of)
    const most = readTable(read('index.html'), 'most-met').map((cells) => [...cells.values()][0]!.text)
    expect(most).toContain(accountOf(visitedTooOften.accountId).name)
    // in visits alone, as the account's own timeline counts them, it is ahead of every strategic account
    const visits = (id: string) =>
      Number(row(read(accountOf(id).path), 'timeline', 'Visits')?.get('Times')?.text ?? 0)
    const strategic = report.accounts.filter((account) => account.tier === 'S').map(({ id }) => visits(id))
    expect(visits(visitedTooOften.accountId)).toBeGreaterThan(Math.max(...strategic))
  })

  it('the opponent who became a supporter, with the evidence for it', () => {
    const moved = row(read('index.html'), 'moved', '贺知行')
    expect([moved?.get('Move')?.text, moved?.get('Evidence')?.text]).toEqual(['−1 → 2', '2'])
    const claim = row(pageOf(turnedAround), 'claims', '贺知行 key')
    expect([claim?.get('Claimed')?.text, claim?.get('Evidence')?.text]).toEqual(['2', '2'])
  })

  it('the decider who left, among the moves and struck through among the people', () => {
    const moved = row(read('index.html'), 'moved', 'Eleanor Whitcombe')
    expect(moved?.get('Move')?.text).toBe('left on 14 August 2026')
    expect(
      readTable(pageOf(keyPersonLeft), 'claims').map((cells) => [...cells.values()][0]!.text),
    ).not.toContain('Eleanor Whitcombe')
    expect(readElement(pageOf(keyPersonLeft), 'people')).toMatch(
      /<(s|del|span class="[^"]*left[^"]*")[^>]*>Eleanor Whitcombe/,
    )
  })
})
