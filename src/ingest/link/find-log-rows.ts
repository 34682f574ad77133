import { idKeyOf } from '../id-key.ts'
import { highHashOf, lowHashOf } from '../parse/hash-id.ts'
import type { TableStore } from '../parse/table-store.ts'
import type { LinkedFile } from './link-context.ts'

/** A record of a log as another table names it: by its id, or by file and line as in `activities.csv:12`. */
export interface WantedRecord {
  readonly record: string
  readonly preset: number
}

/**
 * The rows of a log that each of these mean, of all its exports: ids of the asking preset come first; those of others
 * count only if they are of one preset. One pass over the log, whose ids are kept as hashes.
 */
export function findLogRows(
  { length, idHashes: [low, high], file, line }: TableStore,
  wanted: readonly WantedRecord[],
  files: readonly LinkedFile[],
): number[][] {
  const found = wanted.map((): number[] => [])
  const byHash = new Map<number, { position: number; high: number }[]>()
  const byPlace = new Map<string, number[]>()
  wanted.forEach(({ record }, position) => {
    const key = idKeyOf(record)
    const first = lowHashOf(key)
    byHash.set(first, [...(byHash.get(first) ?? []), { position, high: highHashOf(key) }])
    if (/:\d+$/.test(record)) byPlace.set(record, [...(byPlace.get(record) ?? []), position])
  })
  for (let row = 0; row < length; row++) {
    for (const each of byHash.get(low.at(row)) ?? [])
      if (each.high === high.at(row)) found[each.position]!.push(row)
    if (byPlace.size === 0) continue
    for (const position of byPlace.get(`${files[file.at(row)]!.file}:${line.at(row)}`) ?? [])
      found[position]!.push(row)
  }
  return found.map((rows, position) => {
    const presetOf = (row: number): number => files[file.at(row)]!.preset
    const own = rows.filter((row) => presetOf(row) === wanted[position]!.preset)
    if (own.length > 0) return own
    return new Set(rows.map(presetOf)).size === 1 ? rows : []
  })
}
