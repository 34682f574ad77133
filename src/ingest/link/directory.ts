import { foldName } from '../../lib/fold-text.ts'
import { idKeyOf } from '../id-key.ts'

/** A record found, or why none was. */
export type Found = number | 'none' | 'ambiguous'

export interface DirectoryEntry {
  readonly index: number
  readonly preset: number
  /** The id the import gives; null where it was made here. */
  readonly id: string | null
  /** Names are unique within a scope: the account of a person, 0 where there is none. */
  readonly scope: number
  readonly name: string | null
}

/** Finds records by id or by exact normalised name. Two records of one name are ambiguous and neither is taken. */
export interface Directory {
  readonly hasIds: boolean
  /** Ids of the reader's own preset come first; one of another counts only if it is the only one. */
  byId(preset: number, id: string): Found
  byName(scope: number, name: string): Found
  /** By name over all scopes, for a row that names no account. */
  byNameAnywhere(name: string): Found
}

const add = (map: Map<string, Set<number>>, key: string, index: number): void => {
  const known = map.get(key)
  if (known) known.add(index)
  else map.set(key, new Set([index]))
}

const only = (found: ReadonlySet<number> | undefined): Found => {
  if (!found) return 'none'
  const [first] = found
  return found.size === 1 ? first! : 'ambiguous'
}

export function createDirectory(entries: readonly DirectoryEntry[]): Directory {
  const ids = new Map<string, Set<number>>()
  const ownIds = new Map<string, Set<number>>()
  const names = new Map<string, Set<number>>()
  const namesAnywhere = new Map<string, Set<number>>()
  for (const { index, preset, id, scope, name } of entries) {
    if (id !== null) {
      add(ids, idKeyOf(id), index)
      add(ownIds, `${preset} ${idKeyOf(id)}`, index)
    }
    if (name !== null) {
      const folded = foldName(name)
      add(names, `${scope} ${folded}`, index)
      add(namesAnywhere, folded, index)
    }
  }
  return {
    hasIds: ids.size > 0,
    byId(preset, id) {
      const key = idKeyOf(id)
      const own = only(ownIds.get(`${preset} ${key}`))
      return own === 'none' ? only(ids.get(key)) : own
    },
    byName: (scope, name) => only(names.get(`${scope} ${foldName(name)}`)),
    byNameAnywhere: (name) => only(namesAnywhere.get(foldName(name))),
  }
}
