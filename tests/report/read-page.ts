import type { PageModel, SectionPart, TitledTable } from '../../src/report/page-model.ts'
import type { TableModel } from '../../src/report/page-parts/table.ts'

/** Every `href` and `opens` of a model. */
export function listHrefs(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'href' || key === 'opens') && typeof inner === 'string' ? [inner] : listHrefs(inner),
  )
}

/** Everything that stands in the sections of a page. */
export const listParts = ({ blocks }: PageModel): SectionPart[] =>
  blocks.flatMap((block) => (block.block === 'section' ? block.parts : []))

/** The table of that id, by itself or as the twin of a figure; it throws where there is none. */
export function findTable(page: PageModel, id: string): TableModel {
  const tables = listParts(page).flatMap((part): Pick<TitledTable, 'id' | 'table'>[] =>
    part.part === 'table' ? [part.table] : part.part === 'figure' ? [part.figure] : [],
  )
  const found = tables.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no table ${id} on ${page.path}`)
  return found.table
}

/** The cells of a table as text, row by row. */
export const readRows = ({ rows }: TableModel): string[][] =>
  rows.map(({ cells }) => cells.map(({ text }) => text))

/** Ids that a link can point at. */
export function listAnchors(page: PageModel): string[] {
  return [
    ...page.blocks.flatMap((block) =>
      block.block === 'section'
        ? [block.head.id]
        : block.block === 'hero' && block.figure
          ? [block.figure.id]
          : [],
    ),
    ...listParts(page).flatMap((part) => {
      if (part.part === 'empty') return []
      const { id, table } = part.part === 'table' ? part.table : part.figure
      return [id, ...table.rows.flatMap((row) => row.id ?? [])]
    }),
  ]
}

/** The words of a page's hero. */
export function readHero({ blocks }: PageModel): { verdict: string; deck: string } {
  const hero = blocks.flatMap((block) => (block.block === 'hero' ? [block.hero] : []))[0]!
  return {
    verdict: hero.verdict.join(''),
    deck: hero.deck.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''),
  }
}
