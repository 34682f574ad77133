import { join } from 'node:path'
import { hashText } from '../src/store/hash.ts'
import { readRemembered, type RememberedPages, writeRemembered } from '../src/store/remembered-pages.ts'
import { findStandingPage, takePages } from '../src/store/reuse-pages.ts'
import { isUntouched } from '../src/store/verify-site.ts'

const root = join(import.meta.dirname, '..')

/** SHA-256 of models or of pages, by the page's path. */
type Hashes = ReadonlyMap<string, string>

/** What is remembered of the pages of a site, and how to remember the next ones. */
export interface PageMemory {
  /** How many pages stand there, if the site is as it was made and from just what it would be made from now; else null. */
  readonly countStanding: () => Promise<number | null>
  /** SHA-256 of the HTML of a page that may be taken over, by its path and that of its model; null: it must be rendered. */
  readonly find: (path: string, model: string) => string | null
  readonly take: (paths: Iterable<string>, stage: string) => Promise<void>
  readonly remember: (models: Hashes, html: Hashes) => Promise<void>
}

/** Where nothing stood before, or nothing of it may be taken: every page is rendered. */
export const noMemory: PageMemory = {
  countStanding: () => Promise.resolve(null),
  find: () => null,
  take: async () => {},
  remember: async () => {},
}

/**
 * Opens the memory of what was last rendered into `site`: one file for each place, below the ignored `.work`.
 *
 * @param origin SHA-256 of all that the site is to be made from
 * @param renderer SHA-256 of all code, see `hashRenderer`
 */
export async function recallPages(site: string, origin: string, renderer: string): Promise<PageMemory> {
  const file = join(root, '.work', 'pages', `${hashText(site).slice(0, 16)}.json`)
  const remembered = await readRemembered(file)
  const known = remembered?.renderer === renderer ? remembered : null
  return {
    countStanding: async () =>
      known?.origin === origin && (await isUntouched(site)) ? Object.keys(known.pages).length : null,
    find: (path, model) => (known === null ? null : findStandingPage(site, known, path, model)),
    take: (paths, stage) => takePages(paths, site, stage),
    remember: async (models, html) => {
      const pages: RememberedPages['pages'] = {}
      for (const [path, model] of models) pages[path] = [model, html.get(path)!]
      await writeRemembered(file, { renderer, origin, pages })
    },
  }
}
