import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { measureReview } from '../../src/metrics/measure-review.ts'
import type { Review } from '../../src/metrics/review.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import type { PageModel } from '../../src/report/page-model.ts'
import { presentEdition } from '../../src/report/present-edition.ts'
import { presentEvidence } from '../../src/report/present-evidence.ts'
import { presentTables } from '../../src/report/present-tables.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from '../metrics/build-dataset.ts'
import { fourAccounts } from '../metrics/four-accounts.ts'

const measure = (literal: DatasetLiteral = fourAccounts): Review =>
  measureReview(buildDataset(literal), buildSettings(), parseQuarter('2026-Q3')!)
const marks = { sample: true, lenient: false }
const review = measure()
const pages = [...presentEdition(review, marks)]
const find = (path: string): PageModel => pages.find((page) => page.path === `2026-Q3/${path}`)!
const accountPath = (name: string, language = 'zh') =>
  pages.find(
    ({ kind, language: one, frame }) =>
      kind === 'account' && one === language && frame.title.startsWith(name),
  )!

/** Every string of a model, wherever it stands. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(strings)
}

/** Every `href` and `opens` of a model. */
function hrefs(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'href' || key === 'opens') && typeof inner === 'string' ? [inner] : hrefs(inner),
  )
}

const hero = (page: PageModel) =>
  page.blocks.flatMap((block) => (block.block === 'hero' ? [block.hero] : []))[0]!
const plain = (sentence: readonly (string | { readonly text: string })[]) =>
  sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')

describe('the pages of an edition', () => {
  it('are the same in both languages', () => {
    const paths = (language: string) =>
      pages.filter((page) => page.language === language).map(({ path }) => path.replace(`/${language}/`, '/'))
    expect(paths('en')).toEqual(paths('zh'))
  })

  it('are one per account, group and unit, and nothing of an account left out', () => {
    const kinds = Object.groupBy(
      pages.filter(({ language }) => language === 'zh'),
      ({ kind }) => kind,
    )
    expect(kinds.account).toHaveLength(4)
    expect(kinds.organization).toHaveLength(1)
    expect(kinds.unit).toHaveLength(2)
    expect(strings(pages).some((text) => text.includes('Gone'))).toBe(false)
  })

  it('leave out groups and units where there are none, also from the navigation', () => {
    const accounts = fourAccounts.accounts.map(({ organization: _o, unit: _u, ...account }) => account)
    const bare = [...presentEdition(measure({ ...fourAccounts, accounts }), marks)]
    expect(bare.some(({ kind }) => kind === 'organizations' || kind === 'units')).toBe(false)
    const sections = bare[0]!.frame.nav.map(({ label }) => label)
    expect(sections).toContain('客户')
    for (const group of ['客户集团', '销售单位']) expect(sections).not.toContain(group)
  })

  it('link only to pages and files that exist, always relative', () => {
    const files = new Set([
      ...pages.map(({ path }) => `${path}.html`),
      ...[...presentEvidence(review)].map(({ path }) => `2026-Q3/${path}`),
      ...presentTables(review).map(({ name }) => `2026-Q3/tables/${name}.csv`),
      '2026-Q3/report.json',
    ])
    for (const page of pages)
      for (const href of hrefs(page)) {
        const [path = ''] = href.split('#')
        const target = path === '' ? `${page.path}.html` : posix.join(posix.dirname(page.path), path)
        expect({ from: page.path, href, found: files.has(target) }).toEqual({
          from: page.path,
          href,
          found: true,
        })
      }
  })

  it('leave no place unfilled and no message missing', () => {
    for (const page of pages)
      for (const text of strings(page))
        expect(text).not.toMatch(/\{\w+\}|\[[a-z-]+\.[a-z.-]+\]|undefined|NaN|\[object/)
  })

  it('hold no page that lists what another page is for: a model stays small', () => {
    for (const page of pages) expect(JSON.stringify(page).length).toBeLessThan(80_000)
  })

  it('say on every page that the data is invented, where it is', () => {
    for (const page of pages) expect(page.frame.banner).not.toBe('')
    for (const page of presentEdition(review, { ...marks, sample: false })) expect(page.frame.banner).toBe('')
  })
})

describe('an account', () => {
  it('held by one of ours is said to be, by name', () => {
    const star = accountPath('Star')
    expect(hero(star).verdict.join('')).toBe('多数在我方，却全系于s1一人')
    expect(plain(hero(star).deck)).toContain('s1')
  })

  it('with an approver against us is never called safe', () => {
    const plus = accountPath('Plus', 'en')
    expect(plain(hero(plus).deck)).toContain('Abe is against us.')
  })

  it('of which nobody is rated says what is missing instead of drawing it', () => {
    const base = accountPath('基础公司')
    const empty = base.blocks
      .flatMap((block) => (block.block === 'section' ? block.parts : []))
      .find(({ part }) => part === 'empty')
    expect(strings(empty).join()).toContain('decision_role')
  })

  it('puts a claim and what the log makes of it into one cell', () => {
    const filled = ['activities.evidence', 'activities.direction']
    const verifiable = [...presentEdition(measure({ ...fourAccounts, filled }), marks)]
    const said = (language: string) =>
      strings(verifiable.filter((page) => page.language === language && page.frame.title.startsWith('Star')))
    expect(said('en')).toContain('3 (evidence supports 0)')
    expect(said('zh')).toContain('3（证据只支持 0）')
  })

  it('without contact in the rolling year gets a short page without charts', () => {
    const silent = [
      ...presentEdition(
        measure({
          ...fourAccounts,
          activities: fourAccounts.activities!.filter(({ people }) => !people?.includes('p31')),
        }),
        marks,
      ),
    ]
    const page = silent.find(({ frame, kind }) => kind === 'account' && frame.title.startsWith('基础公司'))!
    expect(JSON.stringify(page)).not.toContain('"chart"')
    expect(hero(page).verdict.join('')).toBe('一年没有一次有效接触')
  })
})

describe('the overview', () => {
  it('never prints more than eight findings', () => {
    const findings = find('zh/index').blocks.flatMap((block) =>
      block.block === 'findings' ? block.findings : [],
    )
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.length).toBeLessThanOrEqual(8)
  })

  it('makes no finding of what is not measured', () => {
    const unrated = {
      ...fourAccounts,
      people: fourAccounts.people!.map(({ ratings: _r, ...person }) => person),
    }
    const [overview] = presentEdition(measure(unrated), marks)
    const said = strings(overview!.blocks.filter(({ block }) => block === 'findings')).join()
    for (const word of ['失守', '棋眼', '可信', '转为反对']) expect(said).not.toContain(word)
  })

  it('without any table but accounts still says so in words', () => {
    const { accounts } = fourAccounts
    const [overview] = presentEdition(measure({ accounts: accounts }), marks)
    expect(hero(overview!).verdict.join('')).toBe('只有名单，还不能评审关系')
  })
})
