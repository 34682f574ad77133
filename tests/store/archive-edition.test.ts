import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PageModel } from '../../src/report/page-model.ts'
import { archiveEdition, readArchived } from '../../src/store/archive-edition.ts'
import { writePageModels } from '../../src/store/write-page-models.ts'
import { buildSettings } from '../metrics/build-dataset.ts'

let folder = ''
let work = ''
let archive = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-archive-'))
  work = join(folder, 'work')
  archive = join(folder, 'archive')
  writePageModels(work, [page('index'), page('2026-Q3/zh/index'), page('2026-Q3/zh/accounts/a-1')])
})
afterEach(() => rmSync(folder, { recursive: true }))

const page = (path: string) =>
  ({ path, language: 'zh', kind: 'account', frame: { title: '青川' }, blocks: [] }) as unknown as PageModel
const record = {
  tool: 'mcr-atlas 0.1.0',
  quarter: '2026-Q3',
  audience: 'team',
  manifest: 'ab'.repeat(32),
  sample: false,
  lenient: false,
  settings: buildSettings(),
}

it('an edition comes back with its settings and its own pages, the front page not among them', async () => {
  await archiveEdition(archive, work, record)
  const kept = await readArchived(archive, record)
  expect(kept?.record).toEqual({ schemaVersion: 1, ...record })
  const pages = await Array.fromAsync(kept!.pages)
  expect(pages).toEqual([page('2026-Q3/zh/accounts/a-1'), page('2026-Q3/zh/index')])
})

it('an edition with another manifest is another one', async () => {
  await archiveEdition(archive, work, record)
  expect(await readArchived(archive, { quarter: '2026-Q3', manifest: 'cd'.repeat(32) })).toBeNull()
})

it('the same edition is kept once, and the same bytes are kept of it anywhere', async () => {
  await archiveEdition(archive, work, record)
  await archiveEdition(archive, work, record)
  await archiveEdition(join(folder, 'other'), work, record)
  expect(readdirSync(archive)).toEqual(['2026-Q3-abababababababab'])
  const file = join('2026-Q3-abababababababab', 'pages/2026-Q3/zh/index.json.gz')
  expect(readFileSync(join(archive, file))).toEqual(readFileSync(join(folder, 'other', file)))
  // keys sorted, one line end
  expect(gunzipSync(readFileSync(join(archive, file))).toString()).toBe(
    '{"blocks":[],"frame":{"title":"青川"},"kind":"account","language":"zh","path":"2026-Q3/zh/index"}\n',
  )
})

it('what a stopped command had half kept is no edition, and the next one starts anew', async () => {
  mkdirSync(join(archive, '2026-Q3-abababababababab.writing', 'pages', 'old'), { recursive: true })
  expect(await readArchived(archive, record)).toBeNull()
  await archiveEdition(archive, work, record)
  expect(readdirSync(archive)).toEqual(['2026-Q3-abababababababab'])
  expect(readdirSync(join(archive, '2026-Q3-abababababababab', 'pages'))).toEqual(['2026-Q3'])
})
