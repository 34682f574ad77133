import { planNextQuarter } from '../../metrics/proposals/plan-next-quarter.ts'
import { cell, noCell } from '../cells.ts'
import type { SectionPart } from '../page-model.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import type { AccountContext } from './account-context.ts'
import { listNextSteps, type NextStep } from './next-steps.ts'

/** Steps one table names, and of them people only their gap speaks for. */
const MOST = 16
const MOST_WINS = 5

const isWin = ({ origin }: NextStep): boolean => origin === 'win'

/** Of a list the first people to win, so that what rules and plans say comes before; then as many as fit. */
function cutSteps(steps: readonly NextStep[]): NextStep[] {
  const [wins, others] = [steps.filter(isWin), steps.filter((step) => !isWin(step))]
  return [...others, ...wins.slice(0, MOST_WINS)].slice(0, MOST)
}

/** What is planned for next quarter, and what the rules propose besides, each with its rule. */
export function presentNextSteps(context: AccountContext): SectionPart | null {
  const { locale } = context
  const next = planNextQuarter(context.one)
  const steps = listNextSteps(context, next)
  if (steps.length === 0) return null
  const given = steps.filter(({ origin }) => origin === 'given').length
  const rows = mergeRows(steps.map((step) => step.rows))
  const shown = cutSteps(steps)
  const [wins, winsShown] = [steps.filter(isWin).length, shown.filter(isWin).length]
  const left = steps.length - wins - (shown.length - winsShown)
  return {
    part: 'table',
    table: {
      id: 'next-steps',
      span: 12,
      title:
        given === 0
          ? locale.phrases('account-plan.next-proposed', { count: steps.length })
          : locale.phrases('account-plan.next-title', { count: steps.length - given, given }),
      caption: locale.text('account-plan.next-caption'),
      table: {
        caption: locale.text('account-plan.next-table-caption'),
        columns: [
          { label: locale.text('account-plan.column-who'), keep: true, phone: 'full' },
          { label: locale.text('account-plan.column-what'), phone: 'full' },
          { label: locale.text('account-plan.column-why'), phone: 'full' },
          { label: locale.text('account-plan.column-priority'), numeric: true, labelled: true },
          { label: locale.text('account-plan.column-owner'), keep: true, labelled: true },
          { label: locale.text('account-plan.column-due'), keep: true, labelled: true },
        ],
        rows: shown.map(({ origin, who, what, why, priority, owner, due, overdue }) => ({
          cells: [
            cell(who, origin === 'given' ? { bold: true } : {}),
            cell(what),
            cell(why, { mark: 'muted' }),
            priority === '' ? noCell : cell(priority),
            owner === null ? noCell : cell(owner),
            due === null ? noCell : cell(locale.date(due), overdue ? { mark: 'alarm' } : {}),
          ],
        })),
        note: [
          ...(winsShown < wins
            ? [locale.text('account-plan.wins-shown', { shown: winsShown, count: wins })]
            : []),
          ...(left > 0 ? [locale.text('account-plan.more', { count: left })] : []),
          ...(next.later > 0 ? [locale.text('account-plan.later', { count: next.later })] : []),
          printSources(context, rows),
        ]
          .filter((text) => text !== '')
          .join(' '),
      },
      links: [
        { label: locale.text('account-plan.all-steps'), href: context.file('tables/next-quarter.csv') },
        ...lineageLinks(context, 'plan-coverage', rows, context.evidence),
      ],
    },
  }
}
