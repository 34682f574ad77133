import { describe, expect, it } from 'vitest'
import { measureReview } from '../../src/metrics/measure-review.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import { presentEdition } from '../../src/report/present-edition.ts'
import { presentTables } from '../../src/report/present-tables.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from '../metrics/build-dataset.ts'
import { fourAccounts } from '../metrics/four-accounts.ts'
import { findTable, listAnchors, listHrefs, listParts, readHero, readRows } from './read-page.ts'

const plan = { account: 'a1', firstDue: '2026-08-15', due: '2026-08-15' } as const
const literal: DatasetLiteral = {
  ...fourAccounts,
  plans: [
    { ...plan, id: 'k', action: 'Show the plan', status: 'done', doneOn: '2026-08-10', hasEvidence: true },
    { ...plan, id: 'n', action: 'Call back', status: 'done', doneOn: '2026-08-10' },
    {
      ...plan,
      id: 'o',
      action: 'Visit the plant',
      customerGoal: 'Halve the downtime',
      person: 'p12',
      status: 'open',
      due: '2026-11-15',
      carriedOver: 3,
    },
  ],
}
const measure = (given: DatasetLiteral) =>
  measureReview(buildDataset(given), buildSettings(), parseQuarter('2026-Q3')!)
const present = (given: DatasetLiteral, language: 'zh' | 'en' = 'en') =>
  [...presentEdition(measure(given), { sample: false, lenient: false })].find(
    (page) => page.kind === 'promises' && page.language === language,
  )!

describe('the page of promises', () => {
  const page = present(literal)

  it('says first how many were kept, of how many', () => {
    expect(readHero(page).verdict).toBe('1 of 3 promises due was kept')
    expect(readHero(present(literal, 'zh')).verdict).toBe('3 件承诺到期，1 件按期兑现')
    expect(readHero(page).deck).toContain('1 was done in time with nothing to show for it.')
  })

  it('lists what was not kept, from the earliest due date on, and how often it was moved', () => {
    expect(readRows(findTable(page, 'kept')).map(([action, , , , , verdict]) => [action, verdict])).toEqual([
      ['Visit the plant', '46 days overdue'],
      ['Call back', 'done in time, no evidence'],
    ])
    expect(readRows(findTable(page, 'moved'))[0]).toEqual(
      expect.arrayContaining(['Visit the plant', '3', '46 days overdue']),
    )
  })

  it('names the goal of the customer a plan starts from', () => {
    expect(readRows(findTable(page, 'goals')).map(([goal]) => goal)).toEqual(['Halve the downtime'])
  })

  it('gives every proposal and every ask a rule that stands on the page', () => {
    const anchors = new Set(listAnchors(page))
    const rules = listHrefs(page).filter((href) => href.startsWith('#rule-'))
    expect(rules.length).toBeGreaterThan(3)
    for (const href of rules) expect(anchors.has(href.slice(1)), href).toBe(true)
  })

  it('offers the whole lists to download', () => {
    const names = presentTables(measure(literal)).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['promises', 'next-quarter', 'asks']))
  })

  it('without plans says what is missing instead of showing a zero', () => {
    const bare = present(fourAccounts)
    expect(readHero(bare).verdict).toBe('No plans were imported, so no promise can be checked')
    const empty = listParts(bare).flatMap((part) => (part.part === 'empty' ? [part.empty.remedy] : []))
    expect(empty.join()).toContain('plans.csv')
    expect(() => findTable(bare, 'kept')).toThrow()
  })
})
