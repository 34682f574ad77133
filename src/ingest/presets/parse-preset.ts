import type { DiagnosticCollector } from '../../model/diagnostic-collector.ts'
import { type Preset, presetSchema } from '../../model/preset.ts'

/** Reads a preset file; what is wrong with it is reported and the preset left out. */
export function parsePreset(text: string, file: string, collector: DiagnosticCollector): Preset | undefined {
  let given: unknown
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (fault) {
    collector.add('preset-unreadable', { file, actual: fault instanceof Error ? fault.message : '' })
    return undefined
  }
  const checked = presetSchema.safeParse(given)
  if (checked.success) return checked.data
  for (const issue of checked.error.issues)
    collector.add('preset-bad', { file, column: issue.path.map(String).join('.'), actual: issue.message })
  return undefined
}
