import { isKnown } from '../../model/measurement.ts'
import { cell, markedCell, noCell, unknownCell } from '../cells.ts'
import { printChange } from '../change-of.ts'
import { changeOf } from '../score-change.ts'
import { rankAccounts } from '../lists/rank-accounts.ts'
import { reasonsOf } from '../lists/reasons-of.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { Cell } from '../page-parts/table.ts'
import { metricName } from '../definition-of.ts'
import { printVerdict } from '../print-measurement.ts'
import { cellOfUnknown, isSuppressed } from '../print-unknown.ts'
import { numberOf, verdictOf } from './measured-value.ts'

/** Accounts the table lists. */
const MOST = 12

interface Exposed {
  readonly index: number
  /** Null where nothing of it is known. */
  readonly exposure: number | null
  readonly revenue: number | null
  /** Open, with tender or close in the next two quarters. */
  readonly open: number
}

/** Accounts with something measured against them, the largest exposure first, else by tier and band. */
function findExposed(context: PageContext): Exposed[] {
  const { review } = context
  const risky = ({ now }: (typeof review.accounts)[number]) =>
    now.band === 'critical' ||
    now.band === 'at-risk' ||
    now.caps.length > 0 ||
    verdictOf(now, 'decision-outlook') === 'lost' ||
    numberOf(now, 'eyes') === 0
  const exposed = rankAccounts(review)
    .filter((index) => risky(review.accounts[index]!))
    .map((index): Exposed => {
      const measured = review.accounts[index]!.now.metrics.exposure
      const parts = measured && isKnown(measured) ? measured.parts : undefined
      const part = (name: string) => (parts?.[name] === undefined ? null : Number(parts[name].value))
      return {
        index,
        exposure: numberOf(review.accounts[index]!.now, 'exposure'),
        revenue: part('revenue'),
        open: part('open') ?? 0,
      }
    })
  // a stable sort: of equals, and where no money is known at all, tier and band decide
  return exposed.toSorted((a, b) => (b.exposure ?? -1) - (a.exposure ?? -1))
}

/** The accounts at risk with what they are worth; null where no account has a measured risk. */
export function presentRisks(context: PageContext): SectionPart | null {
  const { locale, review, plan } = context
  const exposed = findExposed(context)
  if (exposed.length === 0) return null
  const shown = exposed.slice(0, MOST)
  const { currency } = review.settings
  const max = Math.max(1, ...shown.map(({ exposure }) => exposure ?? 0))
  const anyMoney = shown.some(({ exposure }) => exposure !== null && exposure > 0)
  const money = ({ exposure, revenue, open }: Exposed): Cell => {
    if (exposure === null) return cellOfUnknown(locale, undefined)
    if (exposure === 0) return noCell
    const text =
      revenue === null
        ? locale.text('overview.risk.open-only', { amount: locale.amount(open, currency) })
        : locale.amount(revenue, currency)
    const note =
      revenue !== null && open > 0
        ? { note: locale.text('overview.risk.plus-open', { amount: locale.amount(open, currency) }) }
        : {}
    return cell(text, {
      ...note,
      opens: context.href('method#exposure'),
      chart: { chart: 'amount-bar', data: { value: revenue ?? 0, extra: open, max } },
    })
  }
  const lost = exposed.filter(
    ({ index }) => verdictOf(review.accounts[index]!.now, 'decision-outlook') === 'lost',
  ).length
  return {
    part: 'table',
    table: {
      id: 'risks',
      span: 12,
      title: locale.phrases(lost > 0 ? 'overview.risk.title-lost' : 'overview.risk.title', {
        count: exposed.length,
        lost,
      }),
      caption: locale.text(anyMoney ? 'overview.risk.caption' : 'overview.risk.caption-tier'),
      table: {
        caption: locale.text('overview.risk.table-caption'),
        columns: [
          { label: locale.text('column.account'), phone: 'full' },
          { label: locale.text('column.tier'), labelled: true },
          ...(anyMoney
            ? [{ label: locale.text('column.exposure'), labelled: true, phone: 'full' as const }]
            : []),
          { label: metricName(locale, 'decision-outlook'), labelled: true, keep: true },
          { label: metricName(locale, 'eyes'), labelled: true },
          { label: locale.text('column.band'), labelled: true, keep: true },
          { label: locale.text('column.change'), numeric: true, labelled: true },
          { label: locale.text('column.reasons'), phone: 'full' },
        ],
        rows: shown.map((one) => {
          const account = review.accounts[one.index]!
          const { now } = account
          const outlook = verdictOf(now, 'decision-outlook')
          const change = changeOf(account, 'mcr')
          const decision = now.metrics['decision-outlook']
          const weights = decision && isKnown(decision) ? decision.parts : undefined
          const weightOf = (side: string) => Number(weights?.[`weight-${side}`]?.value ?? 0)
          const split =
            outlook === null ? null : { pro: weightOf('pro'), con: weightOf('con'), open: weightOf('open') }
          const eyes = numberOf(now, 'eyes')
          const stones = now.metrics.eyes
          const atLeast = stones !== undefined && isKnown(stones) && stones.atLeast === true
          return {
            cells: [
              cell(account.account.name, { href: context.href(plan.accounts[one.index]!), bold: true }),
              now.tier.tier === null
                ? noCell
                : markedCell(now.tier.tier, now.tier.origin === 'given' ? null : 'assumed'),
              ...(anyMoney ? [money(one)] : []),
              outlook === null
                ? cellOfUnknown(locale, decision)
                : cell(printVerdict(locale, 'decision-outlook', outlook), {
                    chart: { chart: 'outlook-strip', data: { split } },
                    ...(outlook === 'lost' ? { mark: 'alarm' as const } : {}),
                  }),
              isSuppressed(stones)
                ? cellOfUnknown(locale, stones)
                : cell('', { chart: { chart: 'life', data: { eyes, atLeast }, label: '' } }),
              now.band === null
                ? unknownCell(locale.text('band.none'))
                : cell(locale.text(`band.${now.band}`), { bold: true }),
              change === null
                ? noCell
                : markedCell(
                    locale.change(change.points),
                    printChange(locale, change.points).tone === 'alarm' ? 'alarm' : null,
                  ),
              cell(locale.series(reasonsOf(locale, account)), { mark: 'muted' }),
            ],
          }
        }),
        ...(exposed.length > MOST
          ? { note: locale.text('overview.risk.more', { count: exposed.length - MOST }) }
          : {}),
      },
      links: [
        { label: locale.text('figure.definition'), href: context.href('method#band') },
        { label: locale.text('figure.csv'), href: context.file('tables/accounts.csv') },
      ],
    },
  }
}
