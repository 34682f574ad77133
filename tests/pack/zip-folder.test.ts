import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { zipFolder } from '../../src/pack/zip-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-zip-'))
afterAll(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, '甲'))
writeFileSync(join(folder, '甲/b.html'), '<p>乙')
writeFileSync(join(folder, 'a.txt'), 'a')

it('a folder gives the same zip whenever and in whatever order its files came', async () => {
  const first = await zipFolder(folder, 'review', ['甲/b.html', 'a.txt'], { 'README.txt': '读我' })
  utimesSync(join(folder, 'a.txt'), new Date(2001, 1, 1), new Date(2001, 1, 1))
  const second = await zipFolder(folder, 'review', ['a.txt', '甲/b.html'], { 'README.txt': '读我' })
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
})
