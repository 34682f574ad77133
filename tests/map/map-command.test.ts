import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { presetSchema } from '../../src/model/preset.ts'
import { goodFiles, runCommand, writeFolder } from '../build/run-command.ts'
import { oddCrm } from './propose-texts.ts'

const english = { 'settings.json': '{"language":"en"}' }
const place = () => join(mkdtempSync(join(tmpdir(), 'mcr-atlas-map-')), 'Our CRM.json')

interface Checked {
  readonly inputs: readonly {
    readonly file: string
    readonly tables: readonly string[]
    readonly kept: number
  }[]
  readonly diagnostics: readonly { readonly severity: string }[]
}

it('an odd export is mapped, read and ready to review, with the commands that are printed', () => {
  const data = writeFolder({ ...oddCrm, ...english })
  const to = place()
  const { code, stdout, stderr } = runCommand('map', ['--data', data, '--to', to])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('stakeholders.csv: proposed as contacts')
  expect(stdout).toMatch(/account_id +Employer +likely +100% are ids in firms\.csv/)
  // the first rows as understood, not as written
  expect(stdout).toMatch(/date +2026-07-03 +2026-08-15 +2026-10-01/)
  expect(stdout).toMatch(/decision_role +decider +evaluator +decider/)
  expect(stdout).toContain('Dropped as personal data or free text: E-mail')
  expect(stdout).toContain('npm run check-data -- --data')

  const text = readFileSync(to, 'utf8')
  const preset = presetSchema.parse(JSON.parse(text))
  expect(preset.name).toBe('our-crm')
  expect(existsSync(join(dirname(to), preset.$schema!))).toBe(true)

  const checked = runCommand('check-data', ['--json', '--data', data, '--preset', to])
  expect(checked.code).toBe(0)
  const { inputs, diagnostics } = JSON.parse(checked.stdout) as Checked
  expect(inputs.map(({ tables, kept }) => [...tables, kept])).toEqual([
    ['accounts', 2],
    ['activities', 3],
    ['contacts', 3],
  ])
  expect(diagnostics).toEqual([])
}, 60_000)

it('writes the same again over its own preset, and never over one that somebody changed', () => {
  const data = writeFolder({ ...oddCrm, ...english })
  const to = place()
  runCommand('map', ['--data', data, '--to', to])
  const first = readFileSync(to, 'utf8')
  expect(runCommand('map', ['--data', data, '--to', to]).code).toBe(0)
  expect(readFileSync(to, 'utf8')).toBe(first)

  const changed = first.replace('"Clout"', '"Attitude"')
  writeFileSync(to, changed)
  const { code, stderr } = runCommand('map', ['--data', data, '--to', to])
  expect(code).toBe(2)
  expect(stderr).toContain('left as it is')
  expect(readFileSync(to, 'utf8')).toBe(changed)
}, 60_000)

it('without --to writes where the data folder is looked through, and says what it wrote is used', () => {
  const data = writeFolder({ ...oddCrm, ...english })
  expect(runCommand('map', ['--data', data]).code).toBe(0)
  expect(existsSync(join(data, 'presets/mapped.json'))).toBe(true)
  const again = runCommand('map', ['--data', data])
  expect(again.stdout).toContain('proposed as contacts')
  const { stdout } = runCommand('check-data', ['--data', data])
  expect(stdout).toMatch(/stakeholders\.csv +utf-8 +contacts +mapped/)
  rmSync(data, { recursive: true })
}, 60_000)

it('of exports that are understood says so and writes nothing', () => {
  const data = writeFolder({ ...goodFiles, ...english })
  const to = place()
  const { code, stdout } = runCommand('map', ['--data', data, '--to', to])
  expect(code).toBe(0)
  expect(stdout).toContain('contacts.csv: read as it is by preset generic (contacts)')
  expect(stdout).toContain('nothing to add')
  expect(existsSync(to)).toBe(false)
}, 60_000)

it('speaks Chinese where the settings do, and shows no control character of a cell', () => {
  const data = writeFolder({
    '干系人.csv': '干系人名字,甲方全称,职称\n王建国,北\u001b[31m港,总经理\n李梅,南港,处长\n',
  })
  const { code, stdout } = runCommand('map', ['--data', data, '--to', place()])
  expect(code).toBe(0)
  expect(stdout).toContain('干系人.csv：按“联系人 contacts”读取')
  expect(stdout).not.toContain('\u001b')
  expect(stdout).not.toMatch(/\b(?:sure|because|row)\b/)
}, 60_000)

it('of a folder without CSV ends with 1', () => {
  const { code, stdout } = runCommand('map', ['--data', writeFolder({ 'a.txt': 'x' }), '--to', place()])
  expect(code).toBe(1)
  expect(stdout).toContain('CSV')
}, 60_000)
