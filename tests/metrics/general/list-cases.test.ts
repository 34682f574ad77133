import { expect, it } from 'vitest'
import { listNotableCases } from '../../../src/metrics/general/list-cases.ts'
import { sliceOf } from '../measure.ts'

it('names what is open at the quarter end and complaints of the year, the oldest open ones first', () => {
  const found = listNotableCases(
    sliceOf({
      accounts: [{ id: 'a' }],
      cases: [
        { id: 'solved', account: 'a', opened: '2026-08-01', resolved: '2026-08-02' },
        { id: 'new', account: 'a', opened: '2026-09-20' },
        { id: 'later', account: 'a', opened: '2026-09-01', resolved: '2026-10-05' },
        { id: 'complaint', account: 'a', kind: 'complaint', opened: '2026-02-01', resolved: '2026-02-11' },
        {
          id: 'old-complaint',
          account: 'a',
          kind: 'complaint',
          opened: '2025-02-01',
          resolved: '2025-02-11',
        },
        { id: 'future', account: 'a', opened: '2026-10-02' },
      ],
    }),
  )
  expect(found.map(({ one, days, open, complaint }) => [one.id, days, open, complaint])).toEqual([
    ['later', 29, true, false],
    ['new', 10, true, false],
    ['complaint', 10, false, true],
  ])
})
