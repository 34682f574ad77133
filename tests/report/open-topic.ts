import { measureReview } from '../../src/metrics/measure-review.ts'
import type { Review } from '../../src/metrics/review.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import type { SiteHistory } from '../../src/report/earlier-edition.ts'
import type { PageModel, TopicKind } from '../../src/report/page-model.ts'
import type { FigureModel } from '../../src/report/page-parts/figure.ts'
import type { EmptyModel, HeroModel } from '../../src/report/page-parts/parts.ts'
import type { TableModel } from '../../src/report/page-parts/table.ts'
import type { Sentence } from '../../src/report/page-parts/text.ts'
import { presentEdition } from '../../src/report/present-edition.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from '../metrics/build-dataset.ts'
import { listParts } from './read-page.ts'

export function measure(literal: DatasetLiteral): Review {
  return measureReview(buildDataset(literal), buildSettings(), parseQuarter('2026-Q3')!)
}

/** A topic page taken apart: what a test asks for by id fails where it is not there. */
export interface OpenTopic {
  readonly page: PageModel
  readonly hero: HeroModel
  /** Ids of the tables that stand on it. */
  readonly tables: readonly string[]
  readonly empties: readonly EmptyModel[]
  table(id: string): TableModel
  figure(id: string): FigureModel
}

/** Presents a review of literals and opens one topic page of it; throws where the page is not built. */
export function openTopic(
  literal: DatasetLiteral,
  kind: TopicKind,
  language: 'zh' | 'en',
  history?: SiteHistory,
): OpenTopic {
  for (const page of presentEdition(measure(literal), { sample: false, lenient: false }, history)) {
    if (page.kind !== kind || page.language !== language) continue
    const heroes = page.blocks.flatMap((block) => (block.block === 'hero' ? [block] : []))
    const parts = listParts(page)
    const tables = new Map(
      parts.flatMap((one) => (one.part === 'table' ? [[one.table.id, one.table.table]] : [])),
    )
    const figures = [
      ...heroes.flatMap(({ figure }) => (figure === null ? [] : [figure])),
      ...parts.flatMap((one) => (one.part === 'figure' ? [one.figure] : [])),
    ]
    return {
      page,
      hero: heroes[0]!.hero,
      tables: [...tables.keys()],
      empties: parts.flatMap((one) => (one.part === 'empty' ? [one.empty] : [])),
      table: (id) => tables.get(id) ?? fail(`no table ${id}`),
      figure: (id) => figures.find((one) => one.id === id) ?? fail(`no figure ${id}`),
    }
  }
  return fail(`no page ${kind}`)
}

function fail(message: string): never {
  throw new Error(message)
}

/** The text of one column of a table; negative counts from the end. */
export function listCells({ rows }: TableModel, column: number): string[] {
  return rows.map(({ cells }) => cells.at(column)!.text)
}

/** A sentence without its openers. */
export function plain(sentence: Sentence): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
}
