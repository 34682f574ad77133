import { beforeAll, describe, expect, it } from 'vitest'
import type { Review } from '../../src/metrics/review.ts'
import type { ReportJson } from '../../src/model/report-json.ts'
import type { PageModel } from '../../src/report/page-model.ts'
import { presentEvidence } from '../../src/report/present-evidence.ts'
import { isForeignDataAbsent } from './foreign-data.ts'
import { contentOf, presentPages, readRows, reviewForeign } from './review-foreign.ts'

interface Foreign {
  readonly review: Review
  readonly report: ReportJson
}

function expectBalance({ inputs }: ReportJson): void {
  for (const { file, rows, kept, skipped, rejected } of inputs)
    expect({ file, rows }).toEqual({ file, rows: kept + skipped + rejected })
}

/** Accounts for which a metric is known, and the sum of its values. */
function tally({ accounts }: ReportJson, metric: string): { known: number; positive: number; sum: number } {
  const values = accounts.flatMap(({ metrics }) => {
    const measured = metrics[metric]!
    return 'value' in measured ? [Number(measured.value)] : []
  })
  return {
    known: values.length,
    positive: values.filter((value) => value > 0).length,
    sum: values.reduce((sum, value) => sum + value, 0),
  }
}

/** All words of a page, wherever in its model they stand. */
const wordsOf = (page: PageModel | undefined) => JSON.stringify(page?.blocks)
const index = (language: string) => (page: PageModel) => page.path.endsWith(`/${language}/index`)
const trust = (language: string) => (page: PageModel) => page.path.endsWith(`/${language}/trust`)

const neverMeasured = ['support-index', 'intimacy-index', 'eyes', 'decision-outlook', 'map-status']

describe.skipIf(isForeignDataAbsent)('ministers’ diaries: a log and nothing else', () => {
  let diaries: Foreign
  beforeAll(async () => {
    diaries = await reviewForeign('meetings/nsw-ministerial-diaries', 'nsw-ministerial-diaries')
  }, 120_000)

  it('balances, and reviews the last quarter that was over', () => {
    expectBalance(diaries.report)
    const { quarter, asOf, accounts, inputs } = diaries.report
    expect([quarter, asOf, accounts.length]).toEqual(['2018-Q3', '2018-09-30', 12_595])
    expect(inputs[0]).toMatchObject({ rows: 26_562, kept: 26_562, rejected: 0 })
  })

  it('counts the contacts of the quarter as one counts them by hand', () => {
    const rows = readRows('meetings/nsw-ministerial-diaries/diaries-tidied.csv.gz')
    const quarter = rows.filter(({ date = '' }) => date >= '2018-07-01' && date <= '2018-09-30')
    const { sum, positive } = tally(diaries.report, 'contact-change')
    expect(sum).toBe(quarter.length)
    expect(positive).toBe(new Set(quarter.map(({ name }) => name)).size)
    const before = rows.filter(({ date = '' }) => date >= '2018-04-01' && date <= '2018-06-30')
    const counted = diaries.report.accounts.reduce((sum, { metrics }) => {
      const change = metrics['contact-change']!
      return sum + ('value' in change ? Number(change.parts?.['before']?.value ?? 0) : 0)
    }, 0)
    expect(counted).toBe(before.length)
  })

  it('knows no person, no rating and no score, and says so for every account', () => {
    for (const metric of neverMeasured) expect(tally(diaries.report, metric).known).toBe(0)
    for (const { band, scores } of diaries.report.accounts)
      expect({ band, known: 'value' in scores.mcr || 'value' in scores.key }).toEqual({
        band: null,
        known: false,
      })
    expect(diaries.report.portfolio.counts.bands.none).toBe(12_595)
  })

  it('is useful all the same: who was met, who was met most, what would measure the rest', () => {
    const [overview] = presentPages(diaries.review, index('zh'), 1)
    expect(wordsOf(overview)).toContain('1,094')
    const [doubts] = presentPages(diaries.review, trust('zh'), 1)
    expect(wordsOf(doubts)).toContain('26,562')
    // a Chinese column name that would feed what is missing
    expect(wordsOf(doubts)).toMatch(/contacts|联系人/)
    expect(wordsOf(doubts)).toContain('support')
  }, 60_000)

  it('lists accounts on pages that hold at most 200', () => {
    const lists = presentPages(diaries.review, (page) => page.kind === 'accounts', 3)
    for (const page of lists)
      for (const block of page.blocks)
        if (block.block === 'section')
          for (const part of block.parts)
            if (part.part === 'table') expect(part.table.table.rows.length).toBeLessThanOrEqual(200)
  }, 60_000)
})

