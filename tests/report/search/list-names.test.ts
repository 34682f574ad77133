import { describe, expect, it } from 'vitest'
import { measureReview } from '../../../src/metrics/measure-review.ts'
import { parseQuarter } from '../../../src/model/quarter.ts'
import { presentEdition } from '../../../src/report/present-edition.ts'
import { planPages } from '../../../src/report/page-plan.ts'
import { listNames } from '../../../src/report/search/list-names.ts'
import { presentSearch } from '../../../src/report/search/present-search.ts'
import { buildDataset, buildSettings } from '../../metrics/build-dataset.ts'
import { fourAccounts } from '../../metrics/four-accounts.ts'

const review = measureReview(buildDataset(fourAccounts), buildSettings(), parseQuarter('2026-Q3')!)
const names = [...listNames(review, planPages(review))]
const ofKind = (kind: number) => names.filter((one) => one[3] === kind)

describe('what a reader may jump to', () => {
  it('is every reviewed account, group and unit, and everyone on the account pages', () => {
    expect(ofKind(0)).toHaveLength(review.accounts.length)
    expect(ofKind(1)).toHaveLength(review.organizations.length)
    expect(ofKind(2)).toHaveLength(review.units.length)
    expect(ofKind(3)).toHaveLength(review.accounts.flatMap(({ slice }) => slice.people).length)
  })

  it('lies where a page is, in both languages', () => {
    const paths = new Set(
      [...presentEdition(review, { sample: true, lenient: false })].map(({ path }) => path),
    )
    for (const [, , page] of names)
      for (const language of ['zh', 'en']) expect(paths).toContain(`2026-Q3/${language}/${page}`)
  })

  it('is never an account that is not reviewed', () => {
    expect(names.some(([name]) => name.includes('Gone'))).toBe(false)
  })

  it('names nobody whom the review does not name', () => {
    const accounts = review.accounts.map((one) => ({ ...one, slice: { ...one.slice, people: [] } }))
    const texts = [...presentSearch({ ...review, accounts })].map(({ text }) => text).join()
    for (const [name] of ofKind(3)) expect(texts).not.toContain(name)
  })
})
