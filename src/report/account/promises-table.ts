import type { Plan } from '../../model/registers.ts'
import { type DuePromise, listPromises, type PromiseVerdict } from '../../metrics/plans/list-promises.ts'
import { cell, noCell } from '../cells.ts'
import type { SectionPart } from '../page-model.ts'
import type { CellMark } from '../page-parts/table.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import type { AccountContext } from './account-context.ts'

/** Promises one table names. */
const MOST = 14

const markOf: Readonly<Partial<Record<PromiseVerdict, CellMark>>> = {
  overdue: 'alarm',
  late: 'alarm',
  unproven: 'assumed',
  undated: 'assumed',
  cancelled: 'muted',
}

/** What a plan item is about, as the page says it: the person and the step of support, and the action. */
export function sayPlan(context: AccountContext, plan: Plan): { who: string; what: string } {
  const { locale, review } = context
  const person = plan.person === null ? null : review.dataset.people[plan.person]!.name
  const step =
    plan.target === null
      ? null
      : plan.current === null
        ? locale.text('account-plan.target', { target: locale.number(plan.target) })
        : locale.text('account-plan.step', {
            current: locale.number(plan.current),
            target: locale.number(plan.target),
          })
  return {
    who: [person ?? plan.layer ?? locale.text('account-plan.account'), ...(step === null ? [] : [step])].join(
      '\u00A0',
    ),
    what: plan.action ?? locale.text('account-plan.no-action'),
  }
}

function printVerdict({ locale }: AccountContext, { plan, verdict, daysLate }: DuePromise): string {
  const word =
    verdict === 'overdue' || verdict === 'late'
      ? locale.text(`account-plan.verdict.${verdict}`, { count: daysLate })
      : locale.text(`account-plan.verdict.${verdict}`)
  return plan.carriedOver > 0 ? word + locale.text('account-plan.moved', { count: plan.carriedOver }) : word
}

/** What was promised for this quarter or before, and what came of it; null where no plans are imported. */
export function presentPromises(context: AccountContext): SectionPart | null {
  const { locale, one, review } = context
  if (review.dataset.plans.length === 0) return null
  const promises = listPromises(one.slice)
  const kept = promises.filter(({ verdict }) => verdict === 'kept').length
  const overdue = promises.filter(({ verdict }) => verdict === 'overdue').length
  const rows = mergeRows(promises.map(({ plan }) => plan.rows))
  return {
    part: 'table',
    table: {
      id: 'promises',
      span: 12,
      title:
        promises.length === 0
          ? locale.phrases('account-plan.promises-none')
          : overdue > 0
            ? locale.phrases('account-plan.promises-overdue', { count: promises.length, kept, overdue })
            : locale.phrases('account-plan.promises-title', { count: promises.length, kept }),
      caption: locale.text('account-plan.promises-caption'),
      table: {
        caption: locale.text('account-plan.promises-caption'),
        columns: [
          { label: locale.text('account-plan.column-who'), keep: true, phone: 'full' },
          { label: locale.text('account-plan.column-what'), phone: 'full' },
          { label: locale.text('account-plan.column-owner'), keep: true, labelled: true },
          { label: locale.text('account-plan.column-due'), keep: true, labelled: true },
          { label: locale.text('account-plan.column-done'), keep: true, labelled: true },
          { label: locale.text('account-plan.column-verdict'), labelled: true },
        ],
        rows: promises.slice(0, MOST).map((promise) => {
          const { plan, verdict } = promise
          const { who, what } = sayPlan(context, plan)
          const mark = markOf[verdict]
          return {
            cells: [
              cell(who),
              cell(
                what,
                plan.customerGoal === null
                  ? {}
                  : { note: locale.text('account-plan.goal', { goal: plan.customerGoal }) },
              ),
              plan.owner === null ? noCell : cell(plan.owner.name),
              cell(locale.date(plan.firstDue!)),
              plan.doneOn === null || verdict === 'overdue' ? noCell : cell(locale.date(plan.doneOn)),
              cell(printVerdict(context, promise), mark === undefined ? {} : { mark }),
            ],
          }
        }),
        note: [
          ...(promises.length > MOST
            ? [locale.text('account-plan.more', { count: promises.length - MOST })]
            : []),
          printSources(context, rows),
        ]
          .filter((text) => text !== '')
          .join(' '),
      },
      links: lineageLinks(context, 'action-closure', rows, context.evidence),
    },
  }
}
