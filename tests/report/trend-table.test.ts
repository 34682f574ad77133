import { expect, it } from 'vitest'
import { measureReview } from '../../src/metrics/measure-review.ts'
import type { Score } from '../../src/metrics/review.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import { presentEdition } from '../../src/report/present-edition.ts'
import { buildDataset, buildSettings } from '../metrics/build-dataset.ts'
import { fourAccounts } from '../metrics/four-accounts.ts'
import { findTable, listParts, readRows } from './read-page.ts'

const interval: Score = { from: 36.84, to: 66.84, completeness: 0.7 }
const number: Score = { value: 50, completeness: 1 }
const unmeasured: Score = { unknown: 'incomplete', completeness: 0.2 }

/** The page of Star, whose total in the last two quarters is as given. */
function presentStar(before: Score, now: Score) {
  const review = measureReview(buildDataset(fourAccounts), buildSettings(), parseQuarter('2026-Q3')!)
  const [star, ...others] = review.accounts
  const history = star!.history.map((one, at) => ({ ...one, mcr: [number, before, now][at - 5] ?? one.mcr }))
  const accounts = [{ ...star!, history, now: history.at(-1)! }, ...others]
  const pages = [...presentEdition({ ...review, accounts }, { sample: false, lenient: false })]
  return pages.find(({ kind, language }) => kind === 'account' && language === 'en')!
}
it('the table of eight quarters gives a range as a range, and a question mark only to what is not measured', () => {
  const page = presentStar(interval, number)
  const [total] = readRows(findTable(page, 'trend'))
  expect(total!.slice(-2)).toEqual(['36.8–66.8', '50.0'])
  expect(readRows(findTable(presentStar(unmeasured, number), 'trend'))[0]!.at(-2)).toBe('?')
})

it('a line that ends in a range says the range, not that nothing was measured', () => {
  const parts = listParts(presentStar(number, interval))
  const trend = parts.flatMap((part) =>
    part.part === 'figure' && part.figure.id === 'trend' ? [part] : [],
  )[0]
  expect(JSON.stringify(trend?.figure.content)).toContain('"lastText":"36.8–66.8"')
})
