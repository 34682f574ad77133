import { EXPORTED, isoOf } from './calendar.ts'
import type { Promised } from './promises.ts'
import type { Row } from './tables.ts'

/** The rows of `plans.csv` as exported on a day: what was written down by then, as it stood then. */
export const promiseRows = (promises: readonly Promised[], on = EXPORTED): Row<'plans'>[] =>
  promises.flatMap((promise, i): Row<'plans'>[] => {
    if (promise.made > on) return []
    const ended = promise.ended !== undefined && promise.ended <= on
    const due = promise.due.findLast(({ from }) => from <= on)
    const number = (value: number | undefined) => (value === undefined ? '' : String(value))
    return [
      {
        plan_id: `L${String(i + 1).padStart(4, '0')}`,
        account_id: promise.accountId,
        contact_id: promise.person?.id ?? '',
        layer: promise.layer,
        current: number(promise.current),
        target: number(promise.target),
        action: promise.action,
        customer_goal: promise.goal,
        owner: promise.owner,
        due: due === undefined ? '' : isoOf(due.on),
        status: ended ? promise.status : '进行中',
        approval: ended ? promise.approved : promise.target === undefined ? '' : '待审批',
        evidence: ended && promise.hasEvidence ? '有' : '',
        done_on: ended && promise.ended !== undefined ? isoOf(promise.ended) : '',
      },
    ]
  })
