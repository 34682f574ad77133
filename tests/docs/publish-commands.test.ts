import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readEditionList } from '../../src/store/edition-list.ts'
import { goodFiles } from '../build/run-command.ts'
import { verifySite } from '../../src/store/verify-site.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-documents-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const checkout = join(folder, 'mcr-atlas')
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
// the commands name the sample; a small one shows the same
for (const [name, text] of Object.entries(goodFiles)) {
  mkdirSync(join(checkout, 'data/sample'), { recursive: true })
  writeFileSync(join(checkout, 'data/sample', name), text)
}
symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'))

/** The commands of ours in a document as they stand there: in blocks of shell, and as steps of a job. */
function listCommands(name: string): string[] {
  const text = readFileSync(join(root, 'docs', name), 'utf8')
  const blocks = [...text.matchAll(/```(?:sh|yaml)\n([\s\S]*?)```/g)].flatMap((match) =>
    match[1]!.split('\n'),
  )
  return blocks.flatMap((line) => /(?:^|- (?:run: )?)(npm run (?:publish|verify) .*)$/.exec(line)?.[1] ?? [])
}

/** Runs a command in a checkout, as somebody would who reads along. */
function run(command: string): { readonly command: string; readonly status: number | null } {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(MCR|npm)_/.test(name)))
  const { status } = spawnSync(command, { cwd: checkout, shell: true, env, encoding: 'utf8' })
  return { command, status }
}

it('the commands for publishing run in the order in which they are read', async () => {
  const commands = listCommands('publish.md')
  expect(commands.length).toBeGreaterThan(8)
  const seen = new Set<string>()
  for (const command of commands) {
    // the second job publishes what the first one has: refused, as its text says
    const again = seen.has(command) && command.includes('publish')
    seen.add(command)
    expect(run(command)).toEqual({ command, status: again ? 2 : 0 })
  }
  for (const [site, editions] of [
    ['reviews/team', ['2026-Q3', '2026-Q2']],
    ['mcr-atlas/editions/public', ['2026-Q3']],
  ] as const) {
    expect(await verifySite(join(folder, site))).toEqual([])
    const list = await readEditionList(join(folder, site))
    expect(list?.editions.map(({ quarter }) => quarter)).toEqual(editions)
  }
  expect(existsSync(join(checkout, 'data/archive'))).toBe(true)
}, 600_000)

it('so does the one for a shared folder', async () => {
  for (const command of listCommands('put-it-on-a-server.md'))
    expect(run(command)).toEqual({ command, status: 0 })
  expect(await verifySite(join(folder, 'share/customer-review'))).toEqual([])
}, 300_000)
