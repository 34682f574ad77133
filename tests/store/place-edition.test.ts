import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import type * as Promises from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import {
  dropEditionStage,
  finishEdition,
  openEditionStage,
  placeEdition,
} from '../../src/store/place-edition.ts'
import { listFiles } from '../../src/store/manifest.ts'
import { runUntilStopped, stopAfter } from './stop-at-write.ts'

vi.mock('node:fs/promises', async (original) => {
  const { stoppableFiles } = await import('./stop-at-write.ts')
  return stoppableFiles(await original<typeof Promises>())
})

type Files = Readonly<Record<string, string>>
const edition = (quarter: string, text: string): Files =>
  Object.fromEntries(
    ['manifest.json', 'zh/index.html', 'zh/accounts/a.html', 'en/index.html', 'tables/accounts.csv'].map(
      (path) => [`${quarter}/${path}`, `${quarter} ${text} ${path}`],
    ),
  )
const front = (text: string): Files => ({ 'index.html': text, 'editions.json': text })
const before: Files = {
  ...edition('2026-Q1', 'old'),
  ...edition('2026-Q2', 'old'),
  ...front('old'),
  CNAME: 'review.example',
}

const base = mkdtempSync(join(tmpdir(), 'mcr-atlas-place-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))
const folder = join(base, 'first')
const site = join(folder, 'site')
/** A copy of what a stopped command left, to be finished. */
const copy = join(base, 'copy')
const copied = join(copy, 'site')

function write(into: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(into, path)), { recursive: true })
    writeFileSync(join(into, path), text)
  }
}
async function read(from: string): Promise<Files> {
  const paths = existsSync(from) ? await listFiles(from) : []
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(from, path), 'utf8')]))
}
const below = (files: Files, prefix: string) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith(prefix)))

function reset(files: Files): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  write(site, files)
}

/** One publish from its first to its last write. */
async function publish(files: Files): Promise<void> {
  write(await openEditionStage(site), files)
  await placeEdition(site)
}

describe.each<[string, Files, Files]>([
  ['a first edition', {}, { ...edition('2026-Q2', 'new'), ...front('new') }],
  ['one more edition', before, { ...edition('2026-Q3', 'new'), ...front('new') }],
  ['a replaced edition', before, { ...edition('2026-Q2', 'new'), ...front('new') }],
])('publishing %s', (_, old, files) => {
  const quarter = Object.keys(files)[0]!.slice(0, 7)
  const kept = Object.entries(old).filter(([path]) => !path.startsWith(`${quarter}/`))
  const done: Files = { ...Object.fromEntries(kept), ...files }

  const expectWhole = (found: Files): void => {
    for (const [path, text] of kept.filter(([path]) => !(path in files))) expect(found[path]).toBe(text)
    const own = below(found, `${quarter}/`)
    // between the two renames of a replacement it lies beside
    const states = [below(old, `${quarter}/`), below(files, `${quarter}/`), {}]
    expect(states).toContainEqual(own)
  }

  it('moves it in and leaves nothing beside', async () => {
    reset(old)
    await publish(files)
    expect(await read(site)).toEqual(done)
    expect(readdirSync(folder)).toEqual(['site'])
  })

  it('stopped at any write, leaves each folder whole, and what comes next finishes or undoes', async () => {
    const outcomes = new Set<string>()
    for (let writes = 0; ; writes++) {
      reset(old)
      stopAfter(writes)
      if (await runUntilStopped(() => publish(files))) break
      expectWhole(await read(site))
      // stopped again at any write of the finishing
      for (let more = 0; ; more++) {
        rmSync(copy, { recursive: true, force: true })
        cpSync(folder, copy, { recursive: true })
        stopAfter(more)
        const ended = await runUntilStopped(() => finishEdition(copied))
        expectWhole(await read(copied))
        await finishEdition(copied)
        await dropEditionStage(copied)
        const found = await read(copied)
        expect([old, done]).toContainEqual(found)
        expect(readdirSync(copy)).toEqual(existsSync(copied) ? ['site'] : [])
        outcomes.add(found['editions.json'] === 'new' ? 'finished' : 'undone')
        if (ended) break
      }
      // and the next publish, whatever was left, does its own work
      await finishEdition(site)
      await publish(files)
      expect(await read(site)).toEqual(done)
    }
    expect(outcomes).toEqual(new Set(['finished', 'undone']))
  })
})

it('a stage that is thrown away leaves the site as it was', async () => {
  reset(before)
  write(await openEditionStage(site), { ...edition('2026-Q2', 'half') })
  await dropEditionStage(site)
  expect(await read(site)).toEqual(before)
  expect(await finishEdition(site)).toBe(false)
})
