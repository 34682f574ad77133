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
import { oddCrm } from './propose-texts.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-map-document-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const checkout = join(folder, 'mcr-atlas')
for (const name of [
  'src',
  'scripts',
  'data/settings.json',
  'data/presets',
  'data/preset.schema.json',
  'package.json',
  'astro.config.mjs',
  'tsconfig.json',
])
  cpSync(join(root, name), join(checkout, name), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'))
for (const place of [join(checkout, 'data/exports'), join(folder, 'our-exports')]) {
  mkdirSync(place, { recursive: true })
  for (const [name, text] of Object.entries(oddCrm)) writeFileSync(join(place, name), text)
}

const text = readFileSync(join(root, 'docs/map-a-crm.md'), 'utf8')
const commands = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
  block.split('\n').filter((line) => line !== ''),
)

it('the commands of the page run in the order in which they are read, from odd exports to two reviews', () => {
  expect(commands).toHaveLength(7)
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(MCR|npm)_/.test(name)))
  for (const command of commands) {
    const { status, stderr } = spawnSync(command, { cwd: checkout, shell: true, env, encoding: 'utf8' })
    expect({ command, status, said: status === 0 ? '' : stderr }).toEqual({ command, status: 0, said: '' })
  }
  expect(existsSync(join(checkout, 'data/exports/presets/mapped.json'))).toBe(true)
  const report = JSON.parse(readFileSync(join(checkout, 'dist/2026-Q3/report.json'), 'utf8')) as {
    readonly accounts: readonly { readonly name: string }[]
    readonly inputs: readonly { readonly preset: string | null }[]
  }
  expect(report.accounts.map(({ name }) => name).sort()).toEqual(['North Quay Ltd', 'South Quay Ltd'])
  expect(new Set(report.inputs.map(({ preset }) => preset))).toEqual(new Set(['our-crm']))
}, 300_000)
