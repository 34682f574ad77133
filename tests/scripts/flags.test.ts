import { describe, expect, expectTypeOf, it } from 'vitest'
import { readFlags } from '../../scripts/flags.ts'
import { inputFlags } from '../../scripts/input-flags.ts'
import { knownEncodings, refuseEncoding } from '../../src/ingest/decode/refuse-encoding.ts'

const definition = {
  command: 'build',
  does: 'data to a site',
  flags: {
    data: { takes: 'DIR', says: 'where the exports are' },
    'password-file': { takes: 'FILE', says: 'a file' },
    preset: { takes: 'NAME', repeat: true, says: 'tried before the shipped ones' },
    lenient: { says: 'go on over errors' },
  },
} as const

function flagsOf(argv: string[], env: Record<string, string> = {}) {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) throw new Error(read.stop.text)
  return read.flags
}

function stopOf(argv: string[], env: Record<string, string> = {}) {
  const read = readFlags(definition, argv, env)
  if ('flags' in read) throw new Error('expected a stop')
  return read.stop
}

describe('flags of a command', () => {
  it('are all optional', () => {
    expect(flagsOf([])).toEqual({ data: undefined, 'password-file': undefined, preset: [], lenient: false })
  })

  it('are typed by their definition', () => {
    expectTypeOf(flagsOf([]).data).toEqualTypeOf<string | undefined>()
    expectTypeOf(flagsOf([]).preset).toEqualTypeOf<readonly string[]>()
    expectTypeOf(flagsOf([]).lenient).toEqualTypeOf<boolean>()
  })

  it('are read from the command line, repeated ones in their order', () => {
    const flags = flagsOf(['--data', 'in', '--lenient', '--preset', 'b', '--preset=a'])
    expect(flags).toMatchObject({ data: 'in', lenient: true, preset: ['b', 'a'] })
  })

  it('have twins in the environment, over which the command line wins', () => {
    const env = { MCR_DATA: 'theirs', MCR_PASSWORD_FILE: 'p', MCR_PRESET: 'a,b', MCR_LENIENT: '1' }
    expect(flagsOf([], env)).toEqual({
      data: 'theirs',
      'password-file': 'p',
      preset: ['a', 'b'],
      lenient: true,
    })
    expect(flagsOf(['--data', 'mine', '--preset', 'c'], env)).toMatchObject({ data: 'mine', preset: ['c'] })
  })

  it('an empty twin counts as not given', () => {
    expect(flagsOf([], { MCR_DATA: '', MCR_PRESET: '', MCR_LENIENT: '' })).toEqual(flagsOf([]))
  })
})

describe('wrong usage ends with 2 and tells of the two dashes npm needs', () => {
  it.each([
    ['a stray argument', ['in'], {}],
    ['an unknown flag', ['--date', 'in'], {}],
    ['a flag without its value', ['--data'], {}],
    ['a flag with an empty value', ['--data='], {}],
    ['a value for a switch', ['--lenient=yes'], {}],
    ['a twin of a switch that is neither yes nor no', [], { MCR_LENIENT: 'perhaps' }],
    ['a flag that npm took for its own', [], { npm_config_data: 'in' }],
  ])('%s', (_, argv, env: Record<string, string>) => {
    const stop = stopOf(argv, env)
    expect(stop.exitCode).toBe(2)
    expect(stop.text).toContain('npm needs `--` before flags')
  })
})

it('an encoding nobody knows ends with 2 and names the nearest ones, whatever the files are', () => {
  const read = readFlags(
    { command: 'build', does: 'data to a site', flags: inputFlags },
    ['--encoding', 'gb2321'],
    {},
  )
  expect(read).toMatchObject({ stop: { exitCode: 2 } })
  expect('stop' in read && read.stop.text).toMatch(
    /no encoding "gb2321"; the nearest names are gb2312, gbk, gb18030/,
  )
  for (const known of [...knownEncodings, 'GB2312', 'latin1']) expect(refuseEncoding(known)).toBeNull()
})

it('--help ends with 0 and lists every flag with its twin', () => {
  const { exitCode, text } = stopOf(['--help'])
  expect(exitCode).toBe(0)
  expect(text).toBe(
    [
      'npm run build -- [flags]',
      '  data to a site',
      '',
      '  --data DIR            where the exports are [MCR_DATA]',
      '  --password-file FILE  a file [MCR_PASSWORD_FILE]',
      '  --preset NAME         tried before the shipped ones (repeatable) [MCR_PRESET]',
      '  --lenient             go on over errors [MCR_LENIENT]',
      '  --help                print this',
    ].join('\n'),
  )
})
