import type { Tier } from '../../model/scales.ts'
import type { Review } from '../review.ts'
import { type DuePromise, listPromises, type PromiseVerdict } from './list-promises.ts'

/** A judged promise and whose account it is of, by its position in `review.accounts`. */
export interface AccountPromise extends DuePromise {
  readonly account: number
  /** It fell due before the quarter and is still open. */
  readonly carried: boolean
}

/** Promises of a whole review. Only those due in the quarter are in the denominator. */
export interface Promises {
  /** Account by account, in each the broken ones first. */
  readonly list: readonly AccountPromise[]
  /** Due in the quarter, and what became of them. */
  readonly due: number
  readonly verdicts: Readonly<Record<PromiseVerdict, number>>
  /** Kept ÷ due for each tier that had any due. */
  readonly tiers: readonly { readonly tier: Tier | null; readonly kept: number; readonly due: number }[]
  /** Fallen due earlier and still open. */
  readonly carried: number
  /** Whose due date was moved to a later one, and the most times for one of them. */
  readonly moved: number
  readonly mostMoves: number
}

const TIERS = ['S', 'A', 'B', 'C', null] as const

/** Counts what had been promised for the quarter, over all accounts. */
export function countPromises({ accounts, period: { flow } }: Review): Promises {
  const list = accounts.flatMap(({ slice }, account) =>
    listPromises(slice).map((promise): AccountPromise => ({
      ...promise,
      account,
      carried: promise.plan.firstDue! < flow.first,
    })),
  )
  const due = list.filter(({ carried }) => !carried)
  const count = (verdict: PromiseVerdict, of: readonly AccountPromise[] = due): number =>
    of.filter((one) => one.verdict === verdict).length
  return {
    list,
    due: due.length,
    verdicts: {
      kept: count('kept'),
      unproven: count('unproven'),
      late: count('late'),
      undated: count('undated'),
      overdue: count('overdue'),
      cancelled: count('cancelled'),
    },
    tiers: TIERS.flatMap((tier) => {
      const members = due.filter(({ account }) => accounts[account]!.now.tier.tier === tier)
      return members.length === 0 ? [] : [{ tier, kept: count('kept', members), due: members.length }]
    }),
    carried: list.length - due.length,
    moved: list.filter(({ plan }) => plan.carriedOver > 0).length,
    mostMoves: Math.max(0, ...list.map(({ plan }) => plan.carriedOver)),
  }
}
