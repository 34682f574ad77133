import { join } from 'node:path'
import { hashRenderer } from '../src/store/hash-renderer.ts'
import { hashText } from '../src/store/hash.ts'
import { readRemembered, type RememberedPages, writeRemembered } from '../src/store/remembered-pages.ts'
import { findReusablePages, type ReusablePages, takePages } from '../src/store/reuse-pages.ts'

const root = join(import.meta.dirname, '..')

/** SHA-256 of models or of pages, by the page's path. */
type Hashes = ReadonlyMap<string, string>

/** What is remembered of the pages of a site, and how to remember the next ones. */
export interface PageMemory {
  readonly find: (models: Hashes) => Promise<ReusablePages>
  readonly take: (paths: Iterable<string>, stage: string) => Promise<void>
  readonly remember: (models: Hashes, html: Hashes) => Promise<void>
}

/** Where nothing stood before, or nothing of it may be taken: every page is rendered. */
export const noMemory: PageMemory = {
  find: (models) => Promise.resolve({ taken: new Map(), missing: [...models.keys()] }),
  take: async () => {},
  remember: async () => {},
}

/** Opens the memory of what was last rendered into `site`: one file for each place, below the ignored `.work`. */
export async function recallPages(site: string): Promise<PageMemory> {
  const file = join(root, '.work', 'pages', `${hashText(site).slice(0, 16)}.json`)
  const renderer = await hashRenderer(root)
  const remembered = await readRemembered(file)
  const known: RememberedPages = remembered?.renderer === renderer ? remembered : { renderer, pages: {} }
  return {
    find: (models) => findReusablePages(models, known, site),
    take: (paths, stage) => takePages(paths, site, stage),
    remember: async (models, html) => {
      const pages: RememberedPages['pages'] = {}
      for (const [path, model] of models) pages[path] = [model, html.get(path)!]
      await writeRemembered(file, { renderer, pages })
    },
  }
}
