import { listFlagged, type Differing } from './list-differing.ts'
import { tiers } from '../../model/scales.ts'
import { factorIds } from '../../metrics/tier/audit-tier.ts'
import { accountColumn, sourcesOf } from '../account-columns.ts'
import { cell, markedCell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import { readMain, readPart } from '../part-of.ts'
import { presentList } from '../present-list.ts'
import { lineageLinks } from '../sources.ts'

/** Accounts whose tier differs from the audit, with the factors that say so. */
export function presentDiffering(context: PageContext): SectionPart | null {
  const { locale, review } = context
  const items = listFlagged(context)
  return presentList(context, {
    id: 'differing',
    span: 12,
    title: locale.phrases('tiers.differ.title', { count: items.length }),
    caption: locale.text('tiers.differ.caption'),
    tableCaption: locale.text('tiers.differ.table-caption'),
    items,
    metric: 'tier',
    download: 'tiers',
    columns: [
      accountColumn(context),
      {
        column: { label: locale.text('tiers.column.given'), labelled: true },
        cell: ({ flag }) => cell(String(flag.values['given'])),
      },
      {
        column: { label: locale.text('tiers.column.audited'), labelled: true },
        cell: ({ flag }) => cell(String(flag.values['audited']), { bold: true }),
      },
      {
        column: { label: locale.text('tiers.column.move'), labelled: true },
        cell: ({ rises }) =>
          markedCell(locale.text(rises ? 'tiers.move.up' : 'tiers.move.down'), rises ? 'alarm' : null),
      },
      {
        column: { label: locale.text('tiers.column.score'), numeric: true, labelled: true },
        cell: ({ index, flag }) =>
          cell(locale.number(Number(flag.values['score'])), { opens: sourcesOf(context, index) }),
      },
      ...factorIds.map((factor) => ({
        column: { label: locale.text(`tiers.factor.${factor}`), numeric: true, labelled: true },
        cell: ({ index }: Differing) => {
          const grade = review.accounts[index]!.account.factors[factor]
          return grade === null ? noCell : cell(locale.number(grade))
        },
      })),
      {
        column: { label: locale.text('column.contacts'), numeric: true, labelled: true },
        cell: ({ index }) => {
          const contacts = readMain(review.accounts[index]!.now.metrics['contact-frequency'])
          if (contacts === null) return noCell
          return cell(
            locale.number(contacts.value, 1) + (contacts.of === null ? '' : `/${locale.number(contacts.of)}`),
          )
        },
      },
      {
        column: { label: locale.text('coverage-page.column.revenue'), numeric: true, labelled: true },
        cell: ({ index }) => {
          const { revenue } = review.accounts[index]!.account
          return revenue === null ? noCell : cell(locale.amount(revenue, review.settings.currency))
        },
      },
      {
        column: { label: locale.text('column.since'), labelled: true, keep: true },
        cell: ({ flag }) => cell(locale.quarter(flag.since)),
      },
    ],
  })
}

/** Every pair of given and audited tier; null where nothing differs. */
export function presentMoves(context: PageContext): SectionPart | null {
  const { locale, review } = context
  const measured = review.portfolio.metrics['tier-audit']
  const main = readMain(measured)
  if (main === null || main.value === 0) return null
  const up = readPart(measured, 'up')?.value ?? 0
  const down = readPart(measured, 'down')?.value ?? 0
  return {
    part: 'table',
    table: {
      id: 'moves',
      span: 6,
      title: locale.phrases('tiers.moves.title', { up, down }),
      caption: locale.text('tiers.moves.caption'),
      table: {
        caption: locale.text('tiers.moves.table-caption'),
        columns: [
          { label: locale.text('tiers.column.given') },
          ...tiers.map((tier) => ({ label: tier, numeric: true, labelled: true })),
        ],
        rows: tiers.map((given) => ({
          cells: [
            cell(given, { bold: true }),
            ...tiers.map((audited) => {
              const count = readPart(measured, `${given}-${audited}`)?.value ?? 0
              if (count === 0) return noCell
              return markedCell(locale.number(count), given === audited ? 'muted' : 'alarm')
            }),
          ],
        })),
      },
      links: lineageLinks(context, 'tier-audit', []),
    },
  }
}
