import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { verifySite } from '../../src/store/verify-site.ts'
import { goodFiles, root, runCommand } from '../build/run-command.ts'
import { makePlace, publish, readBytes, writeExports } from './publish-review.ts'

const place = makePlace()
const data = writeExports()
const other = writeExports({ 'contacts.csv': goodFiles['contacts.csv'].replace('D,5,1', 'D,5,-1') })
afterAll(() => {
  for (const folder of [place.folder, data, other]) rmSync(folder, { recursive: true, force: true })
})

/** A process that dies at a write of its own: no test can time a signal to hit between two renames. */
function publishKilled(site: string, writes: number): NodeJS.Signals | null {
  const argv = ['--data', other, '--to', site, '--archive', place.archive, '--replace']
  const preload = join(import.meta.dirname, 'die-at-write.mjs')
  const { signal } = spawnSync(
    process.execPath,
    ['--import', preload, join(root, 'scripts/mcr.mjs'), 'publish', ...argv],
    { cwd: tmpdir(), env: { ...process.env, DIE_AT: String(writes) } },
  )
  return signal
}

publish(place, data)
const old = readBytes(place.site)

it('a publish killed at any of its moves leaves the old edition or the new one, and verify finds it whole', async () => {
  const seen = new Set<string>()
  for (let writes = 0; ; writes++) {
    const site = join(place.folder, `killed-${writes}`, 'site')
    cpSync(place.site, site, { recursive: true })
    const signal = publishKilled(site, writes)
    // whatever is under its name is whole by its own manifest; between the two renames nothing is
    const edition = join(site, '2026-Q3')
    const torn = existsSync(edition)
      ? (await verifySite(site)).filter(
          ({ path, what }) => path !== '2026-Q3/manifest.json' || what !== 'changed',
        )
      : []
    expect(torn.filter(({ path }) => path.startsWith('2026-Q3'))).toEqual([])
    // the next command finishes or undoes
    expect(runCommand('verify', ['--site', site])).toMatchObject({ code: 0 })
    const now = JSON.stringify([...readBytes(site)])
    if (signal === null) {
      // it came to its end: what every killed one came to is either this or the old one
      expect(seen).toEqual(new Set([JSON.stringify([...old]), now]))
      break
    }
    expect(signal).toBe('SIGKILL')
    seen.add(now)
  }
  // what was staged and never counted is cleared by the next publish
  const [first] = readdirSync(place.folder).filter((name) => name.startsWith('killed-'))
  const outcome = runCommand('publish', [
    '--data',
    other,
    '--to',
    join(place.folder, first!, 'site'),
    '--replace',
    '--archive',
    place.archive,
  ])
  expect(outcome).toMatchObject({ code: 0 })
  expect(readdirSync(join(place.folder, first!))).toEqual(['site'])
}, 600_000)
