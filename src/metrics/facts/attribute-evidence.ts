import { type ActivityColumns, NONE } from '../../model/activity-columns.ts'

/**
 * The person a row's evidence belongs to: the one named as its giver, else the only customer person of the row.
 * null where several are named or nobody is: such evidence is listed and proves nobody.
 */
export function attributeEvidence(log: ActivityColumns, row: number): number | null {
  const giver = log.evidencePerson[row]!
  if (giver !== NONE) return giver
  const first = log.people.offsets[row]!
  return log.people.offsets[row + 1]! - first === 1 ? log.people.items[first]! : null
}
