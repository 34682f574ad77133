import { cell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { Cell } from '../page-parts/table.ts'
import { mergeRows, printSources } from '../sources.ts'
import { ruleById, type Step } from './list-steps.ts'
import { aboutCell, accountCell, actionCell, ownerCell } from './promise-cells.ts'

const MOST = 20
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

const ruleCell = ({ locale }: PageContext, { rule }: Step): Cell =>
  cell(locale.words(ruleById.get(rule!)!.description), { opens: `#rule-${rule}` })

/** What to do next quarter: what is planned, or what rules propose; null where there is nothing. */
export function presentNext(
  context: PageContext,
  id: 'planned' | 'proposed',
  all: readonly Step[],
): SectionPart | null {
  const { locale } = context
  const steps = all
    .filter(({ rule }) => (rule === null) === (id === 'planned'))
    .toSorted((a, b) => Number(b.overdue) - Number(a.overdue))
  if (steps.length === 0) return null
  const shown = steps.slice(0, MOST)
  return {
    part: 'table',
    table: {
      id,
      span: 12,
      title: locale.phrases(`promises.next.${id}-title`, { count: steps.length }),
      caption: locale.text(`promises.next.${id}-caption`),
      table: {
        caption: locale.text('promises.next.table-caption'),
        columns: [
          { label: locale.text('promises.column.action'), phone: 'full' },
          { label: locale.text('column.account'), phone: 'full' },
          { label: locale.text('promises.column.about'), phone: 'full', names: true, room: 'sentence' },
          ...(id === 'planned'
            ? [
                { label: locale.text('promises.column.owner'), keep: true, labelled: true },
                { label: locale.text('promises.column.due'), keep: true, labelled: true },
              ]
            : [{ label: locale.text('promises.column.rule'), phone: 'full' as const }]),
        ],
        rows: shown.map((step) => ({
          cells: [
            whatCell(context, step),
            accountCell(context, step.account),
            whomCell(context, step),
            ...(step.plan === null
              ? [ruleCell(context, step)]
              : [
                  ownerCell(step.plan),
                  step.due === null
                    ? noCell
                    : cell(locale.date(step.due), step.overdue ? { mark: 'alarm' } : {}),
                ]),
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
