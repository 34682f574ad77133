import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { ingest } from '../../src/ingest/ingest.ts'
import { parsePreset } from '../../src/ingest/presets/parse-preset.ts'
import type { SourceFile } from '../../src/ingest/source-file.ts'
import { createDiagnosticCollector } from '../../src/model/diagnostic-collector.ts'
import type { Preset } from '../../src/model/preset.ts'
import { type Settings, settingsSchema } from '../../src/model/settings.ts'

export const shippedSettings = settingsSchema.parse(JSON.parse(readFileSync('data/settings.json', 'utf8')))

export function readPreset(file: string): Preset {
  const preset = parsePreset(readFileSync(file, 'utf8'), file, createDiagnosticCollector())
  if (!preset) throw new Error(`not a preset: ${file}`)
  return preset
}

export const shippedPresets = readdirSync('data/presets').map((file) => readPreset(`data/presets/${file}`))

/** A CSV text as a file of the data folder. */
export function textFile(name: string, text: string): SourceFile {
  const bytes = new TextEncoder().encode(text)
  return {
    name,
    async *open() {
      yield await Promise.resolve(bytes)
    },
    sha256: () => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
  }
}

/** Ingests texts by file name; gives the dataset and what was said, as `code file:line column actual`. */
export async function ingestTexts(
  texts: Readonly<Record<string, string>>,
  {
    settings = {},
    givenPresets = [],
  }: { settings?: Partial<Settings>; givenPresets?: readonly Preset[] } = {},
) {
  const collector = createDiagnosticCollector()
  const dataset = await ingest({
    files: Object.entries(texts).map(([name, text]) => textFile(name, text)),
    givenPresets,
    presets: shippedPresets,
    settings: { ...shippedSettings, ...settings },
    collector,
  })
  const said = dataset.diagnostics.map(
    ({ code, file, line, column, actual }) =>
      `${code} ${file ?? '-'}:${line ?? '-'} ${column ?? '-'} ${actual ?? '-'}`,
  )
  return { dataset, collector, said, codes: dataset.diagnostics.map(({ code }) => code) }
}
