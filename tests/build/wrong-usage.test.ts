import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runCommand } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-usage-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const foreign = join(folder, 'foreign')
mkdirSync(foreign)
writeFileSync(join(foreign, 'diary.txt'), 'mine')
// like ours, but somebody else's
const similar = join(folder, 'similar')
mkdirSync(similar)
writeFileSync(join(similar, 'editions.json'), '{"tool":"another tool"}')
const file = join(folder, 'file')
writeFileSync(file, '')
const out = ['--out', join(folder, 'site')]

it.each<[string, string[], RegExp]>([
  ['a flag there is not', ['--outt', 'x'], /--outt[\s\S]*npm needs `--` before flags/],
  ['a flag without its value', ['--quarter'], /--quarter/],
  ['a stray argument', ['2026-Q3'], /2026-Q3[\s\S]*npm needs `--` before flags/],
  ['a quarter not written as one', ['--quarter', 'Q3/2026', ...out], /2026-Q3, not "Q3\/2026"/],
  ['a fifth quarter', ['--quarter', '2026-Q5', ...out], /2026-Q3, not "2026-Q5"/],
  ['an audience there is not', ['--audience', 'leaders', ...out], /"leaders"[\s\S]*"team"/],
  ['a folder that holds something else', ['--out', foreign], /foreign.*nothing was touched/],
  ['a folder of another tool', ['--out', similar], /similar.*nothing was touched/],
  ['a file where the site should go', ['--out', file], /file.*nothing was touched/],
  ['a place that cannot be written', ['--out', join(file, 'site')], /ENOTDIR[\s\S]*--out/],
])('a build is told of %s, and ends with 2', (_, argv, message) => {
  const { code, stdout, stderr } = runCommand('build', argv)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(message)
  expect(stderr).not.toMatch(/^ {4}at |node:internal/m)
  expect(readdirSync(folder).toSorted()).toEqual(['file', 'foreign', 'similar'])
  expect(readFileSync(join(foreign, 'diary.txt'), 'utf8')).toBe('mine')
})
