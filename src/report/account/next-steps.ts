import { measureGapPriorities } from '../../metrics/plans/gap-priority.ts'
import { findOwner, type NextQuarter } from '../../metrics/proposals/plan-next-quarter.ts'
import { type Proposal, proposalRules } from '../../metrics/proposals/propose.ts'
import type { RowRef } from '../../model/row-ref.ts'
import { decisionRoleLabels } from '../../model/labels/decision-roles.ts'
import type { DecisionRole } from '../../model/scales.ts'
import { wordOf } from '../word-of.ts'
import type { AccountContext } from './account-context.ts'
import { sayPlan } from './promises-table.ts'

/** A thing to do next quarter, where it comes from, and who of ours would do it. */
export interface NextStep {
  /** Given in the plans, proposed by a rule, or by nothing but the gap up to the target. */
  readonly origin: 'given' | 'rule' | 'win'
  readonly who: string
  readonly what: string
  /** The plan's state, or the rule with its numbers. */
  readonly why: string
  /** Priority of the gap as a number, "rate first", or nothing. */
  readonly priority: string
  readonly owner: string | null
  readonly due: number | null
  readonly overdue: boolean
  readonly rows: readonly RowRef[]
}

const ruleById = new Map(proposalRules.map((rule) => [rule.id, rule]))

function printPriority({ locale }: AccountContext, priority: number | undefined): string {
  return priority === undefined ? '' : locale.number(priority, 1)
}

function sayRule({ locale }: AccountContext, { rule, values }: Proposal): string {
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
  if (rule === 'rate-first') return locale.text('account-plan.rule-rate-first')
  if (rule === 'win-support')
    return locale.text('account-plan.rule-gap', {
      gap: locale.number(Number(values['target']) - Number(values['current'])),
      weight: Number(values['weight']),
    })
  return locale.words(ruleById.get(rule)!.description)
}

function listGiven(
  context: AccountContext,
  { given }: NextQuarter,
  priorityOf: ReadonlyMap<number, number>,
): NextStep[] {
  const { locale } = context
  return given.map(({ plan, due, overdue }) => ({
    origin: 'given',
    ...sayPlan(context, plan),
    why: [
      locale.text('account-plan.given'),
      ...(plan.approval === null ? [] : [locale.text(`account-plan.approval.${plan.approval}`)]),
      ...(plan.customerGoal === null ? [] : [locale.text('account-plan.goal', { goal: plan.customerGoal })]),
    ].join(locale.text('words.clause-join')),
    priority: printPriority(context, plan.person === null ? undefined : priorityOf.get(plan.person)),
    owner: plan.owner?.name ?? null,
    due,
    overdue,
    rows: plan.rows,
  }))
}

/** Whom or what proposals are about: a person, one to be won with the step; a role nobody fills; else the account. */
function sayWhom({ locale, review }: AccountContext, { rule, person, values }: Proposal): string {
  const role = values['role']
  if (person === null)
    return role === undefined
      ? locale.text('account-plan.account')
      : `${role} ${wordOf(locale, decisionRoleLabels, role as DecisionRole)}`
  const { name } = review.dataset.people[person]!
  if (rule !== 'win-support') return name
  const step = locale.text('account-plan.step', {
    current: locale.number(Number(values['current'])),
    target: locale.number(Number(values['target'])),
  })
  return `${name}\u00A0${step}`
}

/** Whom to rate, what the account needs, its people by the priority of their gap, and last whom to win besides. */
function rankGroup([first]: readonly Proposal[], priorityOf: ReadonlyMap<number, number>): [number, number] {
  const { rule, person } = first!
  if (rule === 'rate-first') return [0, 0]
  if (person === null) return [1, 0]
  return [rule === 'win-support' ? 3 : 2, -(priorityOf.get(person) ?? 0)]
}

function listProposed(
  context: AccountContext,
  { proposals }: NextQuarter,
  priorityOf: ReadonlyMap<number, number>,
): NextStep[] {
  const { locale, one } = context
  // what several rules say of one person is one step; what is about the account, each by itself
  const groups = [...Map.groupBy(proposals, (proposal) => proposal.person ?? proposal).values()]
  return groups
    .map((group) => ({ group, rank: rankGroup(group, priorityOf) }))
    .toSorted((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1])
    .map(({ group }): NextStep => {
      const first = group[0]!
      return {
        origin: first.rule === 'win-support' ? 'win' : 'rule',
        who: sayWhom(context, first),
        what: group
          .map(({ rule }) => locale.words(ruleById.get(rule)!.label))
          .join(locale.text('words.clause-join')),
        why: group.map((proposal) => sayRule(context, proposal)).join(locale.text('words.clause-join')),
        priority:
          first.rule === 'rate-first'
            ? locale.text('account-plan.first')
            : printPriority(context, first.person === null ? undefined : priorityOf.get(first.person)),
        owner: findOwner(one, first.person)?.name ?? null,
        due: first.due ?? null,
        overdue: false,
        rows: group.flatMap(({ rows }) => rows),
      }
    })
}

/** What is given first, then what the rules propose; the same list as the download of all accounts. */
export function listNextSteps(context: AccountContext, next: NextQuarter): NextStep[] {
  const { gaps } = measureGapPriorities(context.one.slice)
  const priorityOf = new Map(gaps.map(({ state, priority }) => [state.person.index, priority]))
  return [...listGiven(context, next, priorityOf), ...listProposed(context, next, priorityOf)]
}
