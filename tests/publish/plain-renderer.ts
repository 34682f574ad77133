import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringifySorted } from '../../src/lib/sorted-json.ts'
import { listPagesToRender, readPageModel } from '../../src/store/read-page-model.ts'

/** In place of the site generator: each page is its model as JSON. What is done with pages can so be tried many times. */
export function renderSite(workFolder: string, outDir: string): Promise<void> {
  for (const path of listPagesToRender(workFolder)) {
    const file = join(outDir, `${path}.html`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, stringifySorted(readPageModel(workFolder, path)))
  }
  return Promise.resolve()
}
