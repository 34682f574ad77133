import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readDataFolder, sourceFile } from '../../src/ingest/files.ts'
import { readTable } from '../../src/ingest/read/read-table.ts'
import { createDiagnosticCollector } from '../../src/model/diagnostic-collector.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-folder-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function textOf(file: { open(): AsyncIterable<Uint8Array> }): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const bytes of file.open()) text += decoder.decode(bytes, { stream: true })
  return text
}

it('every CSV below the folder is found, zipped or not, in the order of names', async () => {
  await mkdir(join(folder, 'crm', '.hidden'), { recursive: true })
  const names = ['crm/b.csv', 'B.CSV', 'a.csv.gz', 'notes.txt', '._a.csv', 'crm/.hidden/c.csv', 'a.csv.bak']
  for (const name of names) await writeFile(join(folder, name), '')
  const files = await readDataFolder(folder, createDiagnosticCollector())
  expect(files.map(({ name }) => name)).toEqual(['B.CSV', 'a.csv.gz', 'crm/b.csv'])
})

it('a folder that is not there is told', async () => {
  const collector = createDiagnosticCollector()
  expect(await readDataFolder(join(folder, 'nowhere'), collector)).toEqual([])
  expect(collector.kept).toMatchObject([
    { code: 'folder-unreadable', actual: expect.stringContaining('ENOENT') as string },
  ])
})

it('a zipped file reads as its content, and its hash is that of the zipped bytes', async () => {
  const zipped = gzipSync('a,b\n1,2\n'.repeat(100_000))
  await writeFile(join(folder, 'a.csv.gz'), zipped)
  const file = sourceFile('a.csv.gz', join(folder, 'a.csv.gz'))
  const expected = createHash('sha256').update(zipped).digest('hex')
  expect(await file.sha256()).toBe(expected)
  expect(await textOf(file)).toBe('a,b\n1,2\n'.repeat(100_000))
  const other = sourceFile('a.csv.gz', join(folder, 'a.csv.gz'))
  await textOf(other)
  expect(await other.sha256()).toBe(expected)
})

const whole = gzipSync('a,b\n1,2\n'.repeat(1000))
it.each([
  ['was cut', 'zip-cut', whole.subarray(0, 40)],
  ['was never zipped', 'zip-damaged', Buffer.from('a,b\n1,2\n')],
  ['was damaged on its way', 'zip-damaged', Buffer.concat([whole.subarray(0, 20), whole.subarray(24)])],
])('a zipped file that %s is told in words, not read as if it were whole', async (_, code, bytes) => {
  await writeFile(join(folder, 'a.csv.gz'), bytes)
  const collector = createDiagnosticCollector()
  const table = await readTable(sourceFile('a.csv.gz', join(folder, 'a.csv.gz')), {}, collector)
  expect(table.peek.rows).toEqual([])
  expect(collector.kept).toMatchObject([{ code, actual: null }])
})
