import type { PersonState } from '../../metrics/account-slice.ts'
import type { AccountContext } from './account-context.ts'

/** Rows a grid may have; the rest is summed in the last one. */
const MOST = 14

/** A department with the employed people known in it. */
export interface DepartmentRow {
  readonly name: string
  readonly people: readonly PersonState[]
}

/** Departments by known people; those beyond the limit in one row, people without a department in the last. */
export function listDepartmentRows(context: AccountContext): DepartmentRow[] {
  const { locale, one } = context
  const employed = one.slice.people.filter((state) => state.employed)
  const byKey = Map.groupBy(employed, ({ person }) => person.department?.key ?? '')
  const rows: DepartmentRow[] = one.slice.departments.map(({ key, name }) => ({
    name,
    people: byKey.get(key) ?? [],
  }))
  const listed = new Set(one.slice.departments.map(({ key }) => key))
  for (const [key, people] of byKey) {
    if (key === '' || listed.has(key)) continue
    rows.push({ name: people[0]!.person.department!.name, people })
  }
  rows.sort((a, b) => b.people.length - a.people.length || (a.name < b.name ? -1 : 1))
  const homeless = byKey.get('') ?? []
  const shown = rows.slice(0, MOST)
  const rest = rows.slice(MOST)
  if (rest.length > 0)
    shown.push({
      name: locale.text('account.departments.rest', { count: rest.length }),
      people: rest.flatMap(({ people }) => people),
    })
  return homeless.length > 0
    ? [...shown, { name: locale.text('account.departments.none'), people: homeless }]
    : shown
}
