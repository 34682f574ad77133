import { askRules } from '../../metrics/proposals/ask-leadership.ts'
import { proposalRules } from '../../metrics/proposals/propose.ts'
import type { Words } from '../../model/words.ts'
import { cell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { AccountAsk } from './asks-table.ts'
import { countRule, type Step } from './list-steps.ts'

interface Line {
  readonly id: string
  readonly what: string
  readonly when: string
  readonly kind: 'given' | 'proposal' | 'ask'
  readonly cases: number
  readonly accounts: number
}

/** Where everything proposed and asked on this page comes from. */
export function presentPromiseRules(
  context: PageContext,
  steps: readonly Step[],
  asks: readonly AccountAsk[],
): SectionPart {
  const { locale } = context
  const say = ({ label, description }: { readonly label: Words; readonly description: Words }) => ({
    what: locale.words(label),
    when: locale.words(description),
  })
  const lines: Line[] = [
    {
      id: 'given',
      what: locale.text('promises.next.given'),
      when: locale.text('promises.rules.given'),
      kind: 'given',
      ...countRule(steps, null),
    },
    ...proposalRules.map((rule): Line => ({
      id: rule.id,
      ...say(rule),
      kind: 'proposal',
      ...countRule(steps, rule.id),
    })),
    ...askRules.map((rule): Line => {
      const own = asks.filter((ask) => ask.rule === rule.id)
      const accounts = new Set(own.map(({ account }) => account)).size
      return { id: rule.id, ...say(rule), kind: 'ask', cases: own.length, accounts }
    }),
  ]
  return {
    part: 'table',
    table: {
      id: 'rules',
      span: 12,
      title: locale.phrases('promises.rules.title', { count: lines.length - 1 }),
      caption: locale.text('promises.rules.caption'),
      table: {
        caption: locale.text('promises.rules.table-caption'),
        columns: [
          { label: locale.text('promises.column.what'), phone: 'full' },
          { label: locale.text('promises.column.when'), phone: 'full' },
          { label: locale.text('promises.column.kind'), labelled: true },
          { label: locale.text('promises.column.cases'), numeric: true, labelled: true },
          { label: locale.text('column.accounts'), numeric: true, labelled: true },
        ],
        rows: lines.map(({ id, what, when, kind, cases, accounts }) => ({
          id: `rule-${id}`,
          cells: [
            cell(what, { bold: true, note: id }),
            cell(when),
            cell(locale.text(`promises.kind.${kind}`)),
            cell(locale.number(cases)),
            cell(locale.number(accounts)),
          ],
        })),
      },
      links: [],
    },
  }
}
