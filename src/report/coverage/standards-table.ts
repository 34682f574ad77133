import { isKnown } from '../../model/measurement.ts'
import { standardIds } from '../../metrics/roll-up/judge-standards.ts'
import type { RollUp } from '../../metrics/review.ts'
import { cell, markedCell, noCell, unknownCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { Cell } from '../page-parts/table.ts'
import { readMain, readPart } from '../part-of.ts'
import { lineageLinks } from '../sources.ts'

const columns = ['S', 'A', 'B', 'C', 'none'] as const

/** How many accounts of each tier meet each standard; null where none can be judged. */
export function presentStandardsMet(
  context: PageContext,
  { metrics, distribution }: Pick<RollUp<null>, 'metrics' | 'distribution'>,
): SectionPart | null {
  const { locale } = context
  const measured = metrics['standards-met']
  const main = readMain(measured)
  if (measured === undefined || !isKnown(measured) || main === null) return null
  const { tiers } = distribution
  const held = columns.filter((tier) => tiers[tier] > 0)
  const print = (id: string, tier: (typeof columns)[number]): Cell => {
    const part = readPart(measured, `${id}-${tier}`)
    if (part === null) return noCell
    if (part.of === null || part.of === 0) return unknownCell(locale.text('words.not-measured'))
    return markedCell(
      `${locale.number(part.value)}/${locale.number(part.of)}`,
      part.value * 2 < part.of ? 'alarm' : null,
    )
  }
  return {
    part: 'table',
    table: {
      id: 'standards-met',
      span: 12,
      title: locale.phrases('coverage-page.standards.title', { count: main.value, all: main.of ?? 0 }),
      caption: locale.text('coverage-page.standards.caption'),
      table: {
        caption: locale.text('coverage-page.standards.table-caption'),
        columns: [
          { label: locale.text('column.standard'), phone: 'full' },
          ...held.map((tier) => ({
            label: tier === 'none' ? locale.text('tier.none') : tier,
            numeric: true,
            labelled: true,
          })),
        ],
        rows: standardIds.map((id) => ({
          cells: [
            cell(locale.text(`coverage-page.standard.${id}`), {
              bold: true,
              href: context.href(`method#${id.endsWith('-people') ? 'threads' : id}`),
            }),
            ...held.map((tier) => print(id, tier)),
          ],
        })),
      },
      links: [
        ...lineageLinks(context, 'standards-met', []),
        { label: locale.text('figure.csv'), href: context.file('tables/accounts.csv') },
      ],
    },
  }
}
