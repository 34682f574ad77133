import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { DiagnosticCollector } from '../model/diagnostic-collector.ts'
import { type Preset, presetSchema } from '../model/preset.ts'
import type { SettingsText } from './parse-settings.ts'

/** Reads a settings file; a missing one that was asked for by name is an error, one that merely may be there is not. */
export async function readSettingsTexts(
  paths: readonly string[],
  collector: DiagnosticCollector,
): Promise<SettingsText[]> {
  const texts: SettingsText[] = []
  for (const path of paths) {
    try {
      texts.push({ file: basename(path), text: await readFile(path, 'utf8') })
    } catch {
      collector.add('settings-unreadable', { file: basename(path), actual: path })
    }
  }
  return texts
}

async function readPreset(path: string, collector: DiagnosticCollector): Promise<Preset | undefined> {
  const file = basename(path)
  let value: unknown
  try {
    value = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''))
  } catch (fault) {
    collector.add('preset-unreadable', { file, actual: fault instanceof Error ? fault.message : path })
    return undefined
  }
  const checked = presetSchema.safeParse(value)
  if (checked.success) return checked.data
  for (const issue of checked.error.issues)
    collector.add('preset-invalid', { file, column: issue.path.join('.'), expected: issue.message })
  return undefined
}

/** Every preset of a folder, by file name; none where the folder does not exist. */
async function readPresetFolder(folder: string, collector: DiagnosticCollector): Promise<Preset[]> {
  if (!existsSync(folder)) return []
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const presets = await Promise.all(names.map((name) => readPreset(join(folder, name), collector)))
  return presets.filter((preset) => preset !== undefined)
}

/** The presets to try, in this order: those given or lying in the data folder, then the shipped ones. */
export interface PresetChoice {
  readonly given: readonly Preset[]
  readonly shipped: readonly Preset[]
}

/**
 * Finds the presets: those given (a file, or the name of a known one), those of the data folder, the shipped ones.
 * A name nobody knows is an error that lists the known ones.
 */
export async function readPresets(
  names: readonly string[],
  dataFolder: string,
  shippedFolder: string,
  collector: DiagnosticCollector,
): Promise<PresetChoice> {
  const own = await readPresetFolder(join(dataFolder, 'presets'), collector)
  const shipped = await readPresetFolder(shippedFolder, collector)
  const named: Preset[] = []
  for (const one of names) {
    const known = [...own, ...shipped].find(({ name }) => name === one)
    const preset = known ?? (existsSync(one) ? await readPreset(one, collector) : undefined)
    if (preset !== undefined) named.push(preset)
    else if (!existsSync(one)) {
      const expected = [...own, ...shipped].map(({ name }) => name).join(', ')
      collector.add('preset-unknown', { actual: one, expected })
    }
  }
  const given = [...named, ...own.filter((preset) => !named.includes(preset))]
  return { given, shipped: shipped.filter((preset) => !given.includes(preset)) }
}
