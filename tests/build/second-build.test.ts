import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hashText } from '../../src/store/hash.ts'
import { listFiles } from '../site/read-site.ts'
import { goodFiles, root, runCommand, writeFolder } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-second-'))
const data = writeFolder({ ...goodFiles })
const out = join(folder, 'site')
const mark = hashText(out).slice(0, 16)
const memory = join(root, '.work/pages', `${mark}.json`)
const measures = join(root, '.work/measures', mark)
afterAll(() => {
  for (const one of [folder, data, memory, measures]) rmSync(one, { recursive: true, force: true })
})

const build = (to: string) =>
  expect(runCommand('build', ['--data', data, '--out', to])).toMatchObject({ code: 0 })
const bytesOf = (site: string) =>
  new Map(listFiles(site).map((path) => [path, hashText(readFileSync(join(site, path)))]))
/** A file that was moved over is the same file; one that was rendered again is a new one. */
const inodesOf = () => new Map(listFiles(out).map((path) => [path, statSync(join(out, path)).ino]))

let cold: ReturnType<typeof bytesOf>
beforeAll(() => {
  build(out)
  writeFileSync(join(data, 'accounts.csv'), goodFiles['accounts.csv'].replace('Ltd,B', 'Ltd,A'))
  build(join(folder, 'cold'))
  cold = bytesOf(join(folder, 'cold'))
}, 60_000)

it('one changed account among others is built again as a cold build would, and what it does not touch is kept', () => {
  const before = inodesOf()
  build(out)
  expect(bytesOf(out)).toEqual(cold)
  const after = inodesOf()
  const kept = (name: RegExp) =>
    [...after].filter(([path, inode]) => name.test(path) && before.get(path) === inode).map(([path]) => path)
  expect(kept(/zh\/accounts\/north-quay/)).toHaveLength(1)
  expect(kept(/zh\/accounts\/south-quay/)).toHaveLength(0)
})

it('a page that was changed, cut or deleted by hand is rendered again', () => {
  const pages = readdirSync(join(out, '2026-Q3/zh/accounts')).filter((name) => name !== 'index.html')
  const [first, second] = pages.map((name) => join(out, '2026-Q3/zh/accounts', name))
  writeFileSync(first!, readFileSync(first!, 'utf8').replace('Quay', 'Quai'))
  truncateSync(second!, 1000)
  rmSync(join(out, '2026-Q3/en/method.html'))
  build(out)
  expect(bytesOf(out)).toEqual(cold)
})

it.each([
  [
    'cut in half',
    () => {
      for (const file of [memory, measures]) truncateSync(file, Math.floor(statSync(file).size / 2))
    },
  ],
  [
    'that of other pages',
    () => {
      const remembered = JSON.parse(readFileSync(memory, 'utf8')) as {
        pages: Record<string, [string, string]>
      }
      const [some] = Object.values(remembered.pages)
      for (const page of Object.values(remembered.pages)) page[1] = some![1]
      writeFileSync(memory, JSON.stringify(remembered))
    },
  ],
])('a memory %s costs time, and no page', (_, spoil) => {
  spoil()
  build(out)
  expect(bytesOf(out)).toEqual(cold)
})
