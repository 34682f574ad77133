import { expect, it } from 'vitest'
import { siteCoverage } from '../../../src/metrics/general/site-coverage.ts'
import type { ActivityLiteral, DatasetLiteral } from '../build-dataset.ts'
import { measure } from '../measure.ts'

const sites = [
  { account: 'a', name: '总部', headOffice: true, representative: '张三' },
  { account: 'a', name: '东区', representative: '李四' },
  { account: 'a', name: '西区' },
  { account: 'a', name: '南区', representative: '王五' },
]
const covered = (activities: ActivityLiteral[], more: Partial<DatasetLiteral> = {}) =>
  measure(siteCoverage, {
    accounts: [{ id: 'a', tier: 'A' }, { id: 'b' }],
    people: [
      { id: 'p', account: 'a', site: '东区' },
      { id: 'q', account: 'a' },
      { id: 'x', account: 'b' },
    ],
    sites,
    logStart: '2024-01-01',
    activities: [{ day: '2026-08-03', people: ['x'], site: '别处' }, ...activities],
    filled: ['contacts.site'],
    ...more,
  })

it('counts sites with a representative reached by the site of the activity or of a person', () => {
  expect(
    covered([
      { day: '2026-07-01', people: ['q'], site: ' 总部 ' },
      { day: '2026-08-03', people: ['p'], kind: 'call' },
      { day: '2026-08-04', people: ['q'], site: '西区' },
      // mail, a dinner and the quarter before reach nothing
      { day: '2026-08-04', people: ['q'], site: '南区', kind: 'email' },
      { day: '2026-08-04', people: ['q'], site: '南区', kind: 'dinner' },
      { day: '2026-06-30', people: ['q'], site: '南区' },
    ]),
  ).toMatchObject({
    value: 2,
    of: 4,
    parts: { represented: { value: 3, of: 4 }, reached: { value: 3, of: 4 } },
  })
})

it('is a known 0 where no site was reached, a lower bound in a short log, unknown at 0 there', () => {
  expect(covered([])).toMatchObject({ value: 0, of: 4 })
  expect(covered([{ day: '2026-08-03', people: ['p'] }], { logStart: '2026-07-02' })).toMatchObject({
    value: 1,
    atLeast: true,
  })
  expect(covered([], { logStart: '2026-07-02' })).toEqual({ unknown: 'log-too-short' })
})

it('is unknown without the table, without a site of the account, and where nothing tells a site or its representative', () => {
  expect(covered([], { sites: [] })).toEqual({ unknown: 'table-missing' })
  expect(covered([], { sites: [{ account: 'b', name: '总部', representative: '赵六' }] })).toEqual({
    unknown: 'no-sites-listed',
  })
  expect(covered([], { sites: [{ account: 'a', name: '总部' }] })).toEqual({ unknown: 'column-missing' })
  expect(covered([], { activities: [{ day: '2026-08-03', people: ['p'] }], filled: [] })).toEqual({
    unknown: 'column-missing',
  })
})
