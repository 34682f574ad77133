import { expect, it } from 'vitest'
import { countPages, findPages, fixDates } from '../../src/pack/mend-pdf.ts'

const pdf = Buffer.from(
  `1 0 obj
<</CreationDate (D:20261125084323+00'00')
/ModDate (D:20261125084323+00'00')>>
endobj
2 0 obj
<</Type /Page
/Contents 9 0 R>>
endobj
11 0 obj
<</Type /Page
/Contents 12 0 R>>
endobj
24 0 obj
<</Type /Pages
/Count 2
/Kids [2 0 R 11 0 R]>>
endobj
25 0 obj
<</overview [2 0 R /XYZ 6 826 0]
/account-x#2Dy [11 0 R /XYZ 6 826 0]>>
endobj
`,
  'latin1',
)

it('each place a link leads to is found on its page', () => {
  expect(findPages(pdf)).toEqual({ overview: 1, 'account-x-y': 2 })
  expect(countPages(pdf)).toBe(2)
})

it('both dates become the day given, and nothing else moves', () => {
  const fixed = Buffer.from(fixDates(pdf, '2026-09-30')).toString('latin1')
  expect(fixed).toHaveLength(pdf.length)
  expect(fixed.replaceAll("20260930000000+00'00'", "20261125084323+00'00'")).toBe(pdf.toString('latin1'))
})
