import type { Locale } from '../../i18n/locale.ts'
import type { PageBlock, PageKind } from '../page-model.ts'

/** Rows of a table a meeting goes through. */
const MOST_ROWS = 10

/** Chapters that are lists; what the others list is listed whole. */
const lists: ReadonlySet<PageKind> = new Set(['claims', 'movement', 'promises'])

/** What the meeting is asked to decide on is never cut. */
const ASKS = 'asks'

/** Blocks whose long lists are cut to what a meeting goes through and say so; the rest is on the site. */
export function shortenTables(kind: PageKind, blocks: readonly PageBlock[], locale: Locale): PageBlock[] {
  return blocks.map((block) => {
    if (block.block !== 'section' || !lists.has(kind)) return block
    const parts = block.parts.map((part) => {
      if (part.part !== 'table' || part.table.id === ASKS) return part
      const { table } = part.table
      const left = table.rows.length - MOST_ROWS
      // one or two more take no more room than to say so, where nothing else has to be said below
      if (left < (table.note === undefined ? 3 : 1)) return part
      const rows = table.rows.slice(0, MOST_ROWS)
      const note = locale.text('book.cut', { shown: MOST_ROWS })
      return { ...part, table: { ...part.table, table: { ...table, rows, note } } }
    })
    return { ...block, parts }
  })
}
