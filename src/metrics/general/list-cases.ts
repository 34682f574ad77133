import type { Day } from '../../lib/day.ts'
import type { ServiceCase } from '../../model/registers.ts'
import type { AccountSlice } from '../account-slice.ts'
import { stampAsOf } from './case-times.ts'

/** A case one should know of before the next visit: still open, or a complaint. */
export interface NotableCase {
  readonly one: ServiceCase
  readonly opened: Day
  /** Days from opening to solution, or to the as-of day where it is still open. */
  readonly days: number
  readonly open: boolean
  readonly complaint: boolean
}

/** Cases open at the quarter end and complaints of the rolling year, the oldest open ones first. */
export function listNotableCases({ registers, period }: AccountSlice): NotableCase[] {
  const { asOf, rollingYear } = period
  return registers.cases
    .flatMap((one): NotableCase[] => {
      if (one.opened === null || one.opened.day > asOf) return []
      const solved = stampAsOf(one.resolved, asOf)
      const complaint = one.kind === 'complaint'
      if (solved !== null && !(complaint && one.opened.day >= rollingYear.first)) return []
      return [
        {
          one,
          opened: one.opened.day,
          days: (solved?.day ?? asOf) - one.opened.day,
          open: solved === null,
          complaint,
        },
      ]
    })
    .sort((a, b) => Number(b.open) - Number(a.open) || b.days - a.days || (a.one.id < b.one.id ? -1 : 1))
}
