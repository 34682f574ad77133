import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { refuseEncoding } from '../src/ingest/decode/refuse-encoding.ts'
import type { TripStart } from '../src/pipeline.ts'
import type { Flag } from './flags.ts'

const root = join(import.meta.dirname, '..')
const SAMPLE = join(root, 'data', 'sample')

/** The flags every command has that reads a data folder. */
export const inputFlags = {
  data: {
    takes: 'DIR',
    says: 'folder with the CSV exports; default data/exports if it holds any, else the sample',
  },
  quarter: { takes: 'YYYY-Qn', says: 'quarter to review; default the latest one that is over' },
  settings: { takes: 'FILE', says: 'settings read over the shipped ones and those of the data folder' },
  preset: { takes: 'NAME or FILE', repeat: true, says: 'how the columns are named, tried before the others' },
  encoding: {
    takes: 'NAME',
    says: 'for files that are not valid UTF-8 and carry no byte order mark',
    refuse: refuseEncoding,
  },
} as const satisfies Record<string, Flag>

interface InputFlags {
  readonly data: string | undefined
  readonly quarter: string | undefined
  readonly settings: string | undefined
  readonly preset: readonly string[]
  readonly encoding: string | undefined
  readonly facts?: string | undefined
}

async function holdsCsv(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return false
  const names = await readdir(folder, { recursive: true })
  return names.some((name) => /\.csv(\.gz)?$/i.test(name))
}

/** Where the trip starts by the flags given; `sample` is true where the invented data is reviewed. */
export async function tripStart(flags: InputFlags): Promise<TripStart & { readonly sample: boolean }> {
  const exports = join(root, 'data', 'exports')
  const given = flags.data === undefined ? undefined : resolve(flags.data)
  const dataFolder = given ?? ((await holdsCsv(exports)) ? exports : SAMPLE)
  const own = join(dataFolder, 'settings.json')
  return {
    dataFolder,
    shippedSettings: join(root, 'data', 'settings.json'),
    shippedPresets: join(root, 'data', 'presets'),
    settingsFiles: [
      ...(existsSync(own) ? [own] : []),
      ...(flags.settings === undefined ? [] : [flags.settings]),
    ],
    presets: flags.preset,
    encoding: flags.encoding,
    quarter: flags.quarter,
    facts: flags.facts === undefined ? undefined : resolve(flags.facts),
    sample: dataFolder === SAMPLE,
  }
}
