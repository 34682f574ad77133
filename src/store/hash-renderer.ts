import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles } from './manifest.ts'

/**
 * SHA-256 of everything but its model that a page's HTML can depend on: all of the code (to ask which part of it draws
 * would be a list to forget something in), the locked packages, and the engine with its tables of languages.
 */
export async function hashRenderer(root: string): Promise<string> {
  const hash = createHash('sha256')
  const src = (await listFiles(join(root, 'src'))).map((path) => `src/${path}`)
  for (const path of [...src, 'astro.config.mjs', 'package.json', 'package-lock.json'])
    hash
      .update(`${path}\0`)
      .update(await readFile(join(root, path)).catch(() => ''))
      .update('\0')
  const { node, v8, icu, cldr, unicode } = process.versions
  return hash.update(JSON.stringify([node, v8, icu, cldr, unicode, process.platform])).digest('hex')
}
