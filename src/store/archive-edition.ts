import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import type { PageModel } from '../report/page-model.ts'
import { settingsSchema } from '../model/settings.ts'
import { writeCanonicalJson } from './canonical-json.ts'
import { listPagePaths, readPageModel } from './read-page-model.ts'

const recordSchema = z.object({
  schemaVersion: z.literal(1),
  tool: z.string(),
  quarter: z.string(),
  audience: z.string(),
  /** SHA-256 of the edition's manifest, which is how a published edition finds what it was rendered from. */
  manifest: z.string(),
  sample: z.boolean(),
  lenient: z.boolean(),
  settings: settingsSchema,
})

/** What the archive keeps of an edition besides its page models. */
export type ArchiveRecord = z.infer<typeof recordSchema>

const folderOf = (archive: string, { quarter, manifest }: Pick<ArchiveRecord, 'quarter' | 'manifest'>) =>
  join(archive, `${quarter}-${manifest.slice(0, 16)}`)

async function writePacked(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, gzipSync(writeCanonicalJson(value)))
}

async function readPacked(file: string): Promise<unknown> {
  return JSON.parse(gunzipSync(await readFile(file)).toString('utf8'))
}

/**
 * Keeps the settings and page models of an edition, so that it can be rendered again without the data: one gzip of
 * canonical JSON per page, in a folder that is there whole or not at all. An edition that was replaced stays in it.
 */
export async function archiveEdition(
  archive: string,
  workFolder: string,
  record: Omit<ArchiveRecord, 'schemaVersion'>,
): Promise<void> {
  const folder = folderOf(archive, record)
  if (existsSync(folder)) return
  const unfinished = `${folder}.writing`
  await rm(unfinished, { recursive: true, force: true })
  await writePacked(join(unfinished, 'edition.json.gz'), { schemaVersion: 1, ...record })
  for (const path of listPagePaths(workFolder))
    if (path.startsWith(`${record.quarter}/`))
      await writePacked(join(unfinished, 'pages', `${path}.json.gz`), readPageModel(workFolder, path))
  await rename(unfinished, folder)
}

/** Every page model below a folder of the archive, sorted. */
async function listPacked(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json.gz'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
}

/**
 * Rewrites pages of every edition the archive keeps, of replaced ones too: `rewrite` gives the new page, null where it
 * stays. Each page is the old one or the new one; what a stopped command had half kept is thrown away. Gives the names
 * of the folders in which a page was rewritten.
 */
export async function rewriteArchive(
  archive: string,
  rewrite: (page: PageModel) => PageModel | null,
): Promise<string[]> {
  const rewritten = new Set<string>()
  const names = await readdir(archive).catch(() => [])
  for (const name of names.filter((one) => /^\d{4}-Q[1-4]-[0-9a-f]{16}\.writing$/.test(one)))
    await rm(join(archive, name), { recursive: true, force: true })
  for (const name of names.filter((one) => /^\d{4}-Q[1-4]-[0-9a-f]{16}$/.test(one)).sort())
    for (const file of await listPacked(join(archive, name, 'pages'))) {
      const page = rewrite((await readPacked(file)) as PageModel)
      if (page === null) continue
      await writePacked(`${file}.writing`, page)
      await rename(`${file}.writing`, file)
      rewritten.add(name)
    }
  return [...rewritten]
}

/** What the archive keeps of the edition with this manifest; null where it keeps nothing. */
export async function readArchived(
  archive: string,
  edition: Pick<ArchiveRecord, 'quarter' | 'manifest'>,
): Promise<{ readonly record: ArchiveRecord; readonly pages: AsyncGenerator<PageModel> } | null> {
  const folder = folderOf(archive, edition)
  if (!existsSync(folder)) return null
  const record = recordSchema.parse(await readPacked(join(folder, 'edition.json.gz')))
  async function* pages(): AsyncGenerator<PageModel> {
    for (const file of await listPacked(join(folder, 'pages'))) yield (await readPacked(file)) as PageModel
  }
  return { record, pages: pages() }
}
