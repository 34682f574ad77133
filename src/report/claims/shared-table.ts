import type { ReviewClaims } from '../../metrics/claims/review-claims.ts'
import { cell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import { accountCell, printEvidence } from './claim-cells.ts'

const MOST = 10

/** Evidence that names several people and proves none of them; null where there is none. */
export function presentSharedEvidence(
  context: PageContext,
  { unattributed }: ReviewClaims,
): SectionPart | null {
  const { locale } = context
  if (unattributed.length === 0) return null
  return {
    part: 'table',
    table: {
      id: 'shared',
      span: 6,
      title: locale.phrases('claims.shared.title', { count: unattributed.length }),
      caption: locale.text('claims.shared.caption'),
      table: {
        caption: locale.text('claims.shared.table-caption'),
        columns: [
          { label: locale.text('column.account'), phone: 'full' },
          { label: locale.text('claims.day'), labelled: true },
          { label: locale.text('column.kind'), labelled: true },
        ],
        rows: unattributed.slice(0, MOST).map(({ account, item }) => ({
          cells: [
            accountCell(context, account),
            cell(locale.date(item.day)),
            cell(printEvidence(context, item)),
          ],
        })),
        note: printSources(context, mergeRows([unattributed.map(({ item }) => item.row)])),
      },
      links: lineageLinks(context, 'evidence', []),
    },
  }
}
