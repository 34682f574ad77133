import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import settings from '../../package.json' with { type: 'json' }

const launcher = join(import.meta.dirname, '../../scripts/mcr.mjs')

function launch(argv: string[], nodeVersion = process.versions.node) {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${nodeVersion}' })`
  const preload = `data:text/javascript,${encodeURIComponent(pretend)}`
  return spawnSync(process.execPath, ['--import', preload, launcher, ...argv], { encoding: 'utf8' })
}

it('every command prints its flags with --help', () => {
  for (const [name, line] of Object.entries(settings.scripts)) {
    expect(line).toBe(`node scripts/mcr.mjs ${name}`)
    const { status, stdout, stderr } = launch([name, '--help'])
    expect({ name, status, stderr }).toEqual({ name, status: 0, stderr: '' })
    expect(stdout).toContain(name)
  }
})

it.each(['12.22.0', '20.20.2', '22.18.0'])(
  'on Node %s, too old, says what to do and ends with 2',
  (version) => {
    const { status, stderr } = launch(['check'], version)
    expect(status).toBe(2)
    expect(stderr).toContain(`needs Node 22.19 or newer; this is Node ${version}`)
    expect(stderr).toContain(`brings Node ${settings.devDependencies.node}`)
  },
)

it.each([[['chek']], [['flags']], [['../x']], [[]]])(
  '%j, no command, ends with 2 and names those there are',
  (argv) => {
    const { status, stderr } = launch(argv)
    expect(status).toBe(2)
    expect(stderr).toContain('There are: ')
    expect(stderr).toContain('check')
  },
)

it('a stray argument ends with 2 and the hint that npm needs two dashes', () => {
  const { status, stderr } = launch(['check', 'everything'])
  expect(status).toBe(2)
  expect(stderr).toContain('npm needs `--` before flags')
})
