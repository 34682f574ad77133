import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'astro'
import { measureDataset } from '../../src/pipeline.ts'
import type { PageBlock } from '../../src/report/page-model.ts'
import { presentEdition } from '../../src/report/present-edition.ts'
import { writePageModels } from '../../src/store/write-page-models.ts'
import { renderSite } from '../render-site.ts'
import { ingestExport } from './ingest-export.ts'

// Account pages without their figures, from rows to HTML, and the same HTML as bare Astro pages that only print it.
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: plain-pages.ts FOLDER')
const root = join(import.meta.dirname, '..', '..')

const withoutFigures = (block: PageBlock): PageBlock[] => {
  if (block.block === 'hero') return [{ ...block, figure: null }]
  if (block.block !== 'section') return [block]
  const parts = block.parts.filter(({ part }) => part !== 'figure')
  return parts.length === 0 ? [] : [{ ...block, parts }]
}

const route = `---
import { readFileSync, readdirSync } from 'node:fs'
const site = process.env.MCR_BARE
export const getStaticPaths = () =>
  readdirSync(process.env.MCR_BARE, { recursive: true })
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ params: { page: name.slice(0, -5) } }))
const html = readFileSync(site + '/' + Astro.params.page + '.html', 'utf8')
---
<Fragment set:html={html} />
`

async function time(work: () => Promise<void>): Promise<number> {
  const begun = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1e6
}

const work = await mkdtemp(join(root, '.work', 'bench-'))
try {
  let pages = 0
  const making = await time(async () => {
    const ingested = await ingestExport(folder)
    const review = measureDataset(ingested)?.review
    if (review === undefined) throw new Error('no quarter')
    function* accountPages() {
      for (const page of presentEdition(review!, { sample: false, lenient: false }))
        if (page.kind === 'account') yield { ...page, blocks: page.blocks.flatMap(withoutFigures) }
    }
    pages = writePageModels(work, accountPages()).size
  })
  const rendering = await time(() => renderSite(work, join(work, 'site')))
  const bare = join(work, 'bare')
  await mkdir(join(bare, 'src', 'pages'), { recursive: true })
  await writeFile(join(bare, 'src', 'pages', '[...page].astro'), route)
  process.env['MCR_BARE'] = join(work, 'site')
  const plain = await time(() =>
    build({
      root: bare,
      configFile: false,
      outDir: join(work, 'again'),
      cacheDir: join(work, 'astro-bare'),
      build: { format: 'preserve' },
      logLevel: 'error',
      vite: { cacheDir: join(work, 'vite-bare'), logLevel: 'error' },
    }),
  )
  const printed = (await readdir(join(work, 'again'), { recursive: true })).filter((name) =>
    name.endsWith('.html'),
  )
  if (printed.length !== pages) throw new Error(`the bare site has ${printed.length} pages of ${pages}`)
  process.stdout.write(JSON.stringify({ pages, making, rendering, bare: plain }))
} finally {
  await rm(work, { recursive: true, force: true })
}
