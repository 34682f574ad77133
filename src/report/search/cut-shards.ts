import { foldSearch, listStarts } from '../../lib/name-starts.ts'
import type { NamedPage } from './list-names.ts'

/** Letters by which starts are put in order; beyond, the order of the names decides. */
const KEY = 8

/** A piece of the index: the names with a start from its first one up to that of the next piece. */
export interface Shard {
  readonly first: string
  readonly names: readonly NamedPage[]
}

/** One name a line, so that a name can be found in a file, and taken out of it. */
export function writeNames(names: readonly NamedPage[]): string {
  return names.map((name) => JSON.stringify(name)).join(',\n')
}

/**
 * Cuts the index of names into pieces of at most `limit` bytes: every start of every name, in order, so that whatever is
 * searched for lies in neighbouring pieces. A name stands in each piece that holds one of its starts.
 */
export function cutShards(names: Iterable<NamedPage>, limit: number): Shard[] {
  const starts: { key: string; rank: number; name: NamedPage }[] = []
  let rank = 0
  for (const name of names) {
    const keys = [name[0], name[1]].flatMap((text) => listStarts(foldSearch(text)))
    for (const key of new Set(keys.map((start) => start.slice(0, KEY)))) starts.push({ key, rank, name })
    rank += 1
  }
  starts.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.rank - b.rank))

  const encoder = new TextEncoder()
  const shards: { first: string; names: Set<NamedPage> }[] = []
  let bytes = 0
  for (const { key, name } of starts) {
    const last = shards.at(-1)
    if (last?.names.has(name)) continue
    const size = encoder.encode(writeNames([name])).length + 2
    if (last === undefined || bytes + size > limit) {
      shards.push({ first: key, names: new Set([name]) })
      bytes = size
    } else {
      last.names.add(name)
      bytes += size
    }
  }
  return shards.map(({ first, names }) => ({ first, names: [...names] }))
}
