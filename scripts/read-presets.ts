import { join, resolve } from 'node:path'
import { type PresetChoice, parsePresets } from '../src/ingest/presets/parse-preset.ts'
import type { DiagnosticCollector } from '../src/model/diagnostic-collector.ts'
import type { TripStart } from '../src/pipeline.ts'
import { readPresetTexts } from '../src/store/read-inputs.ts'

/** The presets a trip tries, but for the file `except` of the data folder: one that is about to be written again. */
export async function readPresets(
  { presets, dataFolder, shippedPresets }: TripStart,
  collector: DiagnosticCollector,
  except: string | null = null,
): Promise<PresetChoice> {
  const texts = await readPresetTexts(presets, dataFolder, shippedPresets)
  const own = texts.own.filter(({ file }) => resolve(join(dataFolder, 'presets', file)) !== except)
  return parsePresets({ ...texts, own }, collector)
}
