import { describe, expect, it } from 'vitest'
import { measureRestatements } from '../../../src/metrics/movement/restatement.ts'
import type { ReportJson } from '../../../src/model/report-json.ts'

type AccountJson = ReportJson['accounts'][number]
type RollUpJson = ReportJson['portfolio']

const input = (file: string, sha256: string): ReportJson['inputs'][number] => ({
  file,
  sha256,
  encoding: 'utf-8',
  delimiter: ',',
  newline: '\n',
  preset: 'generic',
  header: [],
  tables: ['contacts'],
  rows: 0,
  kept: 0,
  skipped: 0,
  rejected: 0,
})
const portfolio: RollUpJson = {
  id: 'portfolio',
  name: 'portfolio',
  path: 'index.html',
  accounts: ['a'],
  counts: {
    accounts: 1,
    bands: {},
    tiers: {},
    tierBands: {},
    mapStatus: {},
    eyes: {},
  } as RollUpJson['counts'],
  metrics: {},
}
const score = (value: number) => ({ value, completeness: 1 })
const account = (over: Partial<AccountJson> = {}): AccountJson => ({
  id: 'a',
  name: 'a',
  path: 'accounts/a.html',
  tier: 'S',
  organization: null,
  unit: null,
  scores: { key: score(60), general: score(60), organizational: score(60), mcr: score(60) },
  band: 'fair',
  caps: [],
  metrics: { 'map-status': { value: '4' } },
  flags: [],
  ...over,
})
const report = (over: Partial<ReportJson> = {}): ReportJson => ({
  schemaVersion: 1,
  tool: 'mcr 1.0',
  quarter: '2026-Q2',
  asOf: '2026-06-30',
  settingsHash: 'one',
  inputs: [input('contacts.csv', 'x'), input('ratings.csv', 'y')],
  diagnostics: [],
  portfolio,
  organizations: [],
  units: [],
  accounts: [account()],
  ...over,
})

describe('restatement', () => {
  it('is empty where an edition recomputes to what was published', () => {
    expect(measureRestatements(report(), report())).toEqual([])
  })

  it('names every number that differs, as published and as recomputed', () => {
    const now = report({
      inputs: [input('contacts.csv', 'z'), input('ratings.csv', 'y')],
      accounts: [
        account({
          band: 'at-risk',
          scores: { ...account().scores, key: score(40) },
          metrics: { 'map-status': { value: '2' } },
        }),
      ],
    })
    expect(measureRestatements(report(), now)).toEqual([
      {
        of: 'account',
        id: 'a',
        what: 'band',
        published: 'fair',
        recomputed: 'at-risk',
        cause: 'data-changed',
      },
      {
        of: 'account',
        id: 'a',
        what: 'metric map-status',
        published: { value: '4' },
        recomputed: { value: '2' },
        cause: 'data-changed',
      },
      {
        of: 'account',
        id: 'a',
        what: 'score key',
        published: score(60),
        recomputed: score(40),
        cause: 'data-changed',
      },
    ])
  })

  it('tells changed data from changed rules, and says where it can’t', () => {
    const causeOf = (over: Partial<ReportJson>) =>
      measureRestatements(report(), report({ accounts: [account({ band: 'critical' })], ...over }))[0]!.cause
    const inputs = [input('contacts.csv', 'z')]
    expect(causeOf({ inputs })).toBe('data-changed')
    expect(causeOf({ settingsHash: 'two' })).toBe('rule-changed')
    expect(causeOf({ tool: 'mcr 2.0' })).toBe('rule-changed')
    expect(causeOf({ inputs, settingsHash: 'two' })).toBe('both')
    expect(causeOf({})).toBe('unexplained')
    // the same files in another order, or under other names, are the same data
    expect(causeOf({ inputs: [input('b.csv', 'y'), input('a.csv', 'x')] })).toBe('unexplained')
  })

  it('shows accounts and numbers that are gone or new', () => {
    const gone = measureRestatements(report(), report({ accounts: [] }))
    expect(gone.map(({ what }) => what)).toEqual([
      'band',
      'metric map-status',
      'score general',
      'score key',
      'score mcr',
      'score organizational',
      'tier',
    ])
    expect(gone[0]).toMatchObject({ published: 'fair', recomputed: null })
    expect(measureRestatements(report({ accounts: [] }), report())[0]).toMatchObject({ published: null })
    const more = { ...account(), metrics: { ...account().metrics, eyes: { value: 1 } } }
    expect(measureRestatements(report(), report({ accounts: [more] }))).toMatchObject([
      { what: 'metric eyes', published: null, recomputed: { value: 1 } },
    ])
  })

  it('goes by what is said, not by the order of keys', () => {
    const metric = (parts: Record<string, { value: number }>) =>
      account({ metrics: { threads: { value: 1, parts } } })
    const was = report({ accounts: [metric({ theirs: { value: 1 }, ours: { value: 2 } })] })
    const is = report({ accounts: [metric({ ours: { value: 2 }, theirs: { value: 1 } })] })
    expect(measureRestatements(was, is)).toEqual([])
  })

  it('compares a quarter with itself only', () => {
    expect(() => measureRestatements(report(), report({ quarter: '2026-Q3' }))).toThrow('2026-Q2')
  })
})
