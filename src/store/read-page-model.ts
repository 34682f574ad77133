import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { PageModel } from '../report/page-model.ts'

/** Paths of every page model in a work folder, sorted; the models themselves stay on disk. */
export function listPagePaths(folder: string): string[] {
  const root = join(folder, 'pages')
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) =>
      relative(root, join(entry.parentPath, entry.name)).split(sep).join('/').slice(0, -'.json'.length),
    )
    .sort()
}

/** One page model, as written by `writePageModels`. */
export function readPageModel(folder: string, path: string): PageModel {
  return JSON.parse(readFileSync(join(folder, 'pages', `${path}.json`), 'utf8')) as PageModel
}
