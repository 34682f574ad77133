import { cell, noCell } from '../cells.ts'
import type { SectionPart } from '../page-model.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import type { AccountContext } from './account-context.ts'
import { listNextSteps } from './next-steps.ts'

/** Steps one table names. */
const MOST = 16

/** What is planned for next quarter, and what the rules propose besides, each with its rule. */
export function presentNextSteps(context: AccountContext): SectionPart | null {
  const { locale } = context
  const steps = listNextSteps(context)
  if (steps.length === 0) return null
  const given = steps.filter(({ origin }) => origin === 'given').length
  const rows = mergeRows(steps.map((step) => step.rows))
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
        rows: steps.slice(0, MOST).map(({ origin, who, what, why, priority, owner, due }) => ({
          cells: [
            cell(who, origin === 'given' ? { bold: true } : {}),
            cell(what),
            cell(why, { mark: 'muted' }),
            priority === '' ? noCell : cell(priority),
            owner === null ? noCell : cell(owner),
            due === null ? noCell : cell(locale.date(due)),
          ],
        })),
        note: [
          ...(steps.length > MOST ? [locale.text('account-plan.more', { count: steps.length - MOST })] : []),
          printSources(context, rows),
        ]
          .filter((text) => text !== '')
          .join(' '),
      },
      links: lineageLinks(context, 'plan-coverage', rows, context.evidence),
    },
  }
}
