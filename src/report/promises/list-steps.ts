import type { Day } from '../../lib/day.ts'
import { type NextQuarter, planNextQuarter } from '../../metrics/proposals/plan-next-quarter.ts'
import { type Proposal, proposalRules } from '../../metrics/proposals/propose.ts'
import { decisionRoleLabels } from '../../model/labels/decision-roles.ts'
import type { Plan } from '../../model/registers.ts'
import type { RowRef } from '../../model/row-ref.ts'
import type { DecisionRole } from '../../model/scales.ts'
import type { PageContext } from '../page-context.ts'
import { printTriggerValues } from '../print-trigger-values.ts'
import { wordOf } from '../word-of.ts'
import { rankByStake } from './promise-cells.ts'

/** One thing to do next quarter: a plan, or what one rule proposes for one account. */
export interface Step {
  readonly account: number
  /** Id of the rule; null where it is planned. */
  readonly rule: string | null
  readonly plan: Plan | null
  /** Whom or what it is about, each with the number that speaks. */
  readonly about: readonly string[]
  readonly due: Day | null
  readonly overdue: boolean
  readonly rows: readonly RowRef[]
}

/** Whom or what one proposal is about, and its number. */
function sayProposal(context: PageContext, { rule, person, values }: Proposal): string {
  const { locale, review } = context
  const name = person === null ? '' : review.dataset.people[person]!.name
  if (rule === 'overdue-key-person')
    return locale.text(values['neverSeen'] ? 'promises.about.never-seen' : 'promises.about.overdue', {
      name,
      count: Number(values['days']),
      limit: Number(values['limit']),
    })
  if (rule === 'unbacked-coach')
    return locale.text(
      values['supported'] === 'none' ? 'promises.about.coach-none' : 'promises.about.coach',
      {
        name,
        supported: String(values['supported']),
      },
    )
  if (rule === 'missing-role') {
    const role = values['role'] as DecisionRole
    return `${role} ${wordOf(locale, decisionRoleLabels, role)}`
  }
  if (rule === 'rate-first') return name
  if (rule === 'win-support') {
    const [current, target] = [values['current'], values['target']].map((level) =>
      locale.number(Number(level)),
    )
    return `${name} ${locale.text('account-plan.step', { current: current!, target: target! })}`
  }
  return printTriggerValues(locale, values)
}

function listOf(context: PageContext, account: number, { given, proposals }: NextQuarter): Step[] {
  return [
    ...given.map(({ plan, due, overdue }): Step => ({
      account,
      rule: null,
      plan,
      about: [],
      due,
      overdue,
      rows: plan.rows,
    })),
    ...[...Map.groupBy(proposals, ({ rule }) => rule)].map(([rule, group]): Step => ({
      account,
      rule,
      plan: null,
      about: group.map((one) => sayProposal(context, one)),
      due: null,
      overdue: false,
      rows: group.flatMap(({ rows }) => rows),
    })),
  ]
}

/** Everything to do next quarter: the highest tier and the most at stake first, in an account what is planned first. */
export function listSteps(context: PageContext): Step[] {
  const stake = rankByStake(context)
  return [...context.review.accounts.keys()]
    .toSorted(stake)
    .flatMap((account) => listOf(context, account, planNextQuarter(context.review.accounts[account]!)))
}

/** How often a rule speaks: cases and accounts. */
export function countRule(
  steps: readonly Step[],
  rule: string | null,
): { readonly cases: number; readonly accounts: number } {
  const own = steps.filter((step) => step.rule === rule)
  return {
    cases: own.reduce((sum, { about }) => sum + Math.max(1, about.length), 0),
    accounts: new Set(own.map(({ account }) => account)).size,
  }
}

export const ruleById = new Map(proposalRules.map((rule) => [rule.id, rule]))
