import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { goodFiles } from '../build/run-command.ts'
import { readReport } from '../site/read-site.ts'
import { makePlace, readBytes, writeExports } from './publish-review.ts'
import { runQuietly } from './run-quietly.ts'

// pages as their models: what is compared here are numbers, lists and bytes, not drawings
vi.mock('../../scripts/render-site.ts', () => import('./plain-renderer.ts'))

const place = makePlace()
const { site } = place
const data = writeExports()
const corrected = writeExports({ 'contacts.csv': goodFiles['contacts.csv'].replace('D,5,1', 'D,5,-1') })
const stricter = join(place.folder, 'stricter.json')
afterAll(() => {
  for (const folder of [place.folder, data, corrected]) rmSync(folder, { recursive: true, force: true })
})

const publish = (exports: string, ...flags: string[]) =>
  runQuietly('publish', '--data', exports, '--to', site, '--archive', place.archive, ...flags)
await publish(data, '--quarter', '2026-Q2')
await publish(data)
const before = readBytes(site)
const old = readReport(site)

describe('a quarter that is already published', () => {
  it('is not replaced without the flag', async () => {
    const { code, stdout, stderr } = await publish(corrected)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/2026-Q3 is already published.*nothing was touched\. --replace/)
    expect(readBytes(site)).toEqual(before)
  })

  it('is replaced with it, lists what moved and why, and leaves other editions as they are', async () => {
    const { code, stdout } = await publish(corrected, '--replace')
    expect(code).toBe(0)
    const report = readReport(site)
    const [entry, ...more] = report.restatements!
    expect(more).toEqual([])
    expect(entry!.cause).toBe('data-changed')
    expect(entry!.replaced).toEqual({
      tool: old.tool,
      settingsHash: old.settingsHash,
      inputs: old.inputs.map(({ sha256 }) => sha256).sort(),
    })
    // it says what was published and what is now, as the two reports have it
    const account = (from: typeof old) => from.accounts.find(({ id }) => id === 'A1')!
    const figure = entry!.figures.find(({ id, what }) => id === 'A1' && what === 'score key')!
    expect(figure).toMatchObject({
      of: 'account',
      published: account(old).scores.key,
      recomputed: account(report).scores.key,
    })
    expect(figure.published).not.toEqual(figure.recomputed)
    expect(entry!.figures.some(({ id }) => id === 'A2')).toBe(false)
    expect(stdout).toContain(`replaced in ${site}, ${entry!.figures.length} numbers moved (data-changed)`)
    const now = readBytes(site)
    for (const [path, bytes] of before)
      if (path.startsWith('2026-Q2/')) expect(now.get(path), path).toBe(bytes)
  })

  it('is replaced again, by other rules, and keeps the earlier entry', async () => {
    writeFileSync(stricter, '{"bandLimits":{"healthy":99}}')
    const { code } = await publish(corrected, '--replace', '--settings', stricter)
    expect(code).toBe(0)
    expect(readReport(site).restatements!.map(({ cause }) => cause)).toEqual(['data-changed', 'rule-changed'])
  })

  it('says that nothing moved where the same is published again', async () => {
    const { stdout } = await publish(corrected, '--replace', '--settings', stricter)
    expect(stdout).toContain('0 numbers moved (unexplained)')
    expect(readReport(site).restatements!.at(-1)).toMatchObject({ cause: 'unexplained', figures: [] })
  })

  it('is replaced also where it can no longer be read, and that is said', async () => {
    rmSync(join(site, '2026-Q3/report.json'))
    const { code, stderr } = await publish(data, '--replace')
    expect(code).toBe(0)
    expect(stderr).toContain("The published 2026-Q3 can't be read any more: what moved can't be listed.")
    expect(readReport(site).restatements).toBeUndefined()
  })
})
