import { isOpenPlan } from '../../metrics/plans/plan-state.ts'
import { cell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import { aboutCell, accountCell, ownerCell, rankByStake } from './promise-cells.ts'
import { wordOf } from '../word-of.ts'
import { planStatusLabels } from '../../model/labels/plan-states.ts'

const MOST = 20

/** Plans that start from what the customer wants to reach, open ones first; an empty part where none does. */
export function presentGoals(context: PageContext): SectionPart | null {
  const { locale, review } = context
  if (review.dataset.plans.length === 0) return null
  const { asOf, rollingYear } = review.period
  const all = review.accounts.flatMap(({ slice }, account) =>
    slice.registers.plans
      .filter(({ doneOn }) => doneOn === null || doneOn >= rollingYear.first)
      .map((plan) => ({ plan, account })),
  )
  const named = all.filter(({ plan }) => plan.customerGoal !== null)
  if (named.length === 0)
    return {
      part: 'empty',
      span: 12,
      empty: {
        title: locale.text('promises.goals.none'),
        missing: locale.text('promises.goals.missing', { count: all.length }),
        remedy: locale.text('promises.goals.remedy', { columns: 'customer_goal' }),
      },
    }
  const stake = rankByStake(context)
  const isDone = ({ plan }: (typeof named)[number]): number => (isOpenPlan(plan, asOf) ? 0 : 1)
  const shown = named.toSorted((a, b) => isDone(a) - isDone(b) || stake(a.account, b.account)).slice(0, MOST)
  return {
    part: 'table',
    table: {
      id: 'goals',
      span: 12,
      title: locale.phrases('promises.goals.title', { count: named.length, all: all.length }),
      caption: locale.text('promises.goals.caption'),
      table: {
        caption: locale.text('promises.goals.table-caption'),
        columns: [
          { label: locale.text('promises.column.goal'), phone: 'full' },
          { label: locale.text('column.account'), phone: 'full' },
          { label: locale.text('promises.column.whose'), labelled: true },
          { label: locale.text('promises.column.action'), phone: 'full' },
          { label: locale.text('promises.column.owner'), keep: true, labelled: true },
          { label: locale.text('promises.column.state'), labelled: true },
        ],
        rows: shown.map(({ plan, account }) => ({
          cells: [
            cell(plan.customerGoal!, { bold: true }),
            accountCell(context, account),
            aboutCell(context, plan),
            cell(plan.action ?? locale.text('account-plan.no-action')),
            ownerCell(plan),
            cell(wordOf(locale, planStatusLabels, plan.status ?? 'open'), {
              ...(plan.status === 'done' && !plan.hasEvidence && { note: locale.text('words.no-evidence') }),
            }),
          ],
        })),
        note: [
          ...(named.length > MOST ? [locale.text('promises.more', { count: named.length - MOST })] : []),
          printSources(context, mergeRows(shown.map(({ plan }) => plan.rows))),
        ].join(' '),
      },
      links: lineageLinks(context, 'customer-goals', []),
    },
  }
}
