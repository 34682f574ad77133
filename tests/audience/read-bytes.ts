import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { undoEntities } from '../site/read-markup.ts'
import { listFiles } from '../site/read-site.ts'

/** Every file of a site with its path: as written, and as a reader sees it once entities are undone. */
export function readAll(site: string): ReadonlyMap<string, string> {
  return new Map(
    listFiles(site).map((path) => {
      const text = readFileSync(join(site, path), 'utf8')
      return [path, path.endsWith('.html') ? `${path}\n${text}\n${undoEntities(text)}` : `${path}\n${text}`]
    }),
  )
}

/** Where a text stands, letters folded. */
export function findText(files: ReadonlyMap<string, string>, text: string): string[] {
  const wanted = text.toLowerCase()
  return [...files].filter(([, content]) => content.toLowerCase().includes(wanted)).map(([path]) => path)
}

/** Paths that are not there on both sides with the same bytes. */
export function findDifferences(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path))
}
