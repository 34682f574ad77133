import type { ParsedColumn } from '../parse/parsed-column.ts'
import type { Directory, Found } from './directory.ts'

const UNASKED = -3
const codeOfFound = (found: Found): number => (found === 'none' ? -1 : found === 'ambiguous' ? -2 : found)

/** Remembers what each code of a column means to each preset, so that a log asks once per different text. */
export function createCodeMemo(
  column: ParsedColumn | undefined,
  find: (preset: number, text: string) => Found,
): (preset: number, code: number) => number {
  const perPreset = new Map<number, Int32Array>()
  return (preset, code) => {
    let known = perPreset.get(preset)
    if (!known) {
      known = new Int32Array(column!.stored.texts.length).fill(UNASKED)
      perPreset.set(preset, known)
    }
    const before = known[code]!
    if (before !== UNASKED) return before
    return (known[code] = codeOfFound(find(preset, column!.stored.texts[code]!)))
  }
}

/** One of several references in a row: how it is written and whom it means (-1 nobody, -2 not clear whom). */
export type OnReference = (found: number, column: 'ids' | 'names', text: string) => void

/**
 * Whom the lists of a row mean: each id, or where an id is unknown and as many names are given the name at its place;
 * names alone where no ids are given. Names are looked up within a scope (the row's account).
 */
export function createListResolver(
  ids: ParsedColumn | undefined,
  names: ParsedColumn | undefined,
  directory: Directory,
  findByName: (scope: number, name: string) => Found,
): (row: number, preset: number, scope: number, on: OnReference) => void {
  const byId = createCodeMemo(ids, (preset, text) => directory.byId(preset, text))
  const byName = new Map<number, number>()
  const nameAt = (position: number, scope: number): [number, string] => {
    const code = names!.stored.codes.at(position)
    const text = names!.stored.texts[code]!
    // scopes are accounts or NONE, so a pair is one whole number
    const key = (scope + 1) * names!.stored.texts.length + code
    let found = byName.get(key)
    if (found === undefined) byName.set(key, (found = codeOfFound(findByName(scope, text))))
    return [found, text]
  }
  const [idRanges, nameRanges] = [ids, names].map(rangesOf) as [Ranges, Ranges]
  return (row, preset, scope, on) => {
    const [firstId, endId] = [idRanges.offsets[row] ?? 0, idRanges.offsets[row + 1] ?? idRanges.end]
    const [firstName, endName] = [nameRanges.offsets[row] ?? 0, nameRanges.offsets[row + 1] ?? nameRanges.end]
    if (endId > firstId) {
      const isPaired = endId - firstId === endName - firstName
      for (let position = firstId; position < endId; position++) {
        const code = idRanges.codes[position]!
        let found = byId(preset, code)
        if (found < 0 && isPaired && !directory.hasIds)
          [found] = nameAt(firstName + position - firstId, scope)
        on(found, 'ids', ids!.stored.texts[code]!)
      }
      return
    }
    for (let position = firstName; position < endName; position++) {
      const [found, text] = nameAt(position, scope)
      on(found, 'names', text)
    }
  }
}

/** Where each row's values begin, and the end of the last row's; nothing for a column no file maps. */
interface Ranges {
  readonly offsets: Int32Array
  readonly codes: Int32Array
  readonly end: number
}

function rangesOf(column: ParsedColumn | undefined): Ranges {
  const none = new Int32Array(0)
  if (!column) return { offsets: none, codes: none, end: 0 }
  const { offsets, codes } = column.stored
  return { offsets: offsets!.view(), codes: codes.view(), end: codes.length }
}
