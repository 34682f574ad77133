import { describe, expect, it } from 'vitest'
import { listPromises } from '../../../src/metrics/plans/list-promises.ts'
import type { DatasetLiteral } from '../build-dataset.ts'
import { sliceOf } from '../measure.ts'

const slice = (plans: DatasetLiteral['plans']) =>
  sliceOf({ accounts: [{ id: 'a' }], ...(plans && { plans }) })
const promise = (id: string, firstDue: string, more: object = {}) => ({
  id,
  account: 'a',
  firstDue,
  status: 'open' as const,
  ...more,
})
const done = (doneOn: string, hasEvidence = true) => ({ status: 'done' as const, doneOn, hasEvidence })

describe('promises', () => {
  it('are kept, unproven, late, undated, overdue or cancelled, the broken ones first', () => {
    const found = listPromises(
      slice([
        promise('kept', '2026-08-01', done('2026-08-01')),
        promise('unproven', '2026-08-01', done('2026-07-20', false)),
        promise('late', '2026-08-01', done('2026-08-11')),
        promise('undated', '2026-08-01', { status: 'done' }),
        promise('overdue', '2026-09-01'),
        promise('cancelled', '2026-08-01', { status: 'cancelled', doneOn: '2026-08-05' }),
      ]),
    )
    expect(found.map(({ plan, verdict, daysLate }) => [plan.id, verdict, daysLate])).toEqual([
      ['overdue', 'overdue', 29],
      ['late', 'late', 10],
      ['unproven', 'unproven', 0],
      ['undated', 'undated', 0],
      ['cancelled', 'cancelled', 0],
      ['kept', 'kept', 0],
    ])
  })

  it('are overdue at the quarter end where they were done only after it', () => {
    expect(listPromises(slice([promise('p', '2026-09-01', done('2026-10-02'))]))[0]?.verdict).toBe('overdue')
  })

  it('of earlier quarters are listed only while still open, and those cancelled in time never', () => {
    const found = listPromises(
      slice([
        promise('old', '2026-03-01'),
        promise('old-done', '2026-03-01', done('2026-07-05')),
        promise('in-time', '2026-08-01', { status: 'cancelled', doneOn: '2026-07-01' }),
      ]),
    )
    expect(found.map(({ plan }) => plan.id)).toEqual(['old'])
  })
})