describe.skipIf(isForeignDataAbsent)('buying committees: roles and directions, no ratings', () => {
  let deals: Foreign
  beforeAll(async () => {
    deals = await reviewForeign('crm/deal-intelligence', 'deal-intelligence')
  }, 60_000)

  it('balances, with the file it has no use for', () => {
    expectBalance(deals.report)
    const unused = deals.report.inputs.filter(({ tables }) => tables.length === 0)
    expect(unused.map(({ file, rows, skipped }) => [file, rows, skipped])).toEqual([
      ['stage_transitions.csv', 169, 169],
    ])
  })

  it('has every row of the quarter behind the contacts it counts', () => {
    const { quarter, asOf } = deals.report
    expect([quarter, asOf]).toEqual(['2024-Q2', '2024-06-30'])
    const rows = readRows('crm/deal-intelligence/activities.csv').filter(
      ({ timestamp = '' }) => timestamp.slice(0, 10) >= '2024-04-01' && timestamp.slice(0, 10) <= asOf,
    )
    const behind = [...presentEvidence(deals.review)].reduce(
      (sum, { content }) => sum + (content.rows['contact-frequency']?.['activities.csv']?.length ?? 0),
      0,
    )
    expect(behind).toBe(rows.length)
  })

  it('fills slots from roles, but claims no support and no outlook', () => {
    expect(tally(deals.report, 'key-contact').known).toBeGreaterThan(50)
    for (const metric of ['support-index', 'eyes', 'decision-outlook'])
      expect(tally(deals.report, metric)).toEqual({ known: 0, positive: 0, sum: 0 })
    expect(deals.report.accounts.every(({ band }) => band === null)).toBe(true)
  })
})

describe.skipIf(isForeignDataAbsent)('a Chinese CRM', () => {
  it('in GB18030 and in UTF-8 gives one report, but for the files themselves', async () => {
    const utf8 = await reviewForeign('crm/chinese-crm/utf8', 'chinese-crm')
    const gb18030 = await reviewForeign('crm/chinese-crm/gb18030', 'chinese-crm')
    expectBalance(utf8.report)
    expectBalance(gb18030.report)
    expect(contentOf(gb18030.report)).toEqual(contentOf(utf8.report))
    const sizes = ({ inputs }: ReportJson) =>
      inputs.map(({ rows, kept, skipped, rejected }) => [rows, kept, skipped, rejected].join(' ')).toSorted()
    expect(sizes(gb18030.report)).toEqual(sizes(utf8.report))
    expect(new Set(gb18030.report.inputs.map(({ encoding }) => encoding))).toEqual(new Set(['gb18030']))
    expect(utf8.report.accounts.find(({ id }) => id === '1')?.name).toBe('百度')
  })
})

describe.skipIf(isForeignDataAbsent)('opportunities without people or contacts', () => {
  it('and their copy saved by Excel give one report, which says what it cannot say', async () => {
    const original = await reviewForeign('crm/maven/original', 'maven')
    const resaved = await reviewForeign('crm/maven/excel-resaved', 'maven')
    expectBalance(original.report)
    expectBalance(resaved.report)
    expect(contentOf(resaved.report)).toEqual(contentOf(original.report))
    expect(original.report.accounts).toHaveLength(85)
    for (const metric of [...neverMeasured, 'contact-frequency', 'contact-change'])
      expect(tally(original.report, metric).known).toBe(0)
    const [overview] = presentPages(original.review, index('en'), 1)
    expect(wordsOf(overview)).toMatch(/not measured/i)
    const [doubts] = presentPages(original.review, trust('en'), 1)
    expect(wordsOf(doubts)).toMatch(/Activities: date|activities/i)
  }, 60_000)
})
