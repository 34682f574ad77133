import { readFileSync } from 'node:fs'
import { copyFile, link, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashText } from './hash.ts'
import type { RememberedPages } from './remembered-pages.ts'

/**
 * SHA-256 of the HTML of a page in an earlier output, if it was rendered from this model and still is, to the byte, what
 * was rendered; else null: whatever happened to the folder or to the memory costs time, and no page.
 */
export function findStandingPage(
  before: string,
  { pages }: RememberedPages,
  path: string,
  model: string,
): string | null {
  const [modelBefore, html] = Object.hasOwn(pages, path) ? pages[path]! : []
  if (html === undefined || model !== modelBefore) return null
  try {
    return hashText(readFileSync(join(before, `${path}.html`))) === html ? html : null
  } catch {
    return null
  }
}

/** Moves pages over from an output that is about to be thrown away: as the same file where the disk lets it. */
export async function takePages(paths: Iterable<string>, before: string, after: string): Promise<void> {
  const folders = new Set<string>()
  for (const path of paths) {
    const from = join(before, `${path}.html`)
    const to = join(after, `${path}.html`)
    const folder = dirname(to)
    if (!folders.has(folder)) await mkdir(folder, { recursive: true })
    folders.add(folder)
    await link(from, to).catch(() => copyFile(from, to))
  }
}
