import { type ActivityColumns, NONE, filledBits } from '../../model/activity-columns.ts'

/**
 * The person a row's evidence belongs to: the one named as its giver, else the only customer person the row names.
 * null where several are named or nobody is, or where somebody named is not known, who may be whose evidence it is:
 * such evidence is listed and proves nobody.
 */
export function attributeEvidence(log: ActivityColumns, row: number): number | null {
  const giver = log.evidencePerson[row]!
  if (giver !== NONE) return giver
  if ((log.filled[row]! & filledBits.unresolved) !== 0) return null
  const first = log.people.offsets[row]!
  return log.people.offsets[row + 1]! - first === 1 ? log.people.items[first]! : null
}
