import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeEditionList } from '../../src/store/edition-list.ts'
import { goodFiles, writeFolder } from '../build/run-command.ts'
import { readBytes } from './publish-review.ts'
import { runQuietly } from './run-quietly.ts'

const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-refusals-'))
afterAll(() => {
  for (const one of [folder, data]) rmSync(one, { recursive: true, force: true })
})
const make = (name: string, file: string, text: string): string => {
  mkdirSync(join(folder, name))
  writeFileSync(join(folder, name, file), text)
  return join(folder, name)
}
const foreign = make('foreign', 'diary.txt', 'mine')
const similar = make('similar', 'editions.json', '{"tool":"another tool"}')
const broken = make('broken', 'editions.json', '{"tool":"mcr-atlas","editions":[]}')
const board = make('board', 'editions.json', writeEditionList('board', '0'.repeat(64), []))
const file = join(folder, 'file')
writeFileSync(file, '')
const none = join(folder, 'none')
const data = writeFolder(goodFiles)
const untouched = readBytes(folder)

describe.each<['publish' | 'verify', string, string[], RegExp]>([
  ['publish', 'a flag there is not', ['--tto', 'x'], /--tto[\s\S]*npm needs `--` before flags/],
  ['publish', 'a stray argument', ['2026-Q3'], /2026-Q3[\s\S]*npm needs `--` before flags/],
  ['publish', 'a quarter not written as one', ['--quarter', 'Q3'], /2026-Q3, not "Q3"/],
  [
    'publish',
    'an audience nobody has named',
    ['--audience', 'nobody', '--to', none, '--data', data],
    /"nobody"/,
  ],
  ['publish', 'a folder that holds something else', ['--to', foreign], /foreign.*nothing was touched/],
  ['publish', 'a folder of another tool', ['--to', similar], /similar.*nothing was touched/],
  ['publish', 'a site whose list is broken', ['--to', broken], /editions\.json.*nothing was touched/],
  ['publish', 'a site of another audience', ['--to', board], /"board", not "team": nothing was touched/],
  ['publish', 'a file where the site should be', ['--to', file], /file.*nothing was touched/],
  [
    'publish',
    'an archive that its readers could read',
    ['--to', none, '--archive', join(none, 'archive')],
    /would lie in the site.*--archive/,
  ],
  ['publish', 'a place that cannot be written', ['--to', join(file, 'site')], /ENOTDIR[\s\S]*--to/],
  ['verify', 'a flag there is not', ['--sites', 'x'], /--sites[\s\S]*npm needs `--` before flags/],
  ['verify', 'a folder that is not there', ['--site', none], /no site of ours.*--site/],
  ['verify', 'a folder that holds something else', ['--site', foreign], /foreign is no site of ours/],
  ['verify', 'a quarter without data', ['--site', board, '--quarter', '2026-Q3'], /needs --data/],
  ['verify', 'a quarter not there', ['--site', board, '--data', '.', '--quarter', '2026-Q3'], /no edition/],
  ['verify', 'data that is not there', ['--site', board, '--data', none], /no folder.*none/],
])('%s is told of %s', (command, _, argv, message) => {
  it('ends with 2 and touches nothing', async () => {
    const { code, stdout, stderr } = await runQuietly(command, ...argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/^ {4}at |node:internal/m)
    expect(readBytes(folder)).toEqual(untouched)
  })
})

it.each(['publish', 'verify'] as const)(
  '%s prints its flags and their twins in the environment',
  async (command) => {
    const { code, stdout } = await runQuietly(command, '--help')
    expect(code).toBe(0)
    expect(stdout).toMatch(command === 'publish' ? /--replace.*\[MCR_REPLACE\]/ : /--site DIR.*\[MCR_SITE\]/)
  },
)
