import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { goodFiles } from '../build/run-command.ts'

const root = join(import.meta.dirname, '../..')
const checkout = mkdtempSync(join(tmpdir(), 'mcr-atlas-sheets-'))
afterAll(() => rmSync(checkout, { recursive: true, force: true }))
for (const name of [
  'src',
  'scripts',
  'data/settings.json',
  'data/presets',
  'package.json',
  'astro.config.mjs',
  'tsconfig.json',
])
  cpSync(join(root, name), join(checkout, name), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'))
const exportsFolder = join(checkout, 'data/exports')
mkdirSync(join(exportsFolder, 'returned'), { recursive: true })
for (const [name, text] of Object.entries(goodFiles)) writeFileSync(join(exportsFolder, name), text)

function run(command: string) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(MCR|npm)_/.test(name)))
  return spawnSync(command, { cwd: checkout, shell: true, env, encoding: 'utf8' })
}
const commands = readFileSync(join(root, 'docs/fill-in-sheets.md'), 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line.startsWith('npm run '))

it('the sheets are written, come back and are built, as its document says', () => {
  const [sheets, check, build] = commands
  expect(commands).toEqual(['npm run sheets', 'npm run check-data', 'npm run build'])

  expect(run(sheets!).status).toBe(0)
  const written = readdirSync(join(checkout, 'data/sheets')).toSorted()
  expect(written).toEqual(['00-填报说明.csv', '填报-人员-未分配-2026Q3.csv', '填报-计划-未分配-2026Q3.csv'])
  const first = written.map((name) => readFileSync(join(checkout, 'data/sheets', name), 'utf8'))
  expect(run(sheets!).status).toBe(0)
  expect(written.map((name) => readFileSync(join(checkout, 'data/sheets', name), 'utf8'))).toEqual(first)

  for (const [at, name] of written.entries())
    writeFileSync(join(exportsFolder, 'returned', name), first[at]!.replace(',支持 (1),', ',强烈支持 (2),'))
  const checked = run(check!)
  expect(checked.status).toBe(0)
  expect(checked.stdout).toContain('Ada Brook: 1 → 2')
  expect(run(build!).status).toBe(0)
  expect(existsSync(join(checkout, 'dist/index.html'))).toBe(true)

  // what was known has changed, and the sheets that were handed out may be filled in by now
  const again = run(sheets!)
  expect({ code: again.status, stdout: again.stdout.includes('data/sheets') }).toEqual({
    code: 2,
    stdout: false,
  })
  expect(again.stderr).toMatch(/says something else/)
}, 180_000)

it.each([
  ['into the data folder', 'npm run -s sheets -- --to data/exports/sheets', 2, /would count as returned/],
  ['where nothing can be written', 'npm run -s sheets -- --to package.json/sheets', 2, /cannot be written/],
  ['from data that says nothing', 'npm run -s sheets -- --data docs-are-no-data --to sheets', 1, /./],
  ['with a flag there is not', 'npm run -s sheets -- --out sheets', 2, /npm needs/],
])('sheets %s are refused', (_, command, code, message) => {
  mkdirSync(join(checkout, 'docs-are-no-data'), { recursive: true })
  const { status, stderr } = run(command)
  expect({ status, stderr: stderr.replaceAll('\n', ' ') }).toEqual({
    status: code,
    stderr: expect.stringMatching(message) as string,
  })
})
