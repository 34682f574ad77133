import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { renderSite } from '../../scripts/render-site.ts'
import { readStylesheet } from '../../src/store/read-stylesheet.ts'
import { writePageModels } from '../../src/store/write-page-models.ts'
import { presentGallery } from './present-gallery.ts'

// node tests/browser/gallery.ts <folder>
// Writes zh/gallery.html and en/gallery.html: every component and chart with its edge cases, as the pages draw them.

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('node tests/browser/gallery.ts <folder>\n')
  process.exit(2)
}

const out = resolve(folder)
const home = join(import.meta.dirname, '../../.work')
await mkdir(home, { recursive: true })
// Astro finds what it imports from here
const work = await mkdtemp(join(home, 'gallery-'))
try {
  writePageModels(work, [presentGallery('zh'), presentGallery('en')])
  await renderSite(work, out)
  await mkdir(join(out, 'assets'), { recursive: true })
  await writeFile(
    join(out, 'assets/report.css'),
    await readStylesheet(join(import.meta.dirname, '../../src/styles')),
  )
} finally {
  await rm(work, { recursive: true, force: true })
}
