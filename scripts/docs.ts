import { writeFileSync } from 'node:fs'
import { writeDocuments } from './docs/documents.ts'
import type { Environment } from './flags.ts'
import { printStop, readFlags } from './flags.ts'

const definition = {
  command: 'docs',
  does: 'rewrites data/README.md and the JSON schemas from the definitions that read the data',
  flags: {},
}

const root = new URL('../', import.meta.url)

/** Writes every generated document, the same bytes every time. */
export function run(argv: readonly string[], env: Environment): number {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) return printStop(read.stop)
  for (const [path, text] of Object.entries(writeDocuments())) {
    writeFileSync(new URL(path, root), text)
    process.stdout.write(`${path}\n`)
  }
  return 0
}
