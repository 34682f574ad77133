import type { Plan } from '../../model/registers.ts'
import { isKnown } from '../../model/measurement.ts'
import { cell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { Cell } from '../page-parts/table.ts'

/** An account as a link to its page, with its tier as a quieter line. */
export function accountCell(context: PageContext, index: number): Cell {
  const { review, plan, locale } = context
  const { account, now } = review.accounts[index]!
  return cell(account.shortName ?? account.name, {
    href: context.href(plan.accounts[index]!),
    note: now.tier.tier === null ? locale.text('tier.none') : locale.text(`tier.${now.tier.tier}`),
  })
}

/** What a plan does, with the customer's goal it serves as a quieter line. */
export function actionCell({ locale }: PageContext, { action, target, customerGoal }: Plan): Cell {
  const text =
    action ??
    (target === null
      ? (customerGoal ?? locale.text('account-plan.no-action'))
      : locale.text('account-plan.target', { target: locale.number(target) }))
  const goal = customerGoal === null ? null : locale.text('account-plan.goal', { goal: customerGoal })
  return cell(text, { bold: true, ...(goal !== null && action !== null ? { note: goal } : {}) })
}

/** The person a plan is about, else the layer as written, else the account. */
export function aboutCell({ locale, review }: PageContext, { person, layer }: Plan): Cell {
  if (person !== null) return cell(review.dataset.people[person]!.name)
  return layer === null ? cell(locale.text('account-plan.account'), { mark: 'muted' }) : cell(layer)
}

export const ownerCell = ({ owner }: Plan): Cell => (owner === null ? noCell : cell(owner.name))

/** What hangs on an account: by tier, then by exposure; the order in which anything over all accounts is listed. */
export function rankByStake({ review }: PageContext): (a: number, b: number) => number {
  const weights = review.accounts.map(({ now }): readonly [number, number] => {
    const money = now.metrics['exposure']
    return [
      now.tier.tier === null ? 4 : ['S', 'A', 'B', 'C'].indexOf(now.tier.tier),
      money !== undefined && isKnown(money) ? -Number(money.value) : 0,
    ]
  })
  return (a, b) => weights[a]![0] - weights[b]![0] || weights[a]![1] - weights[b]![1] || a - b
}
