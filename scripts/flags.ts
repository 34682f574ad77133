import { parseArgs } from 'node:util'

/**
 * One flag of a command. `takes` names its value in the help (`DIR`); without it the flag is a switch.
 * A `repeat` flag may be given several times.
 */
export interface Flag {
  readonly says: string
  readonly takes?: string
  readonly repeat?: true
  /** What is wrong with a value, as a sentence, null where nothing is. */
  readonly refuse?: (value: string) => string | null
}

/** A command's name, what it does in one line, and its flags by name without the dashes. */
export interface FlagDefinition {
  readonly command: string
  readonly does: string
  readonly flags: Readonly<Record<string, Flag>>
}

/** A switch is a boolean, a repeated flag a list, any other its text, or undefined where it was not given. */
export type Flags<D extends FlagDefinition> = {
  readonly [Name in keyof D['flags']]: D['flags'][Name] extends { repeat: true }
    ? readonly string[]
    : D['flags'][Name] extends { takes: string }
      ? string | undefined
      : boolean
}

/** Why a command ends before it began: help was asked for (0, standard output) or usage was wrong (2, standard error). */
export interface Stop {
  readonly exitCode: 0 | 2
  readonly text: string
}

export type Environment = Readonly<Record<string, string | undefined>>

export function environmentName(flag: string): string {
  return `MCR_${flag.replaceAll('-', '_').toUpperCase()}`
}

/**
 * Reads a command line and the environment twins (`--data` = `MCR_DATA`; a list is separated by commas) into
 * flags; the command line wins. Wrong usage is a `Stop`, never an exception: print it with `printStop`.
 */
export function readFlags<const D extends FlagDefinition>(
  definition: D,
  argv: readonly string[],
  env: Environment,
): { readonly flags: Flags<D> } | { readonly stop: Stop } {
  const entries = Object.entries(definition.flags)
  const swallowed = entries.find(([name]) => env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined)
  if (swallowed) return wrong(definition, `npm kept --${swallowed[0]} for itself.`)

  const options = Object.fromEntries(
    entries.map(([name, { takes, repeat }]) => [
      name,
      { type: takes === undefined ? ('boolean' as const) : ('string' as const), multiple: repeat === true },
    ]),
  )
  let given: Record<string, unknown>
  try {
    const parsed = parseArgs({
      args: [...argv],
      options: { ...options, help: { type: 'boolean' } },
      strict: true,
    })
    given = parsed.values
  } catch (error) {
    return wrong(definition, error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error))
  }
  if (given['help'] === true) return { stop: { exitCode: 0, text: presentHelp(definition) } }

  const flags: Record<string, unknown> = {}
  for (const [name, flag] of entries) {
    const value = given[name] ?? readTwin(flag, env[environmentName(name)])
    if (value === 'unclear') return wrong(definition, `${environmentName(name)} is neither 1 nor 0.`)
    if ([value].flat().includes('')) return wrong(definition, `--${name} needs a value.`)
    const fault = typeof value === 'string' ? flag.refuse?.(value) : null
    if (fault) return wrong(definition, fault)
    flags[name] = value
  }
  return { flags: flags as Flags<D> }
}

/** Prints why a command stops and returns its exit code. */
export function printStop(stop: Stop): number {
  const stream = stop.exitCode === 0 ? process.stdout : process.stderr
  stream.write(`${stop.text}\n`)
  return stop.exitCode
}

function readTwin(flag: Flag, text: string | undefined): unknown {
  const set = text === undefined || text === '' ? undefined : text
  if (flag.repeat) return set?.split(',') ?? []
  if (flag.takes !== undefined) return set
  if (set === undefined || ['0', 'false', 'no'].includes(set)) return false
  return ['1', 'true', 'yes'].includes(set) ? true : 'unclear'
}

function wrong(definition: FlagDefinition, message: string): { readonly stop: Stop } {
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`
  const hint = `npm needs \`--\` before flags: npm run ${definition.command} -- --help lists them.`
  return { stop: { exitCode: 2, text: `${sentence}\n${hint}` } }
}

function presentHelp({ command, does, flags }: FlagDefinition): string {
  const rows = Object.entries<Flag>({ ...flags, help: { says: 'print this' } }).map(
    ([name, { says, takes, repeat }]) => ({
      left: `--${name}${takes === undefined ? '' : ` ${takes}`}`,
      right: name === 'help' ? says : `${says}${repeat ? ' (repeatable)' : ''} [${environmentName(name)}]`,
    }),
  )
  const width = Math.max(...rows.map(({ left }) => left.length))
  const lines = rows.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`)
  return [`npm run ${command} -- [flags]`, `  ${does}`, '', ...lines].join('\n')
}
