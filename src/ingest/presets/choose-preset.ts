import type { Preset } from '../../model/preset.ts'
import { type FindLookup, findHeader, indexHeader } from './column-source.ts'
import { type EntryFit, fitEntry, fittingEntries } from './fit-entry.ts'

/** The preset a file is read by, the record its header is, and what it feeds. */
export interface ChosenPreset {
  readonly preset: Preset
  readonly headerIndex: number
  readonly fits: readonly EntryFit[]
}

/** A file that by its name is meant for a table but lacks columns of it. */
export interface NearMiss {
  readonly preset: Preset
  readonly table: string
  readonly missing: readonly (readonly string[])[]
}

const isFilled = (record: readonly string[]): boolean => record.some((cell) => cell.trim() !== '')

function choose(
  preset: Preset,
  records: readonly (readonly string[])[],
  stem: string,
  findLookup: FindLookup,
): { chosen?: ChosenPreset; near?: NearMiss } {
  const first = records.findIndex(isFilled)
  let near: NearMiss | undefined
  for (let headerIndex = Math.max(first, 0); headerIndex < records.length; headerIndex++) {
    const below = headerIndex > first
    const entries = preset.tables.filter((entry) => !below || entry.titles)
    if (entries.length === 0) break
    const index = indexHeader(records[headerIndex]!)
    const fits = entries.map((entry) => fitEntry(preset, entry, index, stem, findLookup))
    const fitting = fittingEntries(preset, fits, index)
    if (fitting.length > 0) return { chosen: { preset, headerIndex, fits: fitting } }
    const missed = below ? undefined : fits.find((fit) => fit.named && fit.missing.length > 0)
    if (missed) near = { preset, table: missed.entry.table, missing: missed.missing }
  }
  return near ? { near } : {}
}

/** How many of a file's headers a preset knows: those it reads and those it knows to be of no use. */
const countKnown = ({ fits }: ChosenPreset): number => new Set(fits.flatMap(({ known }) => [...known])).size

/** Whether a file only explains others: its header is one of a preset's legends. */
export function findLegend(
  presets: readonly Preset[],
  records: readonly (readonly string[])[],
): Preset | undefined {
  const header = records.find(isFilled)
  if (header === undefined) return undefined
  const index = indexHeader(header)
  return presets.find(({ legends }) =>
    legends.some((names) => names.every((name) => findHeader(name, index) !== undefined)),
  )
}

/**
 * The preset of a file: the one of sheets that came back, else the first given one that fits, else the shipped one that knows most of its headers. Among equals
 * the simpler one, `generic`, then by name; `rivals` are the others that know as many.
 */
export function choosePreset(
  given: readonly Preset[],
  shipped: readonly Preset[],
  records: readonly (readonly string[])[],
  stem: string,
  findLookup: FindLookup,
): { readonly chosen?: ChosenPreset; readonly rivals?: readonly string[]; readonly near?: NearMiss } {
  let near: NearMiss | undefined
  // sheets of ours say so by a header or a name of their own, so nothing else may take them
  const sheets = [...given, ...shipped].filter(({ updates }) => updates)
  for (const preset of [...sheets, ...given]) {
    const result = choose(preset, records, stem, findLookup)
    if (result.chosen) return result
    near ??= result.near
  }
  const rank = (preset: Preset): string => `${preset.name === 'generic' ? 0 : 1}${preset.name}`
  const fitting: { readonly chosen: ChosenPreset; readonly known: number }[] = []
  for (const preset of [...shipped].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))) {
    const { chosen, near: missed } = choose(preset, records, stem, findLookup)
    near ??= missed
    if (chosen) fitting.push({ chosen, known: countKnown(chosen) })
  }
  const most = Math.max(...fitting.map(({ known }) => known))
  const [best, ...rivals] = fitting.filter(({ known }) => known === most).map(({ chosen }) => chosen)
  if (!best) return near ? { near } : {}
  return {
    chosen: best,
    rivals: best.preset.name === 'generic' ? [] : rivals.map(({ preset }) => preset.name),
  }
}
