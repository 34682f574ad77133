import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { listFiles } from '../site/read-site.ts'
import { goodFiles, root, runCommand, writeFolder } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-reproducible-'))
const data = writeFolder({ ...goodFiles })
afterAll(() => {
  for (const one of [folder, data]) rmSync(one, { recursive: true, force: true })
})

/** Another machine, as far as a build could notice: nothing of it may show in a byte. */
const elsewhere = {
  TZ: 'America/St_Johns',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  USER: 'somebody',
  LOGNAME: 'somebody',
  USERNAME: 'somebody',
  HOME: join(folder, 'home of somebody'),
  CI: '1',
  // a clock three years and some hours ahead
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(
    'const now=Date.now,D=Date;globalThis.Date=class extends D{constructor(...a){a.length?super(...a):super(now()+1e11)}static now(){return now()+1e11}}',
  )}`,
}

it('the same exports give the same bytes, by whomever, wherever, whenever and from whichever checkout', () => {
  const here = join(folder, 'here')
  expect(runCommand('build', ['--data', data, '--out', here])).toMatchObject({ code: 0 })

  const checkout = join(folder, 'another checkout')
  for (const name of [
    'src',
    'scripts',
    'data/settings.json',
    'data/presets',
    'package.json',
    'astro.config.mjs',
  ])
    cpSync(join(root, name), join(checkout, name), { recursive: true })
  cpSync(join(root, 'tsconfig.json'), join(checkout, 'tsconfig.json'))
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'))
  const copy = join(folder, 'exports 导出')
  cpSync(data, copy, { recursive: true })
  // a file that is read in another order, and touched at another time
  rmSync(join(copy, 'accounts.csv'))
  writeFileSync(join(copy, 'accounts.csv'), goodFiles['accounts.csv'])
  const there = join(folder, 'dort', 'site')
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/mcr.mjs', 'build', '--data', copy, '--out', there],
    { cwd: checkout, encoding: 'utf8', env: { ...process.env, ...elsewhere } },
  )
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  expect(listFiles(there)).toEqual(listFiles(here))
  const different = listFiles(here).filter(
    (path) => !readFileSync(join(there, path)).equals(readFileSync(join(here, path))),
  )
  expect(different).toEqual([])
}, 300_000)
