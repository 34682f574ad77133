import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PageModel } from '../report/page-model.ts'
import { hashText } from './hash.ts'

// Characters that turn the text after them around: in a name they would make the sentence that holds it lie.
const DIRECTION_OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/g

/** Whether a page stands rendered already, by its path and the SHA-256 of its model. */
export type IsStanding = (path: string, model: string) => boolean

/**
 * Writes one JSON file per page and language below `folder`/pages, but for pages that stand already, and gives the
 * SHA-256 of each by the page's path. One page is held at a time. Two pages of one path are a mistake of ours, refused
 * before one silently replaces the other.
 */
export function writePageModels(
  folder: string,
  pages: Iterable<PageModel>,
  isStanding: IsStanding = () => false,
): Map<string, string> {
  const taken = new Set<string>()
  const folders = new Set<string>()
  const written = new Map<string, string>()
  for (const page of pages) {
    const key = page.path.toLowerCase()
    if (taken.has(key)) throw new Error(`two pages would be written to ${page.path}.html`)
    taken.add(key)
    const bytes = Buffer.from(JSON.stringify(page).replace(DIRECTION_OVERRIDES, ''))
    const model = hashText(bytes)
    written.set(page.path, model)
    if (isStanding(page.path, model)) continue
    const file = join(folder, 'pages', `${page.path}.json`)
    if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
    folders.add(dirname(file))
    writeFileSync(file, bytes)
  }
  return written
}
