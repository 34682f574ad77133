import { cell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { Cell } from '../page-parts/table.ts'
import { mergeRows, printSources } from '../sources.ts'
import { ruleById, type Step } from './list-steps.ts'
import { aboutCell, accountCell, actionCell, ownerCell } from './promise-cells.ts'

const MOST = 40
/** Whom or what a row names. */
const NAMED = 4

function whatCell(context: PageContext, { rule, plan }: Step): Cell {
  if (plan !== null) return actionCell(context, plan)
  return cell(context.locale.words(ruleById.get(rule!)!.label))
}

function whomCell(context: PageContext, { plan, about }: Step): Cell {
  const { locale } = context
  if (plan !== null) return aboutCell(context, plan)
  const named = locale.series(about.slice(0, NAMED))
  const rest = about.length - NAMED
  return cell(rest > 0 ? named + locale.text('promises.next.rest', { count: rest }) : named)
}

function originCell({ locale }: PageContext, { rule }: Step): Cell {
  return rule === null
    ? cell(locale.text('promises.next.given'), { bold: true, opens: '#rule-given' })
    : cell(locale.words(ruleById.get(rule)!.description), { opens: `#rule-${rule}` })
}

/** What to do next quarter, planned or proposed, each with the rule that made it; null where there is nothing. */
export function presentNext(context: PageContext, steps: readonly Step[]): SectionPart | null {
  const { locale } = context
  if (steps.length === 0) return null
  const shown = steps.slice(0, MOST)
  const given = steps.filter(({ rule }) => rule === null).length
  return {
    part: 'table',
    table: {
      id: 'next',
      span: 12,
      title: locale.phrases('promises.next.title', { given, count: steps.length - given }),
      caption: locale.text('promises.next.caption'),
      table: {
        caption: locale.text('promises.next.table-caption'),
        columns: [
          { label: locale.text('promises.column.action'), phone: 'full' },
          { label: locale.text('column.account'), phone: 'full' },
          { label: locale.text('promises.column.about'), phone: 'full' },
          { label: locale.text('promises.column.owner'), labelled: true },
          { label: locale.text('promises.column.due'), keep: true, labelled: true },
          { label: locale.text('promises.column.rule'), phone: 'full' },
        ],
        rows: shown.map((step) => ({
          cells: [
            whatCell(context, step),
            accountCell(context, step.account),
            whomCell(context, step),
            step.plan === null ? noCell : ownerCell(step.plan),
            step.due === null ? noCell : cell(locale.date(step.due), step.overdue ? { mark: 'alarm' } : {}),
            originCell(context, step),
          ],
        })),
        note: [
          ...(steps.length > MOST ? [locale.text('promises.more', { count: steps.length - MOST })] : []),
          printSources(context, mergeRows(shown.map(({ rows }) => rows))),
        ].join(' '),
      },
      links: [{ label: locale.text('figure.csv'), href: context.file('tables/next-quarter.csv') }],
    },
  }
}
