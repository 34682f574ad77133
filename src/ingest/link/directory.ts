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

type Index = Map<string, Found>

const add = (index: Index, key: string, record: number): void => {
  const known = index.get(key)
  if (known === undefined) index.set(key, record)
  else if (known !== record) index.set(key, 'ambiguous')
}

const look = (index: Index, key: string): Found => index.get(key) ?? 'none'

export function createDirectory(entries: readonly DirectoryEntry[]): Directory {
  const ids = new Map<string, Found>()
  const ownIds = new Map<string, Found>()
  const names = new Map<string, Found>()
  const namesAnywhere = new Map<string, Found>()
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
      const own = look(ownIds, `${preset} ${key}`)
      return own === 'none' ? look(ids, key) : own
    },
    byName: (scope, name) => look(names, `${scope} ${foldName(name)}`),
    byNameAnywhere: (name) => look(namesAnywhere, foldName(name)),
  }
}
