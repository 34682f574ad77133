import type { PersonState } from '../../metrics/account-slice.ts'
import { measureGapPriorities } from '../../metrics/plans/gap-priority.ts'
import { listComingPlans } from '../../metrics/plans/list-promises.ts'
import { type Proposal, propose, proposalRules } from '../../metrics/proposals/propose.ts'
import type { RowRef } from '../../model/row-ref.ts'
import { decisionRoleLabels } from '../../model/labels/decision-roles.ts'
import type { DecisionRole } from '../../model/scales.ts'
import { wordOf } from '../word-of.ts'
import type { AccountContext } from './account-context.ts'
import { sayPlan } from './promises-table.ts'

/** Gaps of support the table names besides those a rule has named already. */
const MOST_GAPS = 5

/** A thing to do next quarter, where it comes from, and who of ours would do it. */
export interface NextStep {
  /** Given in the plans, or proposed by a rule. */
  readonly origin: 'given' | 'proposed'
  readonly who: string
  readonly what: string
  /** The plan's state, or the rule with its numbers. */
  readonly why: string
  /** Priority of the gap as a number, "rate first", or nothing. */
  readonly priority: string
  readonly owner: string | null
  readonly due: number | null
  readonly rows: readonly RowRef[]
}

const ruleById = new Map(proposalRules.map((rule) => [rule.id, rule]))

function ownerOf({ one }: AccountContext, state: PersonState | null): string | null {
  return (state?.person.owner ?? one.account.accountManager)?.name ?? null
}

function sayRule(context: AccountContext, { rule, values }: Proposal): string {
  const { locale } = context
  const word = locale.words(ruleById.get(rule)!.description)
  if (rule === 'overdue-key-person')
    return locale.text(
      values['neverSeen'] ? 'account-plan.rule-overdue-never' : 'account-plan.rule-overdue',
      {
        count: Number(values['days']),
        limit: Number(values['limit']),
      },
    )
  if (rule === 'unbacked-coach')
    return locale.text('account-plan.rule-coach', {
      supported:
        values['supported'] === 'none'
          ? locale.text('words.none-at-all')
          : locale.number(Number(values['supported'])),
    })
  return word
}

function listGiven(context: AccountContext): NextStep[] {
  const { locale, one } = context
  return listComingPlans(one.slice).map((plan) => ({
    origin: 'given',
    ...sayPlan(context, plan),
    why: [
      locale.text('account-plan.given'),
      ...(plan.approval === null ? [] : [locale.text(`account-plan.approval.${plan.approval}`)]),
      ...(plan.customerGoal === null ? [] : [locale.text('account-plan.goal', { goal: plan.customerGoal })]),
    ].join(locale.text('words.clause-join')),
    priority: '',
    owner: plan.owner?.name ?? null,
    due: plan.firstDue ?? plan.due,
    rows: plan.rows,
  }))
}

/** Given plans first, then what the rules propose: whom to rate, gaps by priority, and the account's own needs. */
export function listNextSteps(context: AccountContext): NextStep[] {
  const { locale, one } = context
  const states = new Map(one.slice.people.map((state) => [state.person.index, state]))
  const { rateFirst, gaps } = measureGapPriorities(one.slice)
  const priorityOf = new Map(gaps.map((gap) => [gap.state, gap.priority]))
  const named = new Set<PersonState>()
  const proposals = propose(one).map((proposal): NextStep & { weight: number } => {
    const state = proposal.person === null ? null : (states.get(proposal.person) ?? null)
    if (state) named.add(state)
    const role = proposal.values['role']
    const priority = state ? (priorityOf.get(state) ?? 0) : 0
    return {
      origin: 'proposed',
      who:
        state?.person.name ??
        (role === undefined
          ? locale.text('account-plan.account')
          : `${role} ${wordOf(locale, decisionRoleLabels, role as DecisionRole)}`),
      what: locale.words(ruleById.get(proposal.rule)!.label),
      why: sayRule(context, proposal),
      priority: priority > 0 ? locale.number(priority, 1) : '',
      owner: ownerOf(context, state),
      due: null,
      rows: proposal.rows,
      weight: proposal.person === null ? Infinity : priority,
    }
  })
  const rate = rateFirst.map((state): NextStep => ({
    origin: 'proposed',
    who: state.person.name,
    what: locale.text('account-plan.rate-first'),
    why: locale.text('account-plan.rule-rate-first'),
    priority: locale.text('account-plan.first'),
    owner: ownerOf(context, state),
    due: null,
    rows: state.person.rows,
  }))
  const win = gaps
    .filter(({ state }) => !named.has(state))
    .slice(0, MOST_GAPS)
    .map(({ state, target, priority }): NextStep => ({
      origin: 'proposed',
      who: `${state.person.name}\u00A0${locale.text('account-plan.step', {
        current: locale.number(state.credible!),
        target: locale.number(target),
      })}`,
      what: locale.text('account-plan.win'),
      why: locale.text('account-plan.rule-gap', {
        gap: locale.number(target - state.credible!),
        weight: state.weight,
      }),
      priority: locale.number(priority, 1),
      owner: ownerOf(context, state),
      due: state.person.targetDate,
      rows: state.person.rows,
    }))
  return [...listGiven(context), ...rate, ...proposals.toSorted((a, b) => b.weight - a.weight), ...win]
}
