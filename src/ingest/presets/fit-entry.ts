import type { Preset, PresetEntry, PresetSource } from '../../model/preset.ts'
import type { TableDefinition } from '../../model/tables/define-table.ts'
import { tables } from '../../model/tables/registry.ts'
import { type FindLookup, type HeaderIndex, bindSource, findHeader } from './column-source.ts'
import { matchPattern } from './file-pattern.ts'

/** How well one entry of a preset fits one file. */
export interface EntryFit {
  readonly entry: PresetEntry
  /** The source of each column the file can fill. */
  readonly sources: ReadonlyMap<string, PresetSource>
  /** Where in the header the columns stand that it reads. */
  readonly claimed: ReadonlySet<number>
  /** Those, and the ones the preset knows to be of no use. */
  readonly known: ReadonlySet<number>
  /** The file's name is one of the entry's. */
  readonly named: boolean
  /** Groups of required columns of which the file has none. */
  readonly missing: readonly (readonly string[])[]
}

/** Without a fitting name, fewer known headers than this prove nothing: half the world has a column `name`. */
const PROVING_HEADERS = 3

const ignoreMissed = (): void => undefined

export function fitEntry(
  preset: Preset,
  entry: PresetEntry,
  index: HeaderIndex,
  stem: string,
  findLookup: FindLookup,
): EntryFit {
  const table: TableDefinition = tables[entry.table]
  const sources = new Map<string, PresetSource>()
  const claimed = new Set<number>()
  for (const [name, source] of Object.entries(entry.columns)) {
    const bound = bindSource(source, index, stem, findLookup, ignoreMissed)
    if (!bound) continue
    sources.set(name, source)
    for (const position of bound.positions) claimed.add(position)
  }
  if (preset.canonicalHeaders)
    for (const [name, column] of Object.entries(table.columns)) {
      if (sources.has(name)) continue
      const free = [name, ...column.headers].find((header) => {
        const position = findHeader(header, index)
        return position !== undefined && !claimed.has(position)
      })
      if (free === undefined) continue
      sources.set(name, free)
      claimed.add(findHeader(free, index)!)
    }
  return {
    entry,
    sources,
    claimed,
    known: new Set([...claimed, ...preset.ignore.flatMap((name) => findHeader(name, index) ?? [])]),
    named: entry.files?.some((pattern) => matchPattern(pattern, stem) !== undefined) ?? false,
    missing: table.required.filter((group) => !group.some((name) => sources.has(name))),
  }
}

const hasRequired = (fit: EntryFit, index: HeaderIndex): boolean =>
  fit.missing.length === 0 &&
  (fit.entry.requires ?? []).every((header) => findHeader(header, index) !== undefined)

/** The entries of a preset a file feeds: every one that fits, or the best one where entries compete. */
export function fittingEntries(preset: Preset, fits: readonly EntryFit[], index: HeaderIndex): EntryFit[] {
  const possible = fits.filter((fit) => hasRequired(fit, index))
  if (preset.match === 'all') return possible.filter((fit) => fit.entry.files === undefined || fit.named)
  const proven = possible.filter(
    (fit) => fit.named || (!fit.entry.needsName && fit.known.size >= PROVING_HEADERS),
  )
  const best = proven.sort((a, b) => Number(b.named) - Number(a.named) || b.claimed.size - a.claimed.size)[0]
  return best ? [best] : []
}
