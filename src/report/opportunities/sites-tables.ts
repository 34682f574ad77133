import { listSourceSites, type SourceSite } from '../../metrics/general/source-sites.ts'
import { accountColumn, type OfAccount, tierColumn } from '../account-columns.ts'
import { cell, markedCell, noCell, unknownCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import { type ListColumn, presentList } from '../present-list.ts'

interface Branch extends OfAccount {
  readonly site: SourceSite
}

/** Branches that gave opportunities, the largest amount first; the head office is no branch. */
export function listBranches({ review }: PageContext): Branch[] {
  return review.accounts
    .flatMap(({ slice }, index) => listSourceSites(slice).map((site) => ({ index, site })))
    .filter(({ site }) => !site.headOffice)
    .toSorted((a, b) => b.site.amount - a.site.amount || a.index - b.index)
}

function branchColumns(context: PageContext, items: readonly Branch[]): ListColumn<Branch>[] {
  const { locale, review } = context
  const { currency } = review.settings
  // a register may name its representatives by id
  const names = new Map(
    [...review.dataset.people, ...review.dataset.staff].map(({ id, name }) => [id, name] as const),
  )
  const named = items.some(({ site }) => site.representative !== null)
  // no amount written is not an amount of nothing
  const amount = (sum: number, known: number) => {
    if (known === 0) return unknownCell(locale.text('words.not-measured'))
    return cell(locale.amount(sum, currency))
  }
  return [
    {
      column: { label: locale.text('opportunities.column.site'), phone: 'full', keep: true },
      cell: ({ site }) => cell(site.name, { bold: true }),
    },
    accountColumn(context),
    tierColumn(context),
    {
      column: { label: locale.text('opportunities.column.opportunities'), numeric: true, labelled: true },
      cell: ({ site }) => cell(locale.number(site.opportunities)),
    },
    {
      column: { label: locale.text('opportunities.column.amount'), numeric: true, labelled: true },
      cell: ({ site }) => amount(site.amount, site.opportunities - site.withoutAmount),
    },
    {
      column: { label: locale.text('opportunities.column.won'), numeric: true, labelled: true },
      cell: ({ site }) =>
        site.decided === 0 ? noCell : cell(`${locale.number(site.won)}/${locale.number(site.decided)}`),
    },
    {
      column: { label: locale.text('opportunities.column.won-amount'), numeric: true, labelled: true },
      cell: ({ site }) => (site.won === 0 ? noCell : cell(locale.amount(site.wonAmount, currency))),
    },
    {
      column: { label: locale.text('opportunities.column.latest'), labelled: true, keep: true },
      cell: ({ site }) => (site.latest === null ? noCell : cell(locale.date(site.latest))),
    },
    ...(named
      ? [
          {
            column: { label: locale.text('opportunities.column.representative'), labelled: true },
            cell: ({ site }: Branch) =>
              site.representative === null
                ? noCell
                : cell(names.get(site.representative) ?? site.representative),
          },
        ]
      : []),
  ]
}

/** Branches that gave opportunities and had no contact in the half-year. */
export function presentGone(context: PageContext): SectionPart | null {
  const { locale } = context
  const items = listBranches(context).filter(({ site }) => site.visited === 'no')
  return presentList(context, {
    id: 'gone',
    span: 12,
    title: locale.phrases('opportunities.gone.title', { count: items.length }),
    caption: locale.text('opportunities.gone.caption'),
    tableCaption: locale.text('opportunities.gone.table-caption'),
    items,
    metric: 'site-coverage',
    download: 'opportunities',
    columns: branchColumns(context, items),
  })
}

/** Every branch that gave opportunities, and whether we still go there. */
export function presentBranches(context: PageContext): SectionPart | null {
  const { locale } = context
  const items = listBranches(context)
  return presentList(context, {
    id: 'branches',
    span: 12,
    title: locale.phrases('opportunities.sites.title', { count: items.length }),
    caption: locale.text('opportunities.sites.caption'),
    tableCaption: locale.text('opportunities.sites.table-caption'),
    items,
    metric: 'grassroots-opportunities',
    download: 'opportunities',
    columns: [
      ...branchColumns(context, items),
      {
        column: { label: locale.text('opportunities.column.visited'), labelled: true, keep: true },
        cell: ({ site: { visited } }) => {
          const text = locale.text(`opportunities.visited.${visited}`)
          return visited === 'unknown'
            ? unknownCell(text)
            : markedCell(text, visited === 'no' ? 'alarm' : null)
        },
      },
    ],
  })
}
