import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { run } from '../../scripts/pack.ts'

const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-pack-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const long = file('long.txt', 'a password long enough\n')
const short = file('short.txt', 'eleven char\n')
const two = file('two.txt', 'a password long enough\nand another\n')

it.each<[string, string[], RegExp]>([
  ['a format there is not', ['--format', 'docx'], /"docx".*"pdf", "zip", "html"/],
  ['a language there is not', ['--lang', 'fr'], /"fr".*"zh", "en"/],
  ['a language for a zip', ['--format', 'zip', '--lang', 'zh'], /every language/],
  ['no password', ['--format', 'html'], /--password-file/],
  ['a password nobody can read', ['--format', 'html', '--password-file', 'nowhere.txt'], /nowhere\.txt/],
  ['a short password', ['--format', 'html', '--password-file', short], /fewer than 12/],
  ['two passwords', ['--format', 'html', '--password-file', two], /more than one line/],
  ['a password for what is not encrypted', ['--password-file', long], /is not encrypted/],
  ['a file of another format', ['--to', join(folder, 'accounts.csv')], /does not end with \.pdf/],
  ['a folder for a file', ['--to', folder, '--format', 'zip'], /does not end with \.zip/],
  ['a stray argument', ['pdf'], /npm needs `--` before flags/],
])('pack is told of %s, and ends with 2', async (_, argv, message) => {
  const said: string[] = []
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text))
    return true
  })
  const code = await run(argv, {})
  spy.mockRestore()
  expect(code).toBe(2)
  expect(said.join('')).toMatch(message)
  expect(existsSync(join(folder, 'accounts.csv'))).toBe(false)
})
