import { copyFile, link, mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashText } from './hash.ts'
import type { RememberedPages } from './remembered-pages.ts'

/** Pages that can be taken over, with the SHA-256 of their HTML, and those that have to be rendered; by path. */
export interface ReusablePages {
  readonly taken: ReadonlyMap<string, string>
  readonly missing: readonly string[]
}

/**
 * Finds in an earlier output every page whose model is the one it was rendered from then. A page that is not, to the
 * byte, what was rendered is never taken: whatever happened to the folder or to the memory costs time, and no page.
 */
export async function findReusablePages(
  models: ReadonlyMap<string, string>,
  { pages }: RememberedPages,
  before: string,
): Promise<ReusablePages> {
  const taken = new Map<string, string>()
  const missing: string[] = []
  for (const [path, model] of models) {
    const [modelBefore, html] = Object.hasOwn(pages, path) ? pages[path]! : []
    const there =
      model === modelBefore ? await readFile(join(before, `${path}.html`)).catch(() => null) : null
    if (there !== null && html !== undefined && hashText(there) === html) taken.set(path, html)
    else missing.push(path)
  }
  return { taken, missing }
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
