import type { Restatement } from '../../metrics/movement/restatement.ts'
import { cell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { Cell } from '../page-parts/table.ts'
import { lineageLinks } from '../sources.ts'
import { printStated, printWhat } from './print-stated.ts'

const MOST = 40

/** Whole before parts, and verdicts before what they rest on. */
function rankOf({ of, what }: Restatement): number {
  const kinds = ['band', 'tier', 'score', 'metric', 'counts']
  const wholes = ['portfolio', 'organization', 'unit', 'account']
  return kinds.indexOf(what.split(' ')[0]!) * wholes.length + wholes.indexOf(of)
}

function subjectCell(context: PageContext, { of, id }: Restatement): Cell {
  const { locale, review, plan } = context
  if (of === 'portfolio')
    return cell(locale.text('movement.restated.portfolio'), { href: context.href('index') })
  const [ids, paths] =
    of === 'account'
      ? [review.accounts.map(({ account }) => account), plan.accounts]
      : of === 'organization'
        ? [review.organizations.map((one) => one.of), plan.organizations]
        : [review.units.map((one) => one.of), plan.units]
  const at = ids.findIndex((one) => one.id === id)
  return at === -1 ? cell(id) : cell(ids[at]!.name, { href: context.href(paths[at]!) })
}

/**
 * Numbers of this quarter that are no longer what an earlier edition of it published. Null where none was published;
 * that nothing differs is worth saying.
 */
export function presentRestatements(
  context: PageContext,
  restatements: readonly Restatement[] | null,
): SectionPart | null {
  if (restatements === null) return null
  const { locale } = context
  const sorted = restatements.toSorted((a, b) => rankOf(a) - rankOf(b))
  return {
    part: 'table',
    table: {
      id: 'restated',
      span: 12,
      title:
        sorted.length === 0
          ? locale.phrases('movement.restated.title-none')
          : locale.phrases('movement.restated.title', { count: sorted.length }),
      caption: locale.text('movement.restated.caption'),
      table: {
        caption: locale.text('movement.restated.table-caption'),
        columns: [
          { label: locale.text('movement.column.of'), phone: 'full' },
          { label: locale.text('movement.column.what'), labelled: true },
          { label: locale.text('movement.column.published'), labelled: true },
          { label: locale.text('movement.column.recomputed'), labelled: true },
          { label: locale.text('movement.column.cause'), labelled: true },
        ],
        rows: sorted.slice(0, MOST).map((one) => {
          const published = printStated(locale, one.what, one.published)
          const recomputed = printStated(locale, one.what, one.recomputed)
          const isSame = published === recomputed
          return {
            cells: [
              subjectCell(context, one),
              cell(printWhat(locale, one.what)),
              cell(published),
              cell(recomputed, isSame ? { note: locale.text('movement.restated.parts') } : { bold: true }),
              cell(locale.text(`movement.restated.cause.${one.cause}`)),
            ],
          }
        }),
        ...(sorted.length > MOST
          ? { note: locale.text('movement.restated.more', { count: sorted.length - MOST }) }
          : {}),
      },
      links: lineageLinks(context, 'previous', []),
    },
  }
}
