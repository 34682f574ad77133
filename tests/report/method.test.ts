import { describe, expect, it } from 'vitest'
import { flags } from '../../src/metrics/flags/registry.ts'
import { measureReview } from '../../src/metrics/measure-review.ts'
import { metrics } from '../../src/metrics/registry.ts'
import { rollUpMetrics } from '../../src/metrics/roll-up/registry.ts'
import { scoreMetrics } from '../../src/metrics/scores/registry.ts'
import { measureSensitivity } from '../../src/metrics/sensitivity.ts'
import { findChangedSettings, listSettings } from '../../src/model/list-settings.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import type { Settings } from '../../src/model/settings.ts'
import { presentEdition } from '../../src/report/present-edition.ts'
import { buildDataset, buildSettings } from '../metrics/build-dataset.ts'
import { fourAccounts } from '../metrics/four-accounts.ts'
import { findTable, listAnchors, listHrefs, readHero, readRows } from './read-page.ts'

const defaults = buildSettings()
const measure = (settings: Settings = defaults) =>
  measureReview(
    buildDataset(fourAccounts),
    settings,
    parseQuarter('2026-Q3')!,
    findChangedSettings(settings, defaults),
  )
const present = (review = measure()) => [...presentEdition(review, { sample: false, lenient: false })]
const pages = present()
const method = (language: 'zh' | 'en', of = pages) =>
  of.find((page) => page.kind === 'method' && page.language === language)!

describe('the method page', () => {
  it('defines every metric, score, roll-up and flag there is', () => {
    const anchors = new Set(listAnchors(method('zh')))
    for (const { id } of [...metrics, ...scoreMetrics, ...rollUpMetrics])
      expect(anchors.has(id), id).toBe(true)
    for (const { id } of flags) expect(anchors.has(`flag-${id}`), id).toBe(true)
  })

  it('has a place for every link that leads to it', () => {
    for (const language of ['zh', 'en'] as const) {
      const anchors = new Set(listAnchors(method(language)))
      const asked = pages
        .filter((page) => page.language === language)
        .flatMap((page) => listHrefs(page))
        .flatMap((href) => /(?:^|\/)method\.html#(.+)$/.exec(href)?.[1] ?? [])
      expect(asked.length).toBeGreaterThan(50)
      expect([...new Set(asked)].filter((anchor) => !anchors.has(anchor))).toEqual([])
    }
  })

  it('lists every setting a number is judged by, as a default of this tool', () => {
    const rows = readRows(findTable(method('en'), 'settings'))
    const names = findTable(method('en'), 'settings').rows.map(
      ({ cells: [name] }) => name!.note ?? name!.text,
    )
    const silent = /^(\$schema|quarter|timeZone|language|currency|audience|systemUsers|dateOrder|excel\w+)$/
    for (const { path } of listSettings(defaults).filter((one) => !silent.test(one.path)))
      expect(
        names.some((name) => path === name || path.startsWith(`${name}.`) || fits(path, name)),
        path,
      ).toBe(true)
    expect(rows.every(([, , origin]) => origin === 'default of this tool')).toBe(true)
    expect(readHero(method('en')).deck).toContain('defaults of this tool, not an official standard')
  })

  it("marks a company's own settings instead of calling them defaults", () => {
    const { standards } = defaults
    const own = present(
      measure({
        ...defaults,
        keyInfluence: 5,
        standards: { ...standards, S: { ...standards.S, gapDays: 21 } },
      }),
    )
    const rows = findTable(method('zh', own), 'settings').rows.filter(
      ({ cells }) => cells[2]!.text === '本公司设置',
    )
    expect(rows.map(({ cells }) => [cells[0]!.note, cells[1]!.text])).toEqual([
      ['keyInfluence', '5'],
      ['standards.*.gapDays', '21 / 45 / 60 / 90'],
    ])
    expect(readHero(method('zh', own)).deck).toContain('本公司自定的 2 项')
    for (const { frame } of own.filter(({ kind }) => kind !== 'front'))
      expect(frame.footer).not.toContain('阈值均为本工具默认值，非官方标准')
  })

  it('prints what sensitivity found, the strongest step first, and names thresholds nothing hangs on', () => {
    const review = measure()
    const { steps } = measureSensitivity(review)
    const table = findTable(method('zh'), 'sensitivity')
    const moving = steps.filter(({ bands, eyes, tiers }) => bands + eyes + tiers > 0)
    expect(table.rows).toHaveLength(moving.length)
    const most = Math.max(...moving.map(({ bands }) => bands))
    expect(readRows(table)[0]![2]).toBe(`${most}/4`)
    expect(table.note).toContain('复核：S 级的下限')
  })
})

function fits(path: string, name: string): boolean {
  const [before = '', after] = name.split('*')
  return after !== undefined && path.startsWith(before) && path.endsWith(after)
}
