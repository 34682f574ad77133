import { TWENTIETHS } from '../../metrics/facts/account-facts.ts'
import type { AccountReview, Review } from '../../metrics/review.ts'
import { layers, tiers } from '../../model/scales.ts'
import { changeOf } from '../score-change.ts'
import { cell, markedCell, noCell, unknownCell } from '../cells.ts'
import { printChange } from '../change-of.ts'
import { metricName } from '../definition-of.ts'
import { numberOf, verdictOf } from '../overview/measured-value.ts'
import type { PageContext } from '../page-context.ts'
import type { Cell, Column, TableFilter, TableModel } from '../page-parts/table.ts'
import { cellOfUnknown, isSuppressed } from '../print-unknown.ts'
import { pointOf, printScore, sortScore } from '../print-score.ts'
import { accountFilters } from './account-filters.ts'
import { worstBands } from './rank-accounts.ts'
import { reasonsOf } from './reasons-of.ts'
import { printBound } from '../print-bound.ts'

interface ListColumn {
  readonly column: Column
  /** Left out where no account of the review has it. */
  readonly shown: () => boolean
  readonly cell: (one: AccountReview, index: number) => Cell
}

/** What one column says about an account, for every list of accounts in the report. */
function listColumns(context: PageContext): ListColumn[] {
  const { locale, review, plan } = context
  const { accounts } = review
  const { bandLimits } = review.settings
  const limits = [bandLimits.fair, bandLimits.healthy]
  const any = (has: (one: AccountReview) => boolean) => () => accounts.some(has)
  const layerColumn = (layer: (typeof layers)[number]): ListColumn => ({
    column: { key: layer, label: locale.text(`layer-short.${layer}`), numeric: true, labelled: true },
    shown: () => review.layersInReview.includes(layer),
    cell: ({ now }) => {
      const { score } = now.layers[layer]
      if (score.completeness === null && !isSuppressed(score)) return noCell
      return 'unknown' in score
        ? cellOfUnknown(locale, score, '?')
        : cell(printScore(locale, score), { sort: sortScore(score) })
    },
  })
  const loggedQuarter = review.dataset.tables.has('activities')
  return [
    {
      column: { key: 'account', label: locale.text('column.account'), phone: 'full', room: 'name' },
      shown: () => true,
      cell: ({ account }, index) =>
        cell(account.name, { href: context.href(plan.accounts[index]!), bold: true }),
    },
    {
      column: { key: 'tier', label: locale.text('column.tier'), labelled: true },
      shown: any(({ now }) => now.tier.tier !== null),
      cell: ({ now }) =>
        now.tier.tier === null
          ? noCell
          : markedCell(now.tier.tier, now.tier.origin === 'given' ? null : 'assumed', {
              sort: tiers.indexOf(now.tier.tier),
            }),
    },
    {
      column: { key: 'mcr', label: locale.text('layer-short.mcr'), numeric: true, labelled: true },
      shown: any(({ now }) => !('unknown' in now.mcr)),
      cell: ({ now }) =>
        'unknown' in now.mcr
          ? cellOfUnknown(locale, now.mcr, '?')
          : cell(printScore(locale, now.mcr), { bold: true, sort: sortScore(now.mcr) }),
    },
    {
      column: { key: 'change', label: locale.text('column.change'), numeric: true, labelled: true },
      shown: any((one) => changeOf(one, 'mcr') !== null),
      cell: (one) => {
        const change = changeOf(one, 'mcr')
        if (change === null) return noCell
        const { text, tone } = printChange(locale, change.points)
        return markedCell(text, tone === 'alarm' ? 'alarm' : 'muted', { sort: change.points })
      },
    },
    {
      column: { label: locale.text('column.eight-quarters'), quiet: true, phone: 'push' },
      shown: any(({ history }) => history.filter(({ mcr }) => pointOf(mcr) !== null).length >= 2),
      cell: ({ history }) => {
        const values = history.map(({ mcr }) => pointOf(mcr))
        if (values.every((value) => value === null)) return cell('')
        return cell('', {
          chart: { chart: 'sparkline', data: { values, low: 0, high: 100, limits, alarm: false } },
        })
      },
    },
    {
      column: { key: 'band', label: locale.text('column.band'), labelled: true, keep: true },
      shown: any(({ now }) => now.band !== null),
      cell: ({ now }) => {
        const low = now.band === 'critical' || now.band === 'at-risk'
        const text = locale.text(`band.${now.band ?? 'none'}`)
        return now.band === null
          ? unknownCell(text)
          : markedCell(text, low ? 'alarm' : null, { sort: worstBands.indexOf(now.band) })
      },
    },
    ...layers.map(layerColumn),
    {
      column: { key: 'map-status', label: metricName(locale, 'map-status'), labelled: true },
      shown: any(({ now }) => verdictOf(now, 'map-status') !== null),
      cell: ({ now }) => {
        const status = verdictOf(now, 'map-status')
        return status === null ? cellOfUnknown(locale, now.metrics['map-status'], '?') : cell(status)
      },
    },
    {
      column: { key: 'eyes', label: metricName(locale, 'eyes'), labelled: true },
      shown: any(({ now }) => numberOf(now, 'eyes') !== null),
      cell: ({ now }) => {
        const eyes = numberOf(now, 'eyes')
        const measured = now.metrics.eyes
        if (isSuppressed(measured)) return cellOfUnknown(locale, measured)
        const atLeast = measured !== undefined && 'value' in measured && measured.atLeast === true
        // the drawing names itself, with the number: a label would say it twice
        return cell('', { chart: { chart: 'life', data: { eyes, atLeast }, label: '' }, sort: eyes })
      },
    },
    {
      column: { key: 'contacts', label: locale.text('column.contacts'), numeric: true, labelled: true },
      shown: () => loggedQuarter,
      cell: ({ slice }) => {
        const sum = slice.facts.quarter.all / TWENTIETHS
        return markedCell(
          printBound(!slice.facts.covers.flow) + locale.number(sum, 1),
          sum === 0 && slice.facts.covers.flow ? 'zero' : null,
          { sort: sum },
        )
      },
    },
    {
      column: {
        key: 'contacts-before',
        label: locale.text('column.contacts-before'),
        numeric: true,
        labelled: true,
      },
      shown: () => loggedQuarter && accounts.some(({ slice }) => slice.previousFacts.covers.flow),
      cell: ({ slice }) =>
        slice.previousFacts.covers.flow
          ? cell(locale.number(slice.previousFacts.quarter.all / TWENTIETHS, 1), {
              mark: 'muted',
              sort: slice.previousFacts.quarter.all / TWENTIETHS,
            })
          : noCell,
    },
    {
      column: { label: locale.text('column.reasons'), phone: 'full' },
      shown: () => true,
      cell: (one) => cell(locale.series(reasonsOf(locale, one)), { mark: 'muted' }),
    },
  ]
}

function placeOf({ options }: TableFilter, value: string | null): number | null {
  return value === null ? null : options.findIndex(({ key }) => key === value)
}

/** Asked once of a review: its lists of accounts are many, and each asking goes over all accounts. */
const shownColumns = new WeakMap<Review, readonly boolean[]>()

function listShownColumns(context: PageContext): ListColumn[] {
  const columns = listColumns(context)
  const shown = shownColumns.get(context.review) ?? columns.map((column) => column.shown())
  shownColumns.set(context.review, shown)
  return columns.filter((_, at) => shown[at])
}

/** Accounts as a table: only columns that are measured for at least one account of the review. */
export function accountsTable(context: PageContext, members: readonly number[], caption: string): TableModel {
  const columns = listShownColumns(context)
  const ones = members.map((index) => context.review.accounts[index]!)
  const filters = accountFilters(context, ones)
  return {
    caption,
    columns: columns.map(({ column }) => column),
    filters: filters.map(({ filter }) => filter),
    rows: ones.map((one, at) => ({
      cells: columns.map((column) => column.cell(one, members[at]!)),
      facets: filters.map(({ filter, valueOf }) => placeOf(filter, valueOf(one))),
    })),
  }
}
