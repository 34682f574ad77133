import {
  type ActivityColumns,
  filledBits,
  NO_DAY,
  NONE,
  type RowLists,
} from '../../../src/model/activity-columns.ts'
import type { Dataset } from '../../../src/model/dataset.ts'
import * as scales from '../../../src/model/scales.ts'
import { tableNames } from '../../../src/model/tables/registry.ts'
import type { ActivityLiteral } from './dataset-literal.ts'
import { ascending, dayOrNull, type Fill } from './literal-values.ts'

type Find = (id: string) => number

export interface ActivityLinks {
  readonly accountAt: Find
  readonly personAt: Find
  readonly staffAt: Find
  readonly opportunityAt: Find
  /** Account of a person. */
  readonly accountOf: (person: number) => number
  readonly fill: Fill
}

const rowLists = (lists: readonly (readonly number[])[]): RowLists => {
  const offsets = new Uint32Array(lists.length + 1)
  lists.forEach((list, index) => (offsets[index + 1] = offsets[index]! + list.length))
  return { offsets, items: Int32Array.from(lists.flat()) }
}
/** Activities as columns, sorted by day and line, and the window they speak for. */
export function buildActivities(
  literals: readonly ActivityLiteral[],
  { accountAt, personAt, staffAt, opportunityAt, accountOf, fill }: ActivityLinks,
): { columns: ActivityColumns } & Pick<Dataset, 'presets' | 'siteNames' | 'logStart' | 'logEnd'> {
  const rows = literals
    .map((given, position) => ({ ...given, day: dayOrNull(given.day), line: given.line ?? position + 2 }))
    .sort((a, b) => (a.day ?? NO_DAY) - (b.day ?? NO_DAY) || a.line - b.line)
  for (const given of rows) {
    fill('activities.evidence', given.evidence === 'none' ? null : given.evidence)
    fill('activities.evidence_contact', given.evidencePerson)
    fill('activities.direction', given.direction === 'unknown' ? null : given.direction)
    fill('activities.contact_ids', given.people)
    fill('activities.contact_ids', given.unresolved === true ? true : null)
    fill('activities.staff_ids', given.staff)
    fill('activities.site', given.site)
    fill('activities.opportunity_id', given.opportunity)
  }
  const presets = [...new Set(rows.map(({ preset }) => preset ?? 'generic'))].sort()
  const siteNames = [...new Set(rows.flatMap(({ site }) => (site === undefined ? [] : [site])))].sort()
  const peopleOf = rows.map((given) => ascending((given.people ?? []).map(personAt)))
  const bits = (given: (typeof rows)[number]): number =>
    ((given.outcome ?? true) ? filledBits.outcome : 0) |
    (given.nextStep ? filledBits.nextStep : 0) |
    (given.unresolved || (given.people ?? []).length > 0 ? filledBits.namedPersons : 0) |
    ((given.staff ?? []).length > 0 ? filledBits.namedStaff : 0) |
    (given.unresolved ? filledBits.unresolved : 0) |
    (given.evidence === undefined || given.evidence === 'none' ? 0 : filledBits.evidence)
  const columns: ActivityColumns = {
    length: rows.length,
    day: Int32Array.from(rows, (given) => given.day ?? NO_DAY),
    status: Uint8Array.from(rows, (given) => scales.activityStatuses.indexOf(given.status ?? 'completed')),
    kind: Uint8Array.from(rows, (given) => scales.activityKinds.indexOf(given.kind ?? 'visit')),
    direction: Uint8Array.from(rows, (given) => scales.directions.indexOf(given.direction ?? 'unknown')),
    evidence: Uint8Array.from(rows, (given) => scales.evidenceKinds.indexOf(given.evidence ?? 'none')),
    evidencePerson: Int32Array.from(rows, ({ evidencePerson }) =>
      evidencePerson === undefined ? NONE : personAt(evidencePerson),
    ),
    filled: Uint8Array.from(rows, bits),
    count: Uint32Array.from(rows, (given) => given.count ?? 1),
    opportunity: Int32Array.from(rows, ({ opportunity }) =>
      opportunity === undefined ? NONE : opportunityAt(opportunity),
    ),
    site: Int32Array.from(rows, ({ site }) => (site === undefined ? NONE : siteNames.indexOf(site))),
    preset: Uint8Array.from(rows, (given) => presets.indexOf(given.preset ?? 'generic')),
    file: Uint16Array.from(rows, () => tableNames.indexOf('activities')),
    line: Uint32Array.from(rows, ({ line }) => line),
    accounts: rowLists(
      rows.map((given, index) =>
        peopleOf[index]!.length > 0
          ? ascending(peopleOf[index]!.map((person) => accountOf(person)))
          : given.account === undefined
            ? []
            : [accountAt(given.account)],
      ),
    ),
    people: rowLists(peopleOf),
    staff: rowLists(rows.map((given) => ascending((given.staff ?? []).map(staffAt)))),
  }
  const days = rows.flatMap((given) =>
    given.day !== null && (given.status ?? 'completed') === 'completed' ? [given.day] : [],
  )
  return { columns, presets, siteNames, logStart: days[0] ?? null, logEnd: days.at(-1) ?? null }
}
