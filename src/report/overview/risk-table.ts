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
import { numberOf, verdictOf } from './measured-value.ts'

/** Accounts the table lists. */
const MOST = 12

interface Exposed {
  readonly index: number
  readonly revenue: number | null
  readonly open: number
}

/** Accounts with something measured against them, the largest exposure first, else by tier and band. */
function findExposed(context: PageContext): Exposed[] {
  const { review } = context
  const open = new Map<number, number>()
  for (const deal of review.dataset.opportunities)
    if (deal.won === null) open.set(deal.account, (open.get(deal.account) ?? 0) + (deal.amount ?? 0))
  const risky = ({ now }: (typeof review.accounts)[number]) =>
    now.band === 'critical' ||
    now.band === 'at-risk' ||
    now.caps.length > 0 ||
    verdictOf(now, 'decision-outlook') === 'lost' ||
    numberOf(now, 'eyes') === 0
  const exposed = rankAccounts(review)
    .filter((index) => risky(review.accounts[index]!))
    .map((index) => {
      const { account } = review.accounts[index]!
      return { index, revenue: account.revenue, open: open.get(account.index) ?? 0 }
    })
  const anyMoney = exposed.some(({ revenue, open: amount }) => revenue !== null || amount > 0)
  return anyMoney
    ? exposed.toSorted((a, b) => (b.revenue ?? 0) + b.open - (a.revenue ?? 0) - a.open)
    : exposed
}

/** The accounts at risk with what they are worth; null where no account has a measured risk. */
export function presentRisks(context: PageContext): SectionPart | null {
  const { locale, review, plan } = context
  const exposed = findExposed(context)
  if (exposed.length === 0) return null
  const shown = exposed.slice(0, MOST)
  const { currency } = review.settings
  const max = Math.max(1, ...shown.map(({ revenue, open }) => (revenue ?? 0) + open))
  const anyMoney = shown.some(({ revenue, open }) => revenue !== null || open > 0)
  const money = ({ revenue, open }: Exposed): Cell => {
    if (revenue === null && open === 0) return noCell
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
          const { now, slice } = account
          const outlook = verdictOf(now, 'decision-outlook')
          const change = changeOf(account, 'mcr')
          const circle = slice.people.filter(({ inCircle, employed }) => inCircle && employed)
          const sum = (wanted: (support: number | null) => boolean) =>
            circle.filter(({ credible }) => wanted(credible)).reduce((total, { weight }) => total + weight, 0)
          const [pro, con] = [
            sum((support) => support !== null && support >= 1),
            sum((support) => support === -1),
          ]
          const split = outlook === null ? null : { pro, con, open: sum(() => true) - pro - con }
          const eyes = numberOf(now, 'eyes')
          return {
            cells: [
              cell(account.account.name, { href: context.href(plan.accounts[one.index]!), bold: true }),
              now.tier.tier === null
                ? noCell
                : markedCell(now.tier.tier, now.tier.origin === 'given' ? null : 'assumed'),
              ...(anyMoney ? [money(one)] : []),
              outlook === null
                ? unknownCell(locale.text('words.not-measured'))
                : cell(printVerdict(locale, 'decision-outlook', outlook), {
                    chart: { chart: 'outlook-strip', data: { split } },
                    ...(outlook === 'lost' ? { mark: 'alarm' as const } : {}),
                  }),
              cell('', {
                chart: {
                  chart: 'life',
                  data: { eyes, atLeast: false },
                  label:
                    eyes === null
                      ? locale.text('words.not-measured')
                      : locale.text('counts.eyes', { count: eyes }),
                },
              }),
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
