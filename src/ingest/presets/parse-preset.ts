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

/** The presets to try, in this order: those given or lying in the data folder, then the shipped ones. */
export interface PresetChoice {
  readonly given: readonly Preset[]
  readonly shipped: readonly Preset[]
}

interface PresetText {
  readonly file: string
  readonly text: string
}

/**
 * Parses the presets there are and puts those asked for first, each given as a text or by name. A name nobody knows is
 * an error that lists the known ones.
 */
export function parsePresets(
  texts: {
    readonly named: readonly (PresetText | string)[]
    readonly own: readonly PresetText[]
    readonly shipped: readonly PresetText[]
  },
  collector: DiagnosticCollector,
): PresetChoice {
  const parse = ({ text, file }: PresetText): Preset | undefined => parsePreset(text, file, collector)
  const own = texts.own.flatMap((text) => parse(text) ?? [])
  const shipped = texts.shipped.flatMap((text) => parse(text) ?? [])
  const known = [...own, ...shipped]
  const named = texts.named.flatMap((one) => {
    if (typeof one !== 'string') return parse(one) ?? []
    const preset = known.find(({ name }) => name === one)
    if (!preset)
      collector.add('preset-unknown', { actual: one, expected: known.map(({ name }) => name).join(', ') })
    return preset ?? []
  })
  const given = [...new Set([...named, ...own])]
  return { given, shipped: shipped.filter((preset) => !given.includes(preset)) }
}
