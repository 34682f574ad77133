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

function printPriority({ locale }: AccountContext, priority: number | undefined): string {
  return priority === undefined || priority === 0 ? '' : locale.number(priority, 1)
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

function listGiven(context: AccountContext, priorityOf: ReadonlyMap<number, number>): NextStep[] {
  const { locale, one } = context
  return listComingPlans(one.slice).map((plan) => ({
    origin: 'given',
    ...sayPlan(context, plan),
    why: [
      locale.text('account-plan.given'),
      ...(plan.approval === null ? [] : [locale.text(`account-plan.approval.${plan.approval}`)]),
      ...(plan.customerGoal === null ? [] : [locale.text('account-plan.goal', { goal: plan.customerGoal })]),
    ].join(locale.text('words.clause-join')),
    priority: printPriority(context, plan.person === null ? undefined : priorityOf.get(plan.person)),
    owner: plan.owner?.name ?? null,
    due: plan.firstDue ?? plan.due,
    rows: plan.rows,
  }))
}

/** Proposals of one person as one step, in the order of the rules; those about the account each by itself. */
function joinByPerson(proposals: readonly Proposal[]): Proposal[][] {
  const groups = Map.groupBy(proposals, (one) => one.person ?? one)
  return [...groups.values()]
}

function listProposed(context: AccountContext, priorityOf: ReadonlyMap<number, number>): NextStep[] {
  const { locale, one } = context
  const states = new Map(one.slice.people.map((state) => [state.person.index, state]))
  const weigh = (group: readonly Proposal[]): number => {
    const person = group[0]!.person
    return person === null ? Infinity : (priorityOf.get(person) ?? 0)
  }
  return joinByPerson(propose(one))
    .toSorted((a, b) => weigh(b) - weigh(a) || 0)
    .map((group): NextStep => {
      const [{ person, values }] = group as [Proposal, ...Proposal[]]
      const state = person === null ? null : (states.get(person) ?? null)
      const role = values['role']
      return {
        origin: 'proposed',
        who:
          state?.person.name ??
          (role === undefined
            ? locale.text('account-plan.account')
            : `${role} ${wordOf(locale, decisionRoleLabels, role as DecisionRole)}`),
        what: group
          .map(({ rule }) => locale.words(ruleById.get(rule)!.label))
          .join(locale.text('words.clause-join')),
        why: group.map((proposal) => sayRule(context, proposal)).join(locale.text('words.clause-join')),
        priority: printPriority(context, person === null ? undefined : priorityOf.get(person)),
        owner: ownerOf(context, state),
        due: null,
        rows: group.flatMap(({ rows }) => rows),
      }
    })
}

/** Given plans first, then what the rules propose: whom to rate, what is due for the account and its people, gaps by priority. */
export function listNextSteps(context: AccountContext): NextStep[] {
  const { locale, one } = context
  const { rateFirst, gaps } = measureGapPriorities(one.slice)
  const planned = new Set(listComingPlans(one.slice).map(({ person }) => person))
  const proposed = new Set(propose(one).map(({ person }) => person))
  const priorityOf = new Map(gaps.map(({ state, priority }) => [state.person.index, priority]))
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
    .filter(({ state: { person } }) => !proposed.has(person.index) && !planned.has(person.index))
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
  return [...listGiven(context, priorityOf), ...rate, ...listProposed(context, priorityOf), ...win]
}
