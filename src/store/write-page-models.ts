import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PageModel } from '../report/page-model.ts'
import { hashText } from './hash.ts'

// Characters that turn the text after them around: in a name they would make the sentence that holds it lie.
const DIRECTION_OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/g

/**
 * Writes one JSON file per page and language below `folder`/pages, and gives the SHA-256 of each by the page's path. One
 * page is held at a time. Two pages of one path are a mistake of ours, refused before one silently replaces the other.
 */
export async function writePageModels(
  folder: string,
  pages: Iterable<PageModel>,
): Promise<Map<string, string>> {
  const taken = new Set<string>()
  const written = new Map<string, string>()
  for (const page of pages) {
    const key = page.path.toLowerCase()
    if (taken.has(key)) throw new Error(`two pages would be written to ${page.path}.html`)
    taken.add(key)
    const file = join(folder, 'pages', `${page.path}.json`)
    await mkdir(dirname(file), { recursive: true })
    const text = JSON.stringify(page).replace(DIRECTION_OVERRIDES, '')
    await writeFile(file, text)
    written.set(page.path, hashText(text))
  }
  return written
}
