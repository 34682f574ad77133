import { type Day, formatDay } from '../../lib/day.ts'
import type { StaffReference } from '../../model/dataset.ts'
import { type AccountPromise, countPromises } from '../../metrics/plans/count-promises.ts'
import { askLeadership } from '../../metrics/proposals/ask-leadership.ts'
import type { Ask } from '../../metrics/proposals/define-ask.ts'
import { findOwner, type NextQuarter, planNextQuarter } from '../../metrics/proposals/plan-next-quarter.ts'
import type { AccountReview, Review } from '../../metrics/review.ts'
import { type DownloadTable, tabulate } from './download-table.ts'

const dayOf = (day: number | null): string | null => (day === null ? null : formatDay(day))

/** Promises due in the quarter, or earlier and still open, and what became of them. */
function tabulatePromises(review: Review): DownloadTable {
  const accountOf = ({ account }: AccountPromise) => review.accounts[account]!.account
  return tabulate<AccountPromise>('promises', () => countPromises(review).list, [
    ['account_id', (one) => accountOf(one).id],
    ['account', (one) => accountOf(one).name],
    ['plan_id', ({ plan }) => plan.id],
    ['contact', ({ plan }) => (plan.person === null ? null : review.dataset.people[plan.person]!.name)],
    ['action', ({ plan }) => plan.action],
    ['customer_goal', ({ plan }) => plan.customerGoal],
    ['owner', ({ plan }) => plan.owner?.name ?? null],
    ['original_due', ({ plan }) => dayOf(plan.firstDue)],
    ['due', ({ plan }) => dayOf(plan.due)],
    ['times_moved', ({ plan }) => plan.carriedOver],
    ['done_on', ({ plan }) => dayOf(plan.doneOn)],
    ['verdict', ({ verdict }) => verdict],
    ['days_late', ({ daysLate }) => daysLate],
  ])
}

interface Step {
  readonly one: AccountReview
  readonly rule: string
  readonly person: number | null
  readonly action: string | null
  readonly owner: StaffReference | null
  readonly due: Day | null
  readonly values: string
}

const printValues = (values: Readonly<Record<string, number | string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${value}`)
    .join(' ')

const isEmpty = ({ given, proposals }: NextQuarter): boolean => given.length + proposals.length === 0

/** What is planned for the next quarter, and what each rule proposes: the lists of the account pages, all of them. */
function tabulateNextQuarter(review: Review): DownloadTable {
  function* rows(): Generator<Step> {
    for (const one of review.accounts) {
      const { given, proposals } = planNextQuarter(one)
      for (const { plan, due } of given) {
        const { person, action, owner } = plan
        yield { one, rule: 'given', person, action, owner, due, values: '' }
      }
      for (const { rule, person, values, due = null } of proposals) {
        const owner = findOwner(one, person)
        yield { one, rule, person, action: null, owner, due, values: printValues(values) }
      }
    }
  }
  return tabulate<Step>('next-quarter', rows, [
    ['account_id', ({ one }) => one.account.id],
    ['account', ({ one }) => one.account.name],
    ['rule', ({ rule }) => rule],
    ['values', ({ values }) => values],
    ['contact', ({ person }) => (person === null ? null : review.dataset.people[person]!.name)],
    ['action', ({ action }) => action],
    ['owner', ({ owner }) => owner?.name ?? null],
    ['due', ({ due }) => dayOf(due)],
  ])
}

/** What leadership is asked for. */
function tabulateAsks(review: Review): DownloadTable {
  function* rows(): Generator<Ask & { readonly one: AccountReview }> {
    for (const one of review.accounts) for (const ask of askLeadership(one)) yield { ...ask, one }
  }
  return tabulate<Ask & { readonly one: AccountReview }>('asks', rows, [
    ['account_id', ({ one }) => one.account.id],
    ['account', ({ one }) => one.account.name],
    ['rule', ({ rule }) => rule],
    ['values', ({ values }) => printValues(values)],
    ['sponsor', ({ who }) => who?.name ?? null],
    ['contacts', ({ whom }) => whom.map((index) => review.dataset.people[index]!.name).join('; ')],
    ['by', ({ by }) => formatDay(by)],
  ])
}

/** The tables of the page of promises that have rows. */
export function tabulatePromiseTables(review: Review): DownloadTable[] {
  return [
    ...(countPromises(review).list.length > 0 ? [tabulatePromises(review)] : []),
    ...(review.accounts.every((one) => isEmpty(planNextQuarter(one))) ? [] : [tabulateNextQuarter(review)]),
    ...(review.accounts.some((one) => askLeadership(one).length > 0) ? [tabulateAsks(review)] : []),
  ]
}
