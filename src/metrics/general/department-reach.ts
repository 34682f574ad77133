import type { Day } from '../../lib/day.ts'
import type { AccountSlice } from '../account-slice.ts'

/** A listed department of a customer and when somebody of it was last met. */
export interface DepartmentReach {
  readonly key: string
  readonly name: string
  readonly required: boolean
  /** Employed people we know there. */
  readonly people: number
  /** Latest contact of c ≥ 0.5 with anybody of it, people who have left since included; null: none in the whole log. */
  readonly last: Day | null
}

/** Listed departments, those never met first and among them the required ones; empty where the log names no customer people. */
export function listDepartmentReach({
  departments,
  people,
  facts,
  dataset,
}: AccountSlice): DepartmentReach[] {
  if (dataset.logStart === null || !facts.namesPeople) return []
  const byDepartment = Map.groupBy(people, ({ person }) => person.department?.key ?? null)
  return departments
    .map(({ key, name, required }): DepartmentReach => {
      const members = byDepartment.get(key) ?? []
      const days = members.map(({ person }) => facts.people.get(person.index)?.lastContact ?? -Infinity)
      const last = Math.max(-Infinity, ...days)
      return {
        key,
        name,
        required,
        people: members.filter(({ employed }) => employed).length,
        last: last === -Infinity ? null : last,
      }
    })
    .sort(
      (a, b) =>
        (a.last ?? 0) - (b.last ?? 0) || Number(b.required) - Number(a.required) || (a.key < b.key ? -1 : 1),
    )
}
