import { measureReview } from '../../src/metrics/measure-review.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import type { PageModel, SectionPart } from '../../src/report/page-model.ts'
import { presentEdition } from '../../src/report/present-edition.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from '../metrics/build-dataset.ts'

const built = new WeakMap<DatasetLiteral, PageModel[]>()

/** Every page of an edition of 2026-Q3 made of literals; the same literal is presented once. */
export function pagesOf(literal: DatasetLiteral): PageModel[] {
  let pages = built.get(literal)
  if (pages === undefined) {
    const review = measureReview(buildDataset(literal), buildSettings(), parseQuarter('2026-Q3')!)
    pages = [...presentEdition(review, { sample: false, lenient: false })]
    built.set(literal, pages)
  }
  return pages
}

/** A page by its path below the language folder; undefined where it is not built. */
export function pageOf(literal: DatasetLiteral, path: string, language = 'en'): PageModel | undefined {
  return pagesOf(literal).find((page) => page.path === `2026-Q3/${language}/${path}`)
}

const partsOf = (page: PageModel): SectionPart[] =>
  page.blocks.flatMap((block) => (block.block === 'section' ? [...block.parts] : []))

/** Texts of a table's (or figure's twin's) cells, row by row; undefined where the page has no part of that id. */
export function rowsOf(page: PageModel, id: string): string[][] | undefined {
  const hero = page.blocks.flatMap((block) => (block.block === 'hero' && block.figure ? [block.figure] : []))
  const tables = [
    ...hero.map((figure) => ({ id: figure.id, table: figure.table })),
    ...partsOf(page).flatMap((part) =>
      part.part === 'table'
        ? [{ id: part.table.id, table: part.table.table }]
        : part.part === 'figure'
          ? [{ id: part.figure.id, table: part.figure.table }]
          : [],
    ),
  ]
  return tables.find((one) => one.id === id)?.table.rows.map(({ cells }) => cells.map(({ text }) => text))
}

/** The question and answer of a section, as plain text. */
export function answerOf(page: PageModel, id: string): string | undefined {
  const head = page.blocks.flatMap((block) =>
    block.block === 'section' && block.head.id === id ? [block.head] : [],
  )[0]
  return head?.answer.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
}

/** The verdict of a page. */
export function verdictOf(page: PageModel): string {
  return page.blocks.flatMap((block) => (block.block === 'hero' ? block.hero.verdict : [])).join('')
}
