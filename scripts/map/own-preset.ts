import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, relative } from 'node:path'
import type { PresetText } from '../../src/ingest/propose/compose-preset.ts'
import { hashValue } from '../../src/store/hash.ts'

const TITLE = 'Proposed by npm run map'

/** What a preset says besides its title and its schema. */
function digestOf(preset: Readonly<Record<string, unknown>>): string {
  const { title: _, $schema: __, ...said } = preset
  return hashValue(JSON.parse(JSON.stringify(said))).slice(0, 8)
}

/** The name of a preset after its file: `Our CRM.json` is our-crm. A name that ships keeps its owner. */
export function nameAfter(path: string, shipped: readonly string[]): string {
  const name = basename(path)
    .replace(/\.json$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (name === '') return 'mapped'
  return shipped.includes(name) ? `own-${name}` : name
}

/** The text of a preset file: its title bears a digest, by which it is told whether somebody changed it. */
export function writeOwnPreset(preset: PresetText, path: string, schema: string): string {
  const digest = digestOf(preset)
  const title = { zh: `由 map 提出（${digest}）`, en: `${TITLE} (${digest})` }
  const { name, title: _, ...rest } = preset
  const place = relative(dirname(path), schema).replaceAll('\\', '/')
  return `${JSON.stringify({ $schema: place, name, title, ...rest }, null, 2)}\n`
}

/** Whether a file may be written over: there is none, or it is as `map` wrote it. */
export async function isFree(path: string): Promise<boolean> {
  if (!existsSync(path)) return true
  try {
    const preset = JSON.parse(await readFile(path, 'utf8')) as Readonly<Record<string, unknown>>
    const { en } = preset['title'] as { readonly en?: unknown }
    return en === `${TITLE} (${digestOf(preset)})`
  } catch {
    return false
  }
}
