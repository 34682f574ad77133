import { isKnown } from '../../model/measurement.ts'
import { cell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { FigureModel } from '../page-parts/figure.ts'
import { lineageLinks } from '../sources.ts'
import { numberOf } from './measured-value.ts'

/** Accounts one figure holds; tiers are taken from S down while they fit. */
const MOST = 120

const tiers = ['S', 'A', 'B', 'C', 'none'] as const
const columns = ['alive', 'one', 'none', 'unknown'] as const

/** Every account as a pair of stones, tiers × eyes; null where no eye was measured anywhere. */
export function presentLife(context: PageContext): FigureModel | null {
  const { locale, review, plan } = context
  const lives = review.accounts.map(({ now, account }, index) => {
    const measured = now.metrics.eyes
    return {
      index,
      tier: now.tier.tier ?? ('none' as const),
      name: account.name,
      eyes: numberOf(now, 'eyes'),
      atLeast: measured !== undefined && isKnown(measured) && measured.atLeast === true,
    }
  })
  if (lives.every(({ eyes }) => eyes === null)) return null
  const columnOf = (eyes: number | null) =>
    eyes === null ? 'unknown' : eyes >= 2 ? 'alive' : eyes === 1 ? 'one' : 'none'
  let room = MOST
  const shownTiers = tiers.filter((tier, at) => {
    const count = lives.filter((life) => life.tier === tier).length
    if (count === 0 || (at > 0 && count > room)) return false
    room -= count
    return true
  })
  const shown = lives.filter(({ tier }) => shownTiers.includes(tier))
  const count = (column: (typeof columns)[number], tier?: string) =>
    shown.filter((life) => columnOf(life.eyes) === column && (tier === undefined || life.tier === tier))
      .length
  const measured = shown.filter(({ eyes }) => eyes !== null)
  const important = measured.filter(({ tier }) => tier === 'S')
  const alive = important.filter(({ eyes }) => columnOf(eyes) === 'alive').length
  const labels = columns.map((column) => locale.text(`life.${column}`))
  return {
    id: 'life',
    span: 6,
    title:
      important.length === 0
        ? locale.phrases('life.title', { count: count('alive'), all: measured.length })
        : locale.phrases('life.title-strategic', {
            count: count('alive'),
            all: measured.length,
            alive,
            strategic: important.length,
          }),
    content: {
      chart: 'life-overview',
      data: {
        columns: columns.map((column, at) => ({
          label: labels[at]!,
          count: count(column),
          alarm: column === 'none' && count(column) > 0,
        })),
        tiers: shownTiers.map((tier) => ({
          label: tier === 'none' ? locale.text('tier.none') : tier,
          cells: columns.map((column) =>
            shown
              .filter((life) => life.tier === tier && columnOf(life.eyes) === column)
              .map(({ index, name, eyes, atLeast }) => ({
                eyes,
                atLeast,
                name,
                href: context.href(plan.accounts[index]!),
              })),
          ),
        })),
      },
    },
    tableLabel: locale.text('figure.table'),
    table: {
      caption: locale.text('life.table-caption'),
      columns: [{ label: locale.text('column.tier') }, ...labels.map((label) => ({ label, numeric: true }))],
      rows: shownTiers.map((tier) => ({
        cells: [
          cell(tier === 'none' ? locale.text('tier.none') : tier),
          ...columns.map((column) => cell(locale.number(count(column, tier)))),
        ],
      })),
      foot: [
        cell(locale.text('column.total')),
        ...columns.map((column) => cell(locale.number(count(column)))),
      ],
    },
    links: lineageLinks(context, 'eyes', []),
  }
}
