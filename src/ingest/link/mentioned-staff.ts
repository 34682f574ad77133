import type { ParsedFile, ParsedTable } from '../parse/parse-table.ts'
import { rangeOfRow } from '../parse/table-store.ts'
import type { MentionedStaff } from './link-staff.ts'

/** Everyone of ours the log names; an id is paired with the name at its place where a row gives as many of both. */
export function findMentionedStaff(
  { store, columns }: ParsedTable,
  files: readonly ParsedFile[],
): MentionedStaff[] {
  const ids = columns.get('staff_ids')?.stored
  const names = columns.get('staff')?.stored
  const mentioned: MentionedStaff[] = []
  const seen = new Set<number>()
  const namesCount = (names?.texts.length ?? 0) + 1
  const idsCount = (ids?.texts.length ?? 0) + 1
  for (let row = 0; row < store.length; row++) {
    const { preset } = files[store.file.at(row)]!
    const [firstId, endId] = ids ? rangeOfRow(ids, row) : [0, 0]
    const [firstName, endName] = names ? rangeOfRow(names, row) : [0, 0]
    const isPaired = endId - firstId === endName - firstName
    const length = endId > firstId ? endId - firstId : endName - firstName
    for (let step = 0; step < length; step++) {
      const idCode = endId > firstId ? ids!.codes.at(firstId + step) : 0
      const nameCode = idCode === 0 || isPaired ? (names?.codes.at(firstName + step) ?? 0) : 0
      const key = (preset * idsCount + idCode) * namesCount + nameCode
      if (seen.has(key)) continue
      seen.add(key)
      const id = idCode === 0 ? null : ids!.texts[idCode]!
      mentioned.push({ id, name: nameCode === 0 ? id! : names!.texts[nameCode]!, preset })
    }
  }
  return mentioned
}
