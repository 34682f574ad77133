import { bands } from '../../model/scales.ts'
import type { Distribution } from '../../metrics/review.ts'
import type { TierBandData } from '../chart-data/tier-band.ts'
import { cell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { FigureSpan } from '../page-parts/figure.ts'
import type { SectionPart } from '../page-model.ts'
import { lineageLinks } from '../sources.ts'

const columns = [...bands, 'none'] as const
const rows = ['S', 'A', 'B', 'C', 'none'] as const

/** Accounts per tier and band, with the change since last quarter. */
export function presentTierBand(
  context: PageContext,
  now: Distribution,
  before: Distribution | null,
  span: FigureSpan,
): SectionPart {
  const { locale } = context
  const present = rows.filter((tier) => now.tiers[tier] > 0)
  const counted = before !== null && columns.some((band) => band !== 'none' && before.bands[band] > 0)
  const data: TierBandData = {
    bands: columns.map((band) => ({
      kind: band === 'none' ? 'not-measured' : band,
      label: locale.text(`band.${band}`),
    })),
    tiers: present.map((tier) => ({
      label: tier === 'none' ? locale.text('tier.none') : tier,
      cells: columns.map((band) => {
        const count = now.tierBands[tier][band]
        return {
          count,
          change: counted ? count - before.tierBands[tier][band] : null,
          alarm: count > 0 && (tier === 'S' || tier === 'A') && (band === 'at-risk' || band === 'critical'),
        }
      }),
      total: now.tiers[tier],
    })),
    totals: columns.map((band) => now.bands[band]),
    total: now.accounts,
  }
  const bad = (['S', 'A'] as const).reduce(
    (sum, tier) => sum + now.tierBands[tier]['at-risk'] + now.tierBands[tier].critical,
    0,
  )
  const unmeasured = now.bands.none
  return {
    part: 'figure',
    figure: {
      id: 'tier-band',
      span,
      title:
        unmeasured === now.accounts
          ? locale.phrases('tier-band.title-unmeasured')
          : bad > 0
            ? locale.phrases('tier-band.title-risk', { count: bad })
            : locale.phrases('tier-band.title', { count: now.bands.healthy, all: now.accounts - unmeasured }),
      content: { chart: 'tier-band', data },
      tableLabel: locale.text('figure.table'),
      table: {
        caption: locale.text('tier-band.table-caption'),
        columns: [
          { label: locale.text('column.tier') },
          ...data.bands.map(({ label }) => ({ label, numeric: true })),
          { label: locale.text('column.total'), numeric: true },
        ],
        rows: data.tiers.map(({ label, cells, total }) => ({
          cells: [
            cell(label),
            ...cells.map(({ count, change }) =>
              cell(
                locale.number(count),
                change === null || change === 0 ? {} : { note: locale.change(change, 0) },
              ),
            ),
            cell(locale.number(total)),
          ],
        })),
        foot: [
          cell(locale.text('column.total')),
          ...data.totals.map((count) => cell(locale.number(count))),
          cell(locale.number(data.total)),
        ],
      },
      links: lineageLinks(context, 'band', []),
    },
  }
}
