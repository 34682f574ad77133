import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import type { ReportJson } from '../../src/model/report-json.ts'
import { readElement, readText } from './read-markup.ts'
import { readReport } from './read-site.ts'
import { readTable } from './read-table.ts'

const site = inject('sampleSite')
const report = readReport(site)
const read = (path: string) => readFileSync(join(site, '2026-Q3', path), 'utf8')

type Account = ReportJson['accounts'][number]

/** Cut to one decimal, an interval with both ends, nothing where it is not measured. */
function print(score: Account['scores']['mcr']): string | null {
  const cut = (value: number) => (Math.floor(value * 10 + 1e-9) / 10).toFixed(1)
  return 'value' in score ? cut(score.value) : 'from' in score ? `${cut(score.from)}–${cut(score.to)}` : null
}

const words = {
  zh: {
    heads: { name: '客户', tier: '级别', total: '总分', key: '关键', general: '普遍', band: '状态' },
    bands: { healthy: '健康', fair: '亚健康', 'at-risk': '风险', critical: '高危', undetermined: '待定' },
  },
  en: {
    heads: { name: 'Account', tier: 'Tier', total: 'Total', key: 'Key', general: 'General', band: 'Band' },
    bands: {
      healthy: 'Healthy',
      fair: 'Fair',
      'at-risk': 'At risk',
      critical: 'Critical',
      undetermined: 'Undetermined',
    },
  },
} as const

describe.each(['zh', 'en'] as const)('the list of accounts in %s', (language) => {
  const { heads, bands } = words[language]
  const rows = readTable(read(`${language}/accounts/index.html`), 'accounts')
  const cell = (account: Account, head: string) =>
    rows.find((row) => posix.join('accounts', row.get(heads.name)?.href ?? '') === account.path)?.get(head)
      ?.text

  it('has one row an account', () => {
    expect(rows).toHaveLength(report.accounts.length)
    for (const account of report.accounts) expect(cell(account, heads.name)).toBe(account.name)
  })

  it('says what report.json says: tier, scores and band', () => {
    for (const account of report.accounts) {
      const { name, tier, band, scores } = account
      const [total, key, general] = [scores.mcr, scores.key, scores.general].map(print)
      expect({ name, tier: cell(account, heads.tier) }).toEqual({ name, tier: tier ?? '–' })
      if (band !== null)
        expect({ name, band: cell(account, heads.band) }).toEqual({ name, band: bands[band] })
      for (const [head, expected] of [
        [heads.total, total],
        [heads.key, key],
        [heads.general, general],
      ] as const)
        if (expected !== null)
          expect({ name, head, text: cell(account, head) }).toEqual({ name, head, text: expected })
        else expect(cell(account, head), `${name} ${head}`).not.toMatch(/\d/)
    }
  })

  it('puts tiers first and within a tier the worst band', () => {
    const tiers = rows.map((row) => 'SABC'.indexOf(row.get(heads.tier)?.text ?? ''))
    expect(tiers).toEqual(tiers.toSorted((one, other) => one - other))
  })
})

it('the overview leads with the number of accounts in danger that report.json counts', () => {
  const { bands } = report.portfolio.counts
  const banded = report.accounts.filter(({ band }) => band !== null).length
  const danger = (bands['at-risk'] ?? 0) + (bands.critical ?? 0)
  expect(danger).toBe(report.accounts.filter(({ band }) => band === 'at-risk' || band === 'critical').length)
  const headline = (language: string) =>
    readText(/<h1>[\s\S]*?<\/h1>/.exec(read(`${language}/index.html`))![0])
  expect(headline('en')).toBe(`${danger} of ${banded} accounts are at risk or critical`)
  expect(headline('zh')).toContain(String(danger))
  expect(headline('zh')).toContain(String(banded))
})

it('the trust page balances the files as report.json does', () => {
  const rows = readTable(read('en/trust.html'), 'files')
  for (const { file, rows: count, kept, skipped, rejected } of report.inputs) {
    const row = rows.find((one) => one.get('File')?.text.startsWith(`${file} `))
    const numbers = ['Kept', 'Skipped', 'Rejected'].map((head) =>
      Number(row?.get(head)?.text.replaceAll(',', '')),
    )
    expect({ file, numbers }).toEqual({ file, numbers: [kept, skipped, rejected] })
    expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(count)
  }
})

it('a group and a unit say how many accounts they have, and show the scores of their members', () => {
  for (const group of [...report.organizations, ...report.units]) {
    const html = read(`en/${group.path}`)
    const table = readText(readElement(html, 'accounts'))
    for (const id of group.accounts) {
      const account = report.accounts.find((one) => one.id === id)!
      expect(table).toContain(account.name)
      const total = print(account.scores.mcr)
      if (total !== null) expect(table).toContain(total)
    }
  }
})
