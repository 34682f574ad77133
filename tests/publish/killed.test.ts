import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import type * as Promises from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { hashText } from '../../src/store/hash.ts'
import { goodFiles, root } from '../build/run-command.ts'
import { keepAtWrites } from './keep-at-writes.ts'
import { makePlace, readBytes, writeExports } from './publish-review.ts'
import { runQuietly } from './run-quietly.ts'

vi.mock('../../scripts/render-site.ts', () => import('./plain-renderer.ts'))
vi.mock('node:fs/promises', async (original) => {
  const { watchedFiles } = await import('./keep-at-writes.ts')
  return watchedFiles(await original<typeof Promises>())
})

const [place, kept] = [makePlace(), makePlace()]
const data = writeExports()
const other = writeExports({ 'contacts.csv': goodFiles['contacts.csv'].replace('D,5,1', 'D,5,-1') })
afterAll(() => {
  for (const folder of [place.folder, kept.folder, data, other]) rmSync(folder, { recursive: true })
}, 60_000)

const argv = (site: string, exports: string) => ['--data', exports, '--to', site, '--archive', place.archive]
/** What the edition's folder holds, as one hash. */
const hashEdition = (site: string) => {
  const own = [...readBytes(site)].filter(([path]) => path.startsWith('2026-Q3/'))
  return own.length === 0 ? 'not there' : hashText(JSON.stringify(own))
}
/** Stands for every byte of a site that is as published. */
const listOf = (site: string) => readFileSync(join(site, 'editions.json'), 'utf8')

const before = join(place.folder, 'before')
/** What a process killed before each of its writes would have left. */
let states: string[]
beforeAll(async () => {
  expect(await runQuietly('publish', ...argv(place.site, data))).toMatchObject({ code: 0 })
  cpSync(place.site, before, { recursive: true })
  states = await keepAtWrites(place.folder, kept.folder, async () => {
    expect(await runQuietly('publish', ...argv(place.site, other), '--replace')).toMatchObject({ code: 0 })
  })
}, 60_000)

it('a publish killed at any moment leaves the old edition or the new one, and the next command finishes or undoes it', async () => {
  const [old, renewed] = [hashEdition(before), hashEdition(place.site)]
  const outcomes: string[] = []
  for (const state of states) {
    const site = join(state, 'site')
    // between the two renames of a replacement it lies beside
    expect([old, renewed, 'not there']).toContain(hashEdition(site))
    expect(await runQuietly('verify', '--site', site)).toMatchObject({ code: 0 })
    const list = listOf(site)
    outcomes.push(list === listOf(before) ? 'undone' : list === listOf(place.site) ? 'finished' : 'torn')
  }
  // one moment decides
  const first = outcomes.indexOf('finished')
  expect(first).toBeGreaterThan(0)
  expect(new Set(outcomes.slice(0, first))).toEqual(new Set(['undone']))
  expect(new Set(outcomes.slice(first))).toEqual(new Set(['finished']))
  // what was staged and never counted is cleared by the next publish
  const staged = states.find((state) => readdirSync(state).includes('.site.publishing'))!
  const next = await runQuietly('publish', ...argv(join(staged, 'site'), other), '--replace')
  expect(next).toMatchObject({ code: 0 })
  expect(readdirSync(staged).filter((name) => name.startsWith('.'))).toEqual([])
})

it('one that is killed indeed, between the two renames of a replacement, is finished by verify, reached by a link too', async () => {
  const folder = join(place.folder, 'killed')
  const site = join(folder, 'site')
  cpSync(before, site, { recursive: true })
  const preload = join(import.meta.dirname, 'die-at-rename.mjs')
  const { signal } = spawnSync(
    process.execPath,
    ['--import', preload, join(root, 'scripts/mcr.mjs'), 'publish', ...argv(site, other), '--replace'],
    { cwd: tmpdir(), env: { ...process.env, DIE_AT: join('.site.placing', '2026-Q3') } },
  )
  expect(signal).toBe('SIGKILL')
  expect(existsSync(join(site, '2026-Q3'))).toBe(false)
  const link = join(place.folder, 'link')
  symlinkSync(site, link)
  expect(await runQuietly('verify', '--site', link)).toMatchObject({ code: 0 })
  expect(listOf(site)).not.toBe(listOf(before))
  expect(readdirSync(folder)).toEqual(['site'])
})
