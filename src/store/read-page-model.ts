import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { PageModel } from '../report/page-model.ts'

const TO_RENDER = 'to-render.json'

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

/** Pages to be rendered: those that were named with `writePagesToRender`, else all. */
export function listPagesToRender(folder: string): string[] {
  const file = join(folder, TO_RENDER)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : listPagePaths(folder)
}

/** Says that only these pages of a work folder need rendering. */
export function writePagesToRender(folder: string, paths: readonly string[]): void {
  writeFileSync(join(folder, TO_RENDER), JSON.stringify(paths.toSorted()))
}

/** One page model, as written by `writePageModels`. */
export function readPageModel(folder: string, path: string): PageModel {
  return JSON.parse(readFileSync(join(folder, 'pages', `${path}.json`), 'utf8')) as PageModel
}
