import { isKnown } from '../../model/measurement.ts'
import type { AccountReview } from '../../metrics/review.ts'
import { cell, markedCell, noCell, unknownCell } from '../cells.ts'
import type { BulletTiersData } from '../chart-data/bullet-tiers.ts'
import type { PageContext } from '../page-context.ts'
import type { FigureModel } from '../page-parts/figure.ts'
import { readPart } from '../part-of.ts'
import { lineageLinks } from '../sources.ts'

const columns = ['S', 'A', 'B', 'C', 'none'] as const
type Column = (typeof columns)[number]
type Row = BulletTiersData['rows'][number]

/** Dots of accounts whose contacts are measured and whose tier has a standard; lower bounds are no dots. */
function listPoints({ locale, review }: PageContext, accounts: readonly AccountReview[]): Row['points'] {
  return accounts.flatMap(({ account, now }) => {
    const measured = now.metrics['contact-frequency']
    if (!measured || !isKnown(measured) || measured.of === undefined || measured.atLeast) return []
    const share = Number(measured.value) / measured.of
    return [
      {
        share,
        name: `${account.shortName ?? account.name} ${locale.number(Number(measured.value), 1)}`,
        alarm: share < review.settings.flags.underServedShare,
      },
    ]
  })
}

/** Contacts of every account against the standard of its tier; null where the log tells none. */
export function presentBullets(context: PageContext): FigureModel | null {
  const { locale, review } = context
  const met = review.portfolio.metrics['standards-met']
  const byTier = Map.groupBy(review.accounts, ({ now }): Column => now.tier.tier ?? 'none')
  const rows = columns.flatMap(
    (tier): (Row & { readonly tier: Column; readonly middle: number | null })[] => {
      const accounts = byTier.get(tier)
      const standard = accounts?.[0]?.now.tier.standards.contacts ?? null
      if (accounts === undefined || standard === null) return []
      const part = readPart(met, `contact-frequency-${tier}`)
      const middle = readPart(met, `median-contacts-${tier}`)?.value ?? null
      const points = listPoints(context, accounts)
      const missing = accounts.length - points.length
      const judged = part !== null && part.of !== null && part.of > 0
      return [
        {
          tier,
          middle,
          label: tier === 'none' ? locale.text('tier.none') : tier,
          standardText: locale.text(
            tier === 'none' ? 'coverage-page.bullets.assumed' : 'coverage-page.bullets.standard',
            { value: locale.number(standard), tier: review.settings.assumedTier },
          ),
          text: judged
            ? locale.text('coverage-page.bullets.met', {
                count: locale.number(part.value),
                all: locale.number(part.of),
              })
            : locale.text('words.not-measured'),
          note: locale.series([
            ...(middle === null
              ? []
              : [locale.text('coverage-page.bullets.median', { value: locale.number(middle, 1) })]),
            ...(judged && missing > 0
              ? [locale.text('coverage-page.bullets.missing', { value: locale.number(missing) })]
              : []),
          ]),
          median: middle === null ? null : middle / standard,
          alarm: judged && part.value * 2 < part.of,
          points,
        },
      ]
    },
  )
  if (rows.every(({ points }) => points.length === 0)) return null
  const far = rows.reduce((sum, { points }) => sum + points.filter(({ alarm }) => alarm).length, 0)
  return {
    id: 'bullets',
    span: 6,
    title: locale.phrases(far === 0 ? 'coverage-page.bullets.title-none' : 'coverage-page.bullets.title', {
      count: far,
    }),
    content: {
      chart: 'bullet-tiers',
      data: { rows: rows.map(({ tier: _, middle: __, ...row }) => row) },
    },
    tableLabel: locale.text('figure.table'),
    table: {
      caption: locale.text('coverage-page.bullets.table-caption'),
      columns: [
        { label: locale.text('column.tier') },
        { label: locale.text('column.standard'), numeric: true },
        { label: locale.text('coverage-page.column.met'), numeric: true },
        { label: locale.text('coverage-page.column.median'), numeric: true },
        { label: locale.text('column.accounts'), numeric: true },
      ],
      rows: rows.map(({ tier, label, text, alarm, middle, points }) => ({
        cells: [
          cell(label),
          cell(locale.number(byTier.get(tier)![0]!.now.tier.standards.contacts!)),
          points.length === 0 ? unknownCell(text) : markedCell(text, alarm ? 'alarm' : null),
          middle === null ? noCell : cell(locale.number(middle, 1)),
          cell(locale.number(byTier.get(tier)!.length)),
        ],
      })),
    },
    links: [
      ...lineageLinks(context, 'contact-frequency', []),
      { label: locale.text('figure.csv'), href: context.file('tables/accounts.csv') },
    ],
  }
}
