import { once } from 'node:events'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { run as build } from './build.ts'
import { type Environment, printStop, readFlags } from './flags.ts'
import { inputFlags, tripStart } from './input-flags.ts'
import { portOf, serveFolder } from './serve-folder.ts'

const definition = {
  command: 'dev',
  does: 'builds, serves the site on this machine and builds again whenever the data changes',
  flags: { ...inputFlags, out: { takes: 'DIR', says: 'where the site is put; default dist' } },
} as const

const QUIET_MILLISECONDS = 300

/** Runs until it is stopped. A build that fails leaves the last good site to look at. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) return printStop(read.stop)
  const first = await build([...argv, '--lenient'], env)
  if (first === 2) return first
  const server = serveFolder(read.flags.out ?? 'dist').listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.stdout.write(`http://127.0.0.1:${portOf(server)}/ – ends with Ctrl-C\n`)
  const { dataFolder } = await tripStart(read.flags)
  let timer: NodeJS.Timeout | undefined
  let running: Promise<unknown> = Promise.resolve()
  const again = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(() => build([...argv, '--lenient'], env))
    }, QUIET_MILLISECONDS)
  }
  watch(dataFolder, { recursive: true }, again)
  watch(join(import.meta.dirname, '..', 'data', 'settings.json'), again)
  return new Promise<number>(() => {
    // ends with the process
  })
}
