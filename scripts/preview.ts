import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from './flags.ts'
import { printStop, readFlags } from './flags.ts'
import { portOf, serveFolder } from './serve-folder.ts'

const definition = {
  command: 'preview',
  does: 'shows a built site on this machine, at http://127.0.0.1:4321/',
  flags: {
    out: { takes: 'DIR', says: 'the site, `dist` unless told' },
    port: { takes: 'NUMBER', says: 'another port than 4321; 0 takes a free one' },
  },
} as const

/** Serves until it is stopped; ends with 2 where there is no site or the port is taken. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) return printStop(read.stop)
  const { out = 'dist', port = '4321' } = read.flags
  if (!existsSync(join(out, 'index.html')))
    return printStop({ exitCode: 2, text: `${out} holds no site yet: npm run build makes one.` })
  if (!/^\d{1,5}$/.test(port)) return printStop({ exitCode: 2, text: `--port ${port} is no port.` })
  const server = serveFolder(out)
  return new Promise((done) => {
    server.on('error', (error) => {
      done(
        printStop({
          exitCode: 2,
          text: `Port ${port} is not free (${error.message}): choose one with --port.`,
        }),
      )
    })
    server.listen(Number(port), '127.0.0.1', () => {
      process.stdout.write(`http://127.0.0.1:${portOf(server)}/ shows ${out}. Ctrl-C ends it.\n`)
    })
  })
}
