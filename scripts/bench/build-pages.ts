import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { drawFigure } from '../../src/charts/draw-figure.ts'
import { measureDataset, writeModels } from '../../src/pipeline.ts'
import type { FigureModel } from '../../src/report/page-parts/figure.ts'
import { listPagePaths, readPageModel } from '../../src/store/read-page-model.ts'
import { renderSite } from '../render-site.ts'
import { ingestExport } from './ingest-export.ts'

// The trip stage by stage, with the drawing of figures timed apart, so that the share of charts in a page is known.
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: build-pages.ts FOLDER')
const root = join(import.meta.dirname, '..', '..')
const marks = { sample: false, lenient: false }
const seconds: Record<string, number> = {}
async function time<Result>(stage: string, work: () => Result | Promise<Result>): Promise<Result> {
  const begun = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(begun)
  seconds[stage] = (user + system) / 1e6
  return result
}

const work = await mkdtemp(join(root, '.work', 'bench-'))
try {
  const ingested = await time('ingest', () => ingestExport(folder))
  const review = await time('measure', () => measureDataset(ingested)?.review)
  if (review === undefined) throw new Error('no quarter')
  const { size: pages } = await time('present', () => writeModels(review, marks, work))
  const figures = await time('charts', () => {
    let drawn = 0
    for (const path of listPagePaths(work)) {
      const { blocks, language } = readPageModel(work, path)
      const figuresOf: FigureModel[] = blocks.flatMap((block) => {
        if (block.block === 'hero') return block.figure === null ? [] : [block.figure]
        if (block.block !== 'section') return []
        return block.parts.flatMap((part) => (part.part === 'figure' ? [part.figure] : []))
      })
      for (const figure of figuresOf) drawFigure(figure, language)
      drawn += figuresOf.length
    }
    return drawn
  })
  await time('render', () => renderSite(work, join(work, 'site')))
  process.stdout.write(JSON.stringify({ pages, figures, accounts: review.accounts.length, seconds }))
} finally {
  await rm(work, { recursive: true, force: true })
}
