import type { DiagnosticCollector } from '../model/diagnostic-collector.ts'
import type { Preset } from '../model/preset.ts'
import { cleanCell } from './parse/clean-cell.ts'
import { choosePreset } from './presets/choose-preset.ts'
import { readFileName } from './presets/file-pattern.ts'
import { planFile } from './presets/plan-file.ts'
import { createLookupReader, probeLookups } from './presets/read-lookup.ts'
import { readTable } from './read/read-table.ts'
import type { SourceFile } from './source-file.ts'

/** A log that another reader can cut into cells: strict, in UTF-8, each column of it one cell. */
export interface PlainLog {
  readonly name: string
  readonly path: string
  readonly sha256: string
  readonly delimiter: string
  readonly header: readonly string[]
  /** Where the cell of each canonical column stands; `activity_id`, where the file has one, is among them. */
  readonly positions: ReadonlyMap<string, number>
}

/** Why a log must be read by ourselves, in words. */
export interface LogRefusal {
  readonly refusal: string
}

/** Tables that change records of the log, which only our own reader can do. */
const CHANGING = ['links', 'corrections']

/** Finds the log of a folder, and whether another reader can cut it. Rows are not read; its bytes are looked through. */
export async function planLog(
  files: readonly SourceFile[],
  presets: { readonly given: readonly Preset[]; readonly shipped: readonly Preset[] },
  encoding: string | undefined,
  collector: DiagnosticCollector,
): Promise<PlainLog | LogRefusal> {
  const logs: (PlainLog | LogRefusal)[] = []
  const lookupsOf = createLookupReader(files, encoding)
  for (const source of files) {
    const { facts, peek } = await readTable(source, { encoding }, collector)
    const { stem } = readFileName(source.name)
    const { chosen } = choosePreset(presets.given, presets.shipped, peek.rows, stem, probeLookups(files))
    const fed = chosen?.fits.map(({ entry }) => entry.table) ?? []
    const changing = fed.find((table) => CHANGING.includes(table))
    if (changing !== undefined)
      return { refusal: `${source.name} holds ${changing}, which change single records` }
    if (chosen === undefined || !fed.includes('activities')) continue
    const header = peek.rows[chosen.headerIndex]!.map(cleanCell)
    const plan = planFile(chosen, header, stem, await lookupsOf(chosen.preset), () => {})
    const columns = plan.tables.flatMap((table) => table.columns)
    const made = columns.find(({ position }) => position === null)
    const refuse = (why: string): void => void logs.push({ refusal: `${source.name} ${why}` })
    if (source.path === undefined) refuse('lies zipped')
    else if (facts.encoding !== 'utf-8')
      refuse(`is written in ${facts.encoding ?? 'no encoding we know'}, not in UTF-8`)
    else if (fed.length > 1) refuse('holds other tables too')
    else if (chosen.headerIndex > 0) refuse('has titles above its header')
    else if (plan.skip !== undefined) refuse('has lines that are no records')
    else if (made !== undefined) refuse(`has a ${made.name} that is made of more or less than one cell`)
    else if (facts.newline === 'cr' || facts.newline === 'mixed')
      refuse('ends its lines in more than one way')
    else
      logs.push({
        name: source.name,
        path: source.path,
        sha256: facts.sha256,
        delimiter: facts.delimiter!,
        header,
        positions: new Map(columns.map(({ name, position }) => [name, position!])),
      })
  }
  const [first, ...others] = logs
  if (first === undefined) return { refusal: 'there is no activity log' }
  return others.length === 0 ? first : { refusal: `the log is in ${logs.length} files; put them into one` }
}
