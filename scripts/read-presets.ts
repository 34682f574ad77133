import { join, resolve } from 'node:path'
import { type PresetChoice, parsePresets } from '../src/ingest/presets/parse-preset.ts'
import type { DiagnosticCollector } from '../src/model/diagnostic-collector.ts'
import type { TripStart } from '../src/pipeline.ts'
import { readPresetTexts } from '../src/store/read-inputs.ts'

/** The presets a trip tries, but for the file `except`: one that is about to be written again. */
export async function readPresets(
  { presets, dataFolder, shippedPresets }: TripStart,
  collector: DiagnosticCollector,
  except: string | null = null,
): Promise<PresetChoice> {
  const texts = await readPresetTexts(presets, dataFolder, shippedPresets)
  const besides = (folder: string, all: typeof texts.own) =>
    all.filter(({ file }) => resolve(join(folder, file)) !== except)
  const own = besides(join(dataFolder, 'presets'), texts.own)
  return parsePresets({ ...texts, own, shipped: besides(shippedPresets, texts.shipped) }, collector)
}
