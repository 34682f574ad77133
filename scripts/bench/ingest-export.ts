import { join } from 'node:path'
import { type Ingested, ingestFolder } from '../../src/pipeline.ts'

const data = join(import.meta.dirname, '..', '..', 'data')

/** Reads a generated export as a build would, with the settings and presets as shipped. */
export const ingestExport = (dataFolder: string): Promise<Ingested> =>
  ingestFolder({
    dataFolder,
    shippedSettings: join(data, 'settings.json'),
    shippedPresets: join(data, 'presets'),
    settingsFiles: [],
    presets: [],
    encoding: undefined,
    quarter: '2026-Q3',
  })
