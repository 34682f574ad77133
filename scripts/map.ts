import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { readDataFolder } from '../src/ingest/files.ts'
import { createZoneClock } from '../src/ingest/parse/zone-clock.ts'
import { proposePreset } from '../src/ingest/propose/propose-preset.ts'
import { understandRows } from '../src/ingest/propose/understand-rows.ts'
import { fillTemplate } from '../src/lib/fill-template.ts'
import { createDiagnosticCollector } from '../src/model/diagnostic-collector.ts'
import { presetSchema } from '../src/model/preset.ts'
import { parseSettings } from '../src/store/parse-settings.ts'
import { readSettingsTexts } from '../src/store/read-inputs.ts'
import { type Environment, printStop, readFlags } from './flags.ts'
import { inputFlags, tripStart } from './input-flags.ts'
import { isFree, nameAfter, writeOwnPreset } from './map/own-preset.ts'
import { printFile, printReadings } from './map/print-proposal.ts'
import { mapWords as w } from './map/words.ts'
import { printDiagnostics } from './print-diagnostics.ts'
import { readWidth } from './print-table.ts'
import { readPresets } from './read-presets.ts'

const SCHEMA = join(import.meta.dirname, '..', 'data', 'preset.schema.json')
const ROWS = 3

const definition = {
  command: 'map',
  does: 'proposes a preset for exports no preset knows, writes it and shows the first rows as understood',
  flags: {
    data: inputFlags.data,
    to: {
      takes: 'FILE',
      says: 'the preset to write; default presets/mapped.json in the data folder, where it is found',
    },
    encoding: inputFlags.encoding,
  },
} as const

/** 1 where the input has errors, 2 for wrong usage or a file that is not ours to write over, else 0. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) return printStop(read.stop)
  const { data, to, encoding } = read.flags
  const start = await tripStart({ data, encoding, quarter: undefined, settings: undefined, preset: [] })
  const path = resolve(to ?? join(start.dataFolder, 'presets', 'mapped.json'))
  const collector = createDiagnosticCollector()
  const [shippedSettings] = await readSettingsTexts([start.shippedSettings], collector)
  const settings = parseSettings(
    shippedSettings!,
    await readSettingsTexts(start.settingsFiles, collector),
    collector,
  )
  const { language } = settings
  const lines: string[] = []
  if (!(await isFree(path))) {
    process.stderr.write(`${fillTemplate(w.refused[language], { path })}\n`)
    return 2
  }

  const presets = await readPresets(start, collector, path)
  const files = await readDataFolder(start.dataFolder, collector)
  if (files.length === 0) collector.add('no-input')
  const name = nameAfter(
    path,
    [...presets.given, ...presets.shipped].map((preset) => preset.name),
  )
  const proposal = await proposePreset({ files, presets, encoding, name, collector })
  const preset = proposal.preset === null ? null : presetSchema.parse(proposal.preset)
  const clock = createZoneClock('UTC')
  for (const file of proposal.files) {
    const isIn = preset !== null && file.guess !== null
    const rows = isIn ? understandRows(file.sample, preset, ROWS, settings, clock) : null
    lines.push(...printFile(file, rows, language, readWidth(env)))
  }
  lines.push(...printReadings(proposal, language))
  if (collector.kept.length > 0) lines.push(printDiagnostics(collector.kept, collector.counts, language), '')
  if (proposal.preset === null) {
    const isAllRead = !collector.hasErrors && proposal.files.every(({ understood }) => understood !== null)
    if (files.length > 0) lines.push((isAllRead ? w.nothing : w.unrecognised)[language])
    process.stdout.write(`${lines.join('\n')}\n`)
    return collector.hasErrors ? 1 : 0
  }
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, writeOwnPreset(proposal.preset, path, SCHEMA))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    process.stderr.write(`${fillTemplate(w.unwritable[language], { path, reason })}\n`)
    return 2
  }
  const place = (file: string): string => {
    const near = relative(process.cwd(), file)
    const short = near.startsWith('..') ? file : near
    return /^[\w./\\:-]+$/.test(short) ? short : `"${short}"`
  }
  const given = data === undefined ? '' : `--data ${place(resolve(data))} `
  lines.push(
    fillTemplate(w.done[language], { path }),
    w.next[language],
    `  npm run check-data -- ${given}--preset ${place(path)}`,
    `  npm run build -- ${given}--preset ${place(path)}`,
  )
  process.stdout.write(`${lines.join('\n')}\n`)
  return collector.hasErrors ? 1 : 0
}
