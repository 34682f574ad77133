import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { DiagnosticCollector } from '../model/diagnostic-collector.ts'
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

/** A preset file as it lies there; what it says is for ingest to judge. */
export interface PresetText {
  readonly file: string
  readonly text: string
}

/** The preset texts to try: `named` as asked for, those of the data folder, the shipped ones. */
export interface PresetTexts {
  /** In the order asked for: the text of a file, or the name of a preset. */
  readonly named: readonly (PresetText | string)[]
  readonly own: readonly PresetText[]
  readonly shipped: readonly PresetText[]
}

const readText = async (path: string): Promise<PresetText> => ({
  file: basename(path),
  text: await readFile(path, 'utf8'),
})

/** Every preset of a folder, by file name; none where the folder does not exist. */
async function readPresetFolder(folder: string): Promise<PresetText[]> {
  if (!existsSync(folder)) return []
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(names.map((name) => readText(join(folder, name))))
}

/** No preset is named with these. */
const PATH = /[^a-z0-9-]/

/** Reads the preset files: those asked for by path, those of the data folder, the shipped ones. */
export async function readPresetTexts(
  asked: readonly string[],
  dataFolder: string,
  shippedFolder: string,
): Promise<PresetTexts> {
  return {
    named: await Promise.all(
      asked.map(async (one) => (PATH.test(one) ? readText(one).catch(() => one) : one)),
    ),
    own: await readPresetFolder(join(dataFolder, 'presets')),
    shipped: await readPresetFolder(shippedFolder),
  }
}
