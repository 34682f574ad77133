import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PageModel } from '../../src/report/page-model.ts'
import { listPagePaths, readPageModel } from '../../src/store/read-page-model.ts'
import { writePageModels } from '../../src/store/write-page-models.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mcr-atlas-models-'))
})
afterEach(() => rm(folder, { recursive: true }))

const page = (path: string) => ({ kind: 'account', language: 'zh', path, blocks: [] }) as unknown as PageModel

it('a page is read back as it was written, and found by its path', () => {
  const pages = [page('2026-Q3/zh/index'), page('2026-Q3/zh/accounts/a-1')]
  expect([...writePageModels(folder, pages).keys()]).toEqual(pages.map(({ path }) => path))
  expect(listPagePaths(folder)).toEqual(['2026-Q3/zh/accounts/a-1', '2026-Q3/zh/index'])
  expect(readPageModel(folder, '2026-Q3/zh/accounts/a-1')).toEqual(pages[1])
})

it('two pages of one path are refused, also where only case tells them apart', () => {
  expect(() => writePageModels(folder, [page('a/x'), page('a/X')])).toThrow(
    'two pages would be written to a/X.html',
  )
})
