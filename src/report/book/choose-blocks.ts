import type { PageBlock, PageKind, PageModel } from '../page-model.ts'

/** Sections a meeting needs, in its order, where it is not the whole page: the rest is for who prepares it, on the site. */
const chosen: Readonly<Partial<Record<PageKind, readonly string[]>>> = {
  trust: ['not-measured', 'files-section'],
  overview: ['loss-section', 'trend-section', 'blind-section', 'deals-section'],
  claims: ['above-section', 'units-section', 'approval-section', 'below-section'],
  movement: ['why-section', 'fell-section', 'rose-section', 'gone-section', 'restated-section'],
  promises: ['asks-section', 'kept-section', 'next-section', 'goals-section'],
  method: ['rules-section', 'standards-section', 'sensitivity-section'],
}

/** People a sheet has room for, of an account without contact, which has nothing else. */
const MOST_PEOPLE = 24

const rowsOf = (block: PageBlock): number =>
  block.block === 'section'
    ? Math.max(0, ...block.parts.map((part) => (part.part === 'table' ? part.table.table.rows.length : 0)))
    : 0

/** What of a page is handed to a meeting: of an account its sheet, of the others the sections named above. */
export function chooseBlocks({ kind, blocks }: PageModel): readonly PageBlock[] {
  if (kind === 'account') {
    const details = blocks.findIndex((block) => block.block === 'section' && block.newPage)
    return blocks.slice(0, details < 0 ? undefined : details).filter((block) => rowsOf(block) <= MOST_PEOPLE)
  }
  const order = chosen[kind]
  if (order === undefined) return blocks
  return [
    ...blocks.filter(({ block }) => block !== 'section'),
    ...order.flatMap((id) => blocks.filter((one) => one.block === 'section' && one.head.id === id)),
  ]
}

/** Whether anything stands on a page but words that something is not shown. */
export function isEmptyPage({ kind, blocks }: PageModel): boolean {
  return !blocks.some(
    (block) =>
      (block.block === 'hero' && (block.figure !== null || kind === 'account')) ||
      (block.block === 'section' && block.parts.some((part) => part.part !== 'empty')) ||
      (block.block !== 'hero' && block.block !== 'section'),
  )
}
