import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, it } from 'vitest'
import { listFiles, readPages, readReport } from './read-site.ts'

const site = inject('sampleSite')
const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-again-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function build(out: string, more: readonly string[], env: Record<string, string> = {}): string {
  const argv = ['scripts/mcr.mjs', 'build', '--data', 'data/sample', '--out', join(folder, out), ...more]
  const { status, stderr } = spawnSync(process.execPath, argv, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  return join(folder, out)
}

it('the same inputs give the same bytes, in another folder, time zone and locale', () => {
  const elsewhere = { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
  const again = build('einmal/noch einmal', [], elsewhere)
  expect(listFiles(again)).toEqual(listFiles(site))
  const different = listFiles(site).filter(
    (path) => !readFileSync(join(again, path)).equals(readFileSync(join(site, path))),
  )
  expect(different).toEqual([])
})

it('an earlier quarter builds too, as of its last day', () => {
  const earlier = build('2026-Q2', ['--quarter', '2026-Q2'])
  const report = readReport(earlier, '2026-Q2')
  expect([report.quarter, report.asOf, report.accounts.length]).toEqual(['2026-Q2', '2026-06-30', 48])
  expect(readPages(earlier)).toHaveLength(readPages(site).length)
  // what the third quarter tells is not yet known in the second
  const eyes = (one: typeof report) => {
    const measured = one.accounts.find(({ id }) => id === 'A001')!.metrics['eyes']!
    return 'value' in measured ? Number(measured.value) : null
  }
  expect(eyes(report)).toBeGreaterThan(1)
  expect(eyes(readReport(site))).toBe(1)
})
