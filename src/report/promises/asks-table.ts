import { askLeadership, askRules } from '../../metrics/proposals/ask-leadership.ts'
import type { Ask } from '../../metrics/proposals/define-ask.ts'
import { cell, unknownCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import { printTriggerValues } from '../print-trigger-values.ts'
import type { SectionPart } from '../page-model.ts'
import type { Cell } from '../page-parts/table.ts'
import { mergeRows, printSources } from '../sources.ts'
import { accountCell, rankByStake } from './promise-cells.ts'

const MOST = 20
const ruleById = new Map(askRules.map((rule) => [rule.id, rule]))

/** An ask and the account it is for, by its position in `review.accounts`. */
export interface AccountAsk extends Ask {
  readonly account: number
}

/** Asks over all accounts: the highest tier and the most at stake first, an account's together. */
export function listAsks(context: PageContext): AccountAsk[] {
  const stake = rankByStake(context)
  return context.review.accounts
    .flatMap((one, account) => askLeadership(one).map((ask): AccountAsk => ({ ...ask, account })))
    .toSorted((a, b) => stake(a.account, b.account))
}

/** Why it is asked: the numbers behind the rule. */
function sayWhy(context: PageContext, { rule, values }: Ask): string {
  const { locale } = context
  if (rule === 'meet-approver')
    return locale.text(values['neverSeen'] ? 'promises.why.never-seen' : 'promises.why.overdue', {
      count: Number(values['days']),
      limit: Number(values['limit']),
    })
  if (rule === 'name-sponsor') return locale.text('promises.why.no-sponsor')
  if (rule === 'plan-executive-meeting')
    return locale.text('promises.why.no-meeting', { count: Number(values['inRollingYear'] ?? 0) })
  if (rule === 'sign-agreement')
    return locale.text('promises.why.expired', { count: Number(values['daysSince'] ?? 0) })
  if ('weightAgainst' in values)
    return locale.text('promises.why.lost', { values: printTriggerValues(locale, values) })
  return locale.text('promises.why.contested', {
    count: Number(values['against'] ?? 0),
    all: Number(values['deciders'] ?? 0),
  })
}

function whomCell({ locale, review }: PageContext, { whom }: Ask): Cell {
  if (whom.length === 0) return cell('–', { mark: 'muted' })
  const people = whom.map((index) => review.dataset.people[index]!)
  const titles = people.flatMap(({ title }) => title ?? [])
  return cell(locale.series(people.map(({ name }) => name)), {
    bold: true,
    ...(titles.length > 0 && { note: locale.series(titles) }),
  })
}

/** Who of ours is asked to see whom, why and by when; null where nothing is asked. */
export function presentAsks(context: PageContext): SectionPart | null {
  const { locale } = context
  const asks = listAsks(context)
  if (asks.length === 0) return null
  const shown = asks.slice(0, MOST)
  return {
    part: 'table',
    table: {
      id: 'asks',
      span: 12,
      title: locale.phrases('promises.asks.title', {
        count: asks.length,
        accounts: locale.text('counts.accounts', { count: new Set(asks.map(({ account }) => account)).size }),
      }),
      caption: locale.text('promises.asks.caption'),
      table: {
        caption: locale.text('promises.asks.table-caption'),
        columns: [
          { label: locale.text('promises.column.what'), phone: 'full' },
          { label: locale.text('column.account'), phone: 'full' },
          { label: locale.text('promises.column.who'), labelled: true },
          { label: locale.text('promises.column.whom'), labelled: true },
          { label: locale.text('column.why'), phone: 'full' },
          { label: locale.text('promises.column.by'), keep: true, labelled: true },
        ],
        rows: shown.map((ask) => ({
          cells: [
            cell(locale.words(ruleById.get(ask.rule)!.label), { bold: true, opens: `#rule-${ask.rule}` }),
            accountCell(context, ask.account),
            ask.who === null ? unknownCell(locale.text('promises.no-sponsor')) : cell(ask.who.name),
            whomCell(context, ask),
            cell(sayWhy(context, ask)),
            cell(locale.date(ask.by)),
          ],
        })),
        note: [
          ...(asks.length > MOST ? [locale.text('promises.more', { count: asks.length - MOST })] : []),
          printSources(context, mergeRows(shown.map(({ rows }) => rows))),
        ].join(' '),
      },
      links: [{ label: locale.text('figure.csv'), href: context.file('tables/asks.csv') }],
    },
  }
}
