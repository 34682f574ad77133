import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DesignTokens, drawTokensCss } from '../lib/design-tokens.ts'

/** The one stylesheet of an edition: tokens first, then the parts in the order of `index.json`. */
export async function readStylesheet(folder: string): Promise<string> {
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8')
  const tokens = JSON.parse(await read('tokens.json')) as DesignTokens
  const parts = JSON.parse(await read('index.json')) as string[]
  return [drawTokensCss(tokens), ...(await Promise.all(parts.map(read)))].join('\n')
}
