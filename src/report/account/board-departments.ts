import type { AccountContext } from './account-context.ts'

/** Rows a board may have before names crowd each other. */
const MOST = 9

export interface BoardDepartment {
  readonly key: string
  readonly name: string
}

/** Departments listed for the account or named by its people; those with stones first, then by weight of their circle. */
export function listBoardDepartments(context: AccountContext, held: ReadonlySet<string>): BoardDepartment[] {
  const { slice } = context.one
  const names = new Map(slice.departments.map(({ key, name }) => [key, name]))
  const weight = new Map<string, number>()
  for (const { person, employed, weight: w, inCircle } of slice.people) {
    if (!employed || person.department === null) continue
    const { key, name } = person.department
    if (!names.has(key)) names.set(key, name)
    if (inCircle) weight.set(key, (weight.get(key) ?? 0) + w)
  }
  return [...names]
    .map(([key, name]) => ({ key, name }))
    .sort(
      (a, b) =>
        Number(held.has(b.key)) - Number(held.has(a.key)) ||
        (weight.get(b.key) ?? 0) - (weight.get(a.key) ?? 0) ||
        (a.key < b.key ? -1 : 1),
    )
    .slice(0, MOST)
}
