import { measureDataset } from '../../src/pipeline.ts'
import type { PageBlock } from '../../src/report/page-model.ts'
import { presentEdition } from '../../src/report/present-edition.ts'
import { writePageModels } from '../../src/store/write-page-models.ts'
import { ingestExport } from './ingest-export.ts'

// From rows to the page models of accounts, without their figures.
const [folder, work] = process.argv.slice(2)
if (folder === undefined || work === undefined) throw new Error('usage: plain-models.ts FOLDER WORK')

const withoutFigures = (block: PageBlock): PageBlock[] => {
  if (block.block === 'hero') return [{ ...block, figure: null }]
  if (block.block !== 'section') return [block]
  const parts = block.parts.filter(({ part }) => part !== 'figure')
  return parts.length === 0 ? [] : [{ ...block, parts }]
}

const review = measureDataset(await ingestExport(folder))?.review
if (review === undefined) throw new Error('no quarter')
const edition = presentEdition(review, { sample: false, lenient: false })
function* accountPages() {
  for (const page of edition)
    if (page.kind === 'account') yield { ...page, blocks: page.blocks.flatMap(withoutFigures) }
}
process.stdout.write(String(writePageModels(work, accountPages()).size))
