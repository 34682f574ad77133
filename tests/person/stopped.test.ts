import { readFileSync, rmSync } from 'node:fs'
import type * as Promises from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { hashText } from '../../src/store/hash.ts'
import { findText, readAll } from '../audience/read-bytes.ts'
import { keepAtWrites } from '../publish/keep-at-writes.ts'
import { makePlace, readBytes, writeExports } from '../publish/publish-review.ts'
import { runQuietly } from '../publish/run-quietly.ts'

vi.mock('../../scripts/render-site.ts', () => import('../publish/plain-renderer.ts'))
vi.mock('node:fs/promises', async (original) => {
  const { watchedFiles } = await import('../publish/keep-at-writes.ts')
  return watchedFiles(await original<typeof Promises>())
})

const [place, kept] = [makePlace(), makePlace()]
const data = writeExports()
const quarters = ['2026-Q2', '2026-Q3']
afterAll(() => {
  for (const folder of [place.folder, kept.folder, data]) rmSync(folder, { recursive: true })
}, 60_000)

/** What each edition's folder holds, as one hash; a folder that is not there has none. */
const hashEditions = (site: string) => {
  const bytes = [...readBytes(site)]
  return quarters.map((quarter) => {
    const own = bytes.filter(([path]) => path.startsWith(`${quarter}/`))
    return own.length === 0 ? 'not there' : hashText(JSON.stringify(own))
  })
}
/** Stands for every byte of a site that is as published. */
const listOf = (site: string) => readFileSync(join(site, 'editions.json'), 'utf8')
const erase = (folder: string) =>
  runQuietly('person', 'erase', 'P1', '--site', join(folder, 'site'), '--archive', join(folder, 'archive'))

let old: { readonly list: string; readonly editions: readonly string[] }
/** What a process killed before each of its writes would have left. */
let states: string[]
beforeAll(async () => {
  for (const quarter of quarters) {
    const argv = ['--data', data, '--to', place.site, '--archive', place.archive, '--quarter', quarter]
    expect(await runQuietly('publish', ...argv)).toMatchObject({ code: 0 })
  }
  old = { list: listOf(place.site), editions: hashEditions(place.site) }
  states = await keepAtWrites(place.folder, kept.folder, async () => {
    expect(await erase(place.folder)).toMatchObject({ code: 0 })
  })
}, 60_000)

it('an erase killed at any moment leaves each edition the old one or the new one, and the next command finishes or undoes it', async () => {
  const renewed = hashEditions(place.site)
  const outcomes: string[] = []
  for (const state of states) {
    const site = join(state, 'site')
    for (const [at, found] of hashEditions(site).entries())
      // between the two renames of a replacement it lies beside
      expect([old.editions[at], renewed[at], 'not there']).toContain(found)
    expect(await runQuietly('verify', '--site', site)).toMatchObject({ code: 0 })
    outcomes.push(
      listOf(site) === old.list ? 'undone' : listOf(site) === listOf(place.site) ? 'finished' : 'torn',
    )
  }
  expect(states.length).toBeGreaterThan(20)
  // one moment decides
  const first = outcomes.indexOf('finished')
  expect(first).toBeGreaterThan(0)
  expect(new Set(outcomes.slice(0, first))).toEqual(new Set(['undone']))
  expect(new Set(outcomes.slice(first))).toEqual(new Set(['finished']))
})

it('erased again after being killed, they are named by no byte of the site, and the archive is what it should be', async () => {
  const archive = readBytes(place.archive)
  for (const state of states.filter((_, at) => at % 14 === 0)) {
    await erase(state)
    expect(listOf(join(state, 'site'))).toBe(listOf(place.site))
    expect(findText(readAll(join(state, 'site')), 'Ada Brook')).toEqual([])
    expect(readBytes(join(state, 'archive'))).toEqual(archive)
  }
})
