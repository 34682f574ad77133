import { describe, expect, it } from 'vitest'
import { measureReview } from '../../../src/metrics/measure-review.ts'
import { countPromises } from '../../../src/metrics/plans/count-promises.ts'
import { parseQuarter } from '../../../src/model/quarter.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from '../build-dataset.ts'

const count = (literal: DatasetLiteral) =>
  countPromises(measureReview(buildDataset(literal), buildSettings(), parseQuarter('2026-Q3')!))

const promise = { account: 's', firstDue: '2026-08-15' } as const

describe('promises over all accounts', () => {
  const found = count({
    accounts: [
      { id: 's', tier: 'S' },
      { id: 't', tier: 'B' },
      { id: 'x', reviewed: false },
    ],
    plans: [
      { ...promise, id: 'kept', status: 'done', doneOn: '2026-08-15', hasEvidence: true },
      { ...promise, id: 'late', status: 'done', doneOn: '2026-08-20', hasEvidence: true },
      { ...promise, id: 'unproven', status: 'done', doneOn: '2026-08-01' },
      { ...promise, id: 'undated', status: 'done', hasEvidence: true },
      { ...promise, id: 'dropped', status: 'cancelled', doneOn: '2026-09-01' },
      { ...promise, id: 'called off in time', status: 'cancelled', doneOn: '2026-08-01' },
      { ...promise, id: 'open', account: 't', status: 'open', due: '2026-12-15', carriedOver: 3 },
      { ...promise, id: 'old', account: 't', firstDue: '2026-05-01', status: 'open', carriedOver: 1 },
      { ...promise, id: 'next', firstDue: '2026-11-01', status: 'open' },
      { ...promise, id: 'of an account not reviewed', account: 'x', status: 'open' },
    ],
  })

  it('are counted by what became of them, of those due in the quarter', () => {
    expect(found.due).toBe(6)
    expect(found.verdicts).toEqual({
      kept: 1,
      late: 1,
      unproven: 1,
      undated: 1,
      cancelled: 1,
      overdue: 1,
    })
  })

  it('are carried where they fell due before, and counted apart', () => {
    expect(found.carried).toBe(1)
    expect(found.list.find(({ plan }) => plan.id === 'old')).toMatchObject({ carried: true, daysLate: 152 })
  })

  it('are known to be moved, however far', () => {
    expect([found.moved, found.mostMoves]).toEqual([2, 3])
  })

  it('are told apart by tier, never by person', () => {
    expect(found.tiers).toEqual([
      { tier: 'S', kept: 1, due: 5 },
      { tier: 'B', kept: 0, due: 1 },
    ])
  })

  it('are none where none was made', () => {
    expect(count({ accounts: [{ id: 'a' }] })).toMatchObject({ due: 0, list: [], tiers: [], mostMoves: 0 })
  })
})
