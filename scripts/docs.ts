import { writeFileSync } from 'node:fs'
import { writeDocuments } from './docs/documents.ts'
import type { Environment } from './flags.ts'
import { printStop, readFlags } from './flags.ts'

const definition = {
  command: 'docs',
  does: 'rewrites data/README.md and the JSON schemas from the definitions that read the data',
  flags: { pictures: { says: "takes the README's pictures anew, from the sample; needs a browser" } },
} as const

const root = new URL('../', import.meta.url)

/** Writes every generated document, the same bytes every time; pictures only where they are asked for. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) return printStop(read.stop)
  for (const [path, text] of Object.entries(writeDocuments())) {
    writeFileSync(new URL(path, root), text)
    process.stdout.write(`${path}\n`)
  }
  if (!read.flags.pictures) return 0
  // a browser is loaded only where pictures are taken
  const { takePictures } = await import('./docs/take-pictures.ts')
  const taken = await takePictures()
  if ('lookedFor' in taken) {
    process.stderr.write(`No picture was taken: ${taken.lookedFor}.\n`)
    return 1
  }
  for (const path of taken.paths) process.stdout.write(`${path}\n`)
  return 0
}
