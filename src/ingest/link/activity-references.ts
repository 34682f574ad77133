import { ABSENT, BLANK, type StoredColumn } from '../parse/stored-column.ts'
import type { Directory, Found } from './directory.ts'
import type { RowListBuilder } from './row-lists.ts'

const UNASKED = -3
const codeOfFound = (found: Found): number => (found === 'none' ? -1 : found === 'ambiguous' ? -2 : found)

/** Remembers what each code of a column means to each preset, so that a log asks once per different text. */
export function createCodeMemo(
  { texts }: StoredColumn,
  find: (preset: number, text: string) => Found,
): (preset: number, code: number) => number {
  const perPreset: Int32Array[] = []
  return (preset, code) => {
    const known = (perPreset[preset] ??= new Int32Array(texts.length).fill(UNASKED))
    const before = known[code]!
    return before === UNASKED ? (known[code] = codeOfFound(find(preset, texts[code]!))) : before
  }
}

/** Told of a reference that means nobody (−1) or not clearly whom (−2). */
export type OnMissed = (found: number, column: 'ids' | 'names', text: string) => void

/**
 * Whom the lists of a row mean: each id, or where an id is unknown and as many names are given the name at its place;
 * names alone where no ids are given. Names are looked up within a scope (the row's account). Those found are added to
 * the row of `into`; the answer is whether the row names anybody.
 */
export function createListResolver(
  ids: StoredColumn,
  names: StoredColumn,
  directory: Directory,
  findByName: (scope: number, name: string) => Found,
  into: RowListBuilder,
  onMissed: OnMissed,
): (row: number, preset: number, scope: number) => boolean {
  const byId = createCodeMemo(ids, (preset, text) => directory.byId(preset, text))
  const known = new Map<number, number>()
  const byName = (code: number, scope: number): number => {
    const { texts } = names
    // scopes are accounts or little below zero, so a pair is one whole number
    const key = (scope + 1) * texts.length + code
    let found = known.get(key)
    if (found === undefined) known.set(key, (found = codeOfFound(findByName(scope, texts[code]!))))
    return found
  }
  const idCells = ids.codes.view()
  const nameCells = names.codes.view()
  return (row, preset, scope) => {
    const idCell = idCells[row]!
    const nameCell = nameCells[row]!
    const count = ids.countOf(idCell)
    for (let which = 0; which < count; which++) {
      const code = ids.valueOf(idCell, which)
      let found = byId(preset, code)
      if (found < 0 && !directory.hasIds && names.countOf(nameCell) === count)
        found = byName(names.valueOf(nameCell, which), scope)
      if (found >= 0) into.add(found)
      else onMissed(found, 'ids', ids.texts[code]!)
    }
    if (count > 0) return true
    if (nameCell === BLANK || nameCell === ABSENT) return false
    for (let which = 0; which < names.countOf(nameCell); which++) {
      const code = names.valueOf(nameCell, which)
      const found = byName(code, scope)
      if (found >= 0) into.add(found)
      else onMissed(found, 'names', names.texts[code]!)
    }
    return true
  }
}
