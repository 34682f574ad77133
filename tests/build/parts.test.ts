import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hashText } from '../../src/store/hash.ts'
import { listFiles } from '../site/read-site.ts'
import { goodFiles, runCommand, writeFolder } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-parts-'))
const data = writeFolder({ ...goodFiles })
afterAll(() => {
  for (const one of [folder, data]) rmSync(one, { recursive: true, force: true })
})
const site = join(folder, 'site')
const build = (...argv: string[]) => runCommand('build', ['--data', data, ...argv])
const put = (...parts: number[]) => {
  rmSync(site, { recursive: true, force: true })
  for (const part of parts) cpSync(join(folder, `part${part}`), site, { recursive: true })
}
const bytesOf = (at: string) =>
  new Map(listFiles(at).map((path) => [path, hashText(readFileSync(join(at, path)))]))

beforeAll(() => {
  for (const part of [1, 2]) {
    const out = join(folder, `part${part}`)
    expect(build('--shard', `${part}/2`, '--out', out)).toMatchObject({ code: 0, stderr: '' })
  }
}, 60_000)

it('parts made apart and copied together are, to the byte, what one build makes', () => {
  expect(build('--out', join(folder, 'whole'))).toMatchObject({ code: 0 })
  put(2, 1)
  expect(runCommand('build', ['--join', site])).toMatchObject({ code: 0 })
  expect(bytesOf(site)).toEqual(bytesOf(join(folder, 'whole')))
})

it('a part that is missing, changed or strange is named, and nothing is put together', () => {
  const refuse = (): string => {
    const before = bytesOf(site)
    const { code, stderr } = runCommand('build', ['--join', site])
    expect(code).toBe(1)
    expect(bytesOf(site)).toEqual(before)
    return stderr
  }
  put(2)
  expect(refuse()).toMatch(/^Missing of 2 parts: 1\./)
  put(1, 2)
  appendFileSync(join(site, '2026-Q3/zh/trust.html'), ' ')
  expect(refuse()).toMatch(/^2026-Q3\/zh\/trust\.html: not what the parts say/)
  put(1, 2)
  appendFileSync(join(site, '2026-Q3/note.txt'), ' ')
  expect(refuse()).toMatch(/^2026-Q3\/note\.txt: not what/)
  put(1, 2)
  appendFileSync(join(site, 'part-2-of-2.json'), '}')
  expect(refuse()).toMatch(/^part-2-of-2\.json can't be read/)
  rmSync(site, { recursive: true })
  expect(runCommand('build', ['--join', site])).toMatchObject({ code: 1 })
})

it.each(['0/2', '2'])('--shard %s is no part', (shard) => {
  expect(build('--shard', shard)).toMatchObject({ code: 2, stdout: '' })
})
