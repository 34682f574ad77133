import { describe, expect, it } from 'vitest'
import { stringifySorted } from '../../src/lib/sorted-json.ts'
import { measureReview } from '../../src/metrics/measure-review.ts'
import { metrics } from '../../src/metrics/registry.ts'
import { rollUpMetrics } from '../../src/metrics/roll-up/registry.ts'
import { scoreMetrics } from '../../src/metrics/scores/registry.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import { reportJsonSchema } from '../../src/model/report-json.ts'
import { unknownReasons } from '../../src/model/unknown-reasons.ts'
import { presentReportJson } from '../../src/report/report-json.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from '../metrics/build-dataset.ts'
import { fourAccounts } from '../metrics/four-accounts.ts'

const golden = new URL('golden/four-accounts.json', import.meta.url)

function report(literal: DatasetLiteral = fourAccounts) {
  const dataset = {
    ...buildDataset(literal),
    diagnosticCounts: new Map([
      ['reference-blank', 2],
      ['date-implausible', 1],
    ] as const),
  }
  const review = measureReview(dataset, buildSettings(), parseQuarter('2026-Q3')!)
  return presentReportJson(review, { tool: 'mcr-atlas', settingsHash: 'abc' })
}

describe('report.json', () => {
  it('keeps to its schema, as it comes back from its bytes', () => {
    reportJsonSchema.parse(JSON.parse(stringifySorted(report())))
  })

  it('is what it was: a change here is a change of numbers people rely on', async () => {
    const text = stringifySorted(report(), ' ')
    expect(Buffer.byteLength(text)).toBeLessThan(50_000)
    await expect(`${text}\n`).toMatchFileSnapshot(golden.pathname)
  })

  it('carries every metric of the registries for every account and roll-up', () => {
    const { accounts, portfolio, organizations, units } = report()
    for (const account of accounts)
      expect(Object.keys(account.metrics)).toEqual([...metrics, ...scoreMetrics].map(({ id }) => id))
    const of = (grain: 'portfolio' | 'organization' | 'unit') =>
      rollUpMetrics.filter(({ grains }) => grains.includes(grain)).map(({ id }) => id)
    expect(Object.keys(portfolio.metrics)).toEqual(of('portfolio'))
    for (const { metrics: measured } of organizations)
      expect(Object.keys(measured)).toEqual(of('organization'))
    for (const { metrics: measured } of units) expect(Object.keys(measured)).toEqual(of('unit'))
  })

  it('gives a reason the catalogue words for all that is not known', () => {
    const { accounts, portfolio } = report()
    const reasons = [...accounts, portfolio].flatMap(({ metrics: measured }) =>
      Object.values(measured).flatMap((metric) => ('unknown' in metric ? [metric.unknown] : [])),
    )
    for (const { scores } of accounts)
      for (const score of Object.values(scores)) if ('unknown' in score) reasons.push(score.unknown)
    expect(reasons.length).toBeGreaterThan(0)
    for (const reason of reasons) expect(unknownReasons).toHaveProperty(reason)
  })

  it('names the page of each account, and a group only where it has one', () => {
    const { accounts, organizations } = report()
    expect(accounts.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^accounts\/star-[0-9a-f]{10}\.html$/),
      expect.stringMatching(/^accounts\/plus-[0-9a-f]{10}\.html$/),
      expect.stringMatching(/^accounts\/[0-9a-f]{10}\.html$/),
      expect.stringMatching(/^accounts\/cell-[0-9a-f]{10}\.html$/),
    ])
    expect(accounts.map(({ organization }) => organization)).toEqual(['g1', 'g1', null, null])
    expect(organizations.map(({ id, accounts: members }) => [id, members])).toEqual([['g1', ['a1', 'a2']]])
  })

  it('counts diagnostics by code, in order', () => {
    expect(report().diagnostics.map(({ code, count }) => [code, count])).toEqual([
      ['date-implausible', 1],
      ['reference-blank', 2],
    ])
  })

  it('names no customer person and none of ours', () => {
    const text = stringifySorted(report())
    for (const name of ['Ada', 'Dan', '张三', 'p11', '"s1"']) expect(text).not.toContain(name)
  })

  it('does not depend on the order of records', () => {
    const turned: DatasetLiteral = {
      ...fourAccounts,
      accounts: [...fourAccounts.accounts].reverse(),
      people: [...fourAccounts.people!].reverse(),
      staff: [...fourAccounts.staff!].reverse(),
    }
    expect(stringifySorted(report(turned))).toBe(stringifySorted(report()))
  })
})
