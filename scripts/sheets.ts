import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { chooseQuarter } from '../src/ingest/choose-quarter.ts'
import { ingestFolder } from '../src/pipeline.ts'
import { presentSheets } from '../src/report/sheets/present-sheets.ts'
import { writeCsv } from '../src/store/write-csv.ts'
import { writeFileBelow } from '../src/store/write-file.ts'
import { type Environment, printStop, readFlags } from './flags.ts'
import { inputFlags, tripStart } from './input-flags.ts'
import { printDiagnostics } from './print-diagnostics.ts'

const definition = {
  command: 'sheets',
  does: 'writes the fill-in sheets for what no CRM has columns for, with the people and plans known',
  flags: {
    ...inputFlags,
    to: { takes: 'DIR', says: 'folder the sheets are written to; default data/sheets' },
  },
} as const

const DEFAULT = join(import.meta.dirname, '..', 'data', 'sheets')

/** 1 where the input has errors, 2 for wrong usage or where a sheet that was filled in would be lost, else 0. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) return printStop(read.stop)
  const { flags } = read
  const folder = flags.to === undefined ? DEFAULT : resolve(flags.to)
  const start = await tripStart(flags)
  if (isWithin(folder, start.dataFolder))
    return refuse(
      `${folder} is read as data: the sheets would count as returned. Name another folder with --to.`,
    )

  const { dataset, settings, collector } = await ingestFolder(start)
  const chosen = chooseQuarter(dataset, settings, collector)
  if (collector.hasErrors || chosen === null) {
    process.stderr.write(`${printDiagnostics(collector.kept, collector.counts, settings.language)}\n`)
    return 1
  }
  const sheets = presentSheets(dataset, chosen.quarter, {
    language: settings.language,
    reading: settings.supportReading ?? 'huawei',
  }).map(({ name, header, rows }) => ({
    file: `${name}.csv`,
    text: writeCsv(header, rows),
    rows: rows.length,
  }))
  try {
    for (const { file, text } of sheets)
      if (existsSync(join(folder, file)) && (await readFile(join(folder, file), 'utf8')) !== text)
        return refuse(
          `${join(folder, file)} is there and says something else. Move it away, or name another folder with --to.`,
        )
    for (const { file, text, rows } of sheets) {
      await writeFileBelow(folder, file, text)
      process.stdout.write(`${join(folder, file)}: ${rows} rows\n`)
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return refuse(`The sheets cannot be written: ${error.message}. Name another folder with --to.`)
  }
  return 0
}

function refuse(message: string): 2 {
  process.stderr.write(`${message}\n`)
  return 2
}

function isWithin(folder: string, other: string): boolean {
  const path = relative(other, folder)
  return !isAbsolute(path) && !/^\.\.(?:[/\\]|$)/.test(path)
}
