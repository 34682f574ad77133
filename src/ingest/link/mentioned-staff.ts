import type { ParsedFile, ParsedTable } from '../parse/parse-table.ts'
import { BLANK } from '../parse/stored-column.ts'
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
    const idCell = ids?.codes.at(row) ?? BLANK
    const nameCell = names?.codes.at(row) ?? BLANK
    const idCount = ids?.countOf(idCell) ?? 0
    const nameCount = names?.countOf(nameCell) ?? 0
    const isPaired = idCount === nameCount
    for (let which = 0; which < (idCount || nameCount); which++) {
      const idCode = idCount > 0 ? ids!.valueOf(idCell, which) : 0
      const nameCode = idCode === 0 || isPaired ? (names?.valueOf(nameCell, which) ?? 0) : 0
      const key = (preset * idsCount + idCode) * namesCount + nameCode
      if (seen.has(key)) continue
      seen.add(key)
      const id = idCode === 0 ? null : ids!.texts[idCode]!
      mentioned.push({ id, name: nameCode === 0 ? id! : names!.texts[nameCode]!, preset })
    }
  }
  return mentioned
}
