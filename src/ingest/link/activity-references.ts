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

/** Told of a reference that means nobody (−1) or not clearly whom (−2). */
export type OnMissed = (found: number, column: 'ids' | 'names', text: string) => void

/**
 * Whom the lists of a row mean: each id, or where an id is unknown and as many names are given the name at its place;
 * names alone where no ids are given. Names are looked up within a scope (the row's account). Those found are appended
 * to `into`; the answer is whether the row names anybody.
 */
export function createListResolver(
  ids: ParsedColumn | undefined,
  names: ParsedColumn | undefined,
  directory: Directory,
  findByName: (scope: number, name: string) => Found,
): (row: number, preset: number, scope: number, into: number[], onMissed: OnMissed) => boolean {
  const byId = createCodeMemo(ids, (preset, text) => directory.byId(preset, text))
  const known = new Map<number, number>()
  const byName = (code: number, scope: number): number => {
    const { texts } = names!.stored
    // scopes are accounts or little below zero, so a pair is one whole number
    const key = (scope + 1) * texts.length + code
    let found = known.get(key)
    if (found === undefined) known.set(key, (found = codeOfFound(findByName(scope, texts[code]!))))
    return found
  }
  const idRanges = rangesOf(ids)
  const nameRanges = rangesOf(names)
  return (row, preset, scope, into, onMissed) => {
    const firstId = idRanges.offsets[row] ?? 0
    const endId = idRanges.offsets[row + 1] ?? idRanges.end
    const firstName = nameRanges.offsets[row] ?? 0
    const endName = nameRanges.offsets[row + 1] ?? nameRanges.end
    const isPaired = endId - firstId === endName - firstName
    for (let position = firstId; position < endId; position++) {
      const code = idRanges.codes[position]!
      let found = byId(preset, code)
      if (found < 0 && isPaired && !directory.hasIds)
        found = byName(nameRanges.codes[firstName + position - firstId]!, scope)
      if (found >= 0) into.push(found)
      else onMissed(found, 'ids', ids!.stored.texts[code]!)
    }
    if (endId > firstId) return true
    for (let position = firstName; position < endName; position++) {
      const code = nameRanges.codes[position]!
      const found = byName(code, scope)
      if (found >= 0) into.push(found)
      else onMissed(found, 'names', names!.stored.texts[code]!)
    }
    return endName > firstName
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
