import { foldName } from '../../lib/fold-text.ts'
import { fingerprintOf } from '../../lib/hash-text.ts'
import type { StaffMember, StaffReference } from '../../model/dataset.ts'
import { levelOfTitle } from '../../model/labels/title-levels.ts'
import { tables } from '../../model/tables/registry.ts'
import type { ParsedRow } from '../parse/parsed-row.ts'
import { compareText } from './compare-text.ts'
import { type Directory, createDirectory } from './directory.ts'
import { groupRows } from './group-rows.ts'
import { leaveBlankRow } from './link-accounts.ts'
import type { LinkContext } from './link-context.ts'

export type StaffRow = ParsedRow<typeof tables.staff>

/** One of ours by id or name; the name as written where they are not known. */
export type FindStaff = (preset: number, text: string) => StaffReference

/** One of ours as a log names them. */
export interface MentionedStaff {
  readonly id: string | null
  readonly name: string
  readonly preset: number
}

/** Everything about ours but the number of their unit. */
export interface StaffDraft extends Omit<StaffMember, 'unit'> {
  readonly unitName: string | null
  readonly givenId: string | null
  readonly preset: number
}

export interface StaffDrafts {
  readonly drafts: readonly StaffDraft[]
  readonly directory: Directory
  readonly find: FindStaff
}

/** Our people from staff.csv, or from the log where there is none. System users stay on the list as nobody. */
export function linkStaff(
  rows: readonly StaffRow[] | null,
  mentioned: readonly MentionedStaff[],
  context: LinkContext,
): StaffDrafts {
  const system = new Set(context.settings.systemUsers.map(foldName))
  const isPerson = (id: string | null, name: string) =>
    !system.has(foldName(name)) && (id === null || !system.has(foldName(id)))
  const unnumbered = rows ? fromTable(rows, isPerson, context) : fromLog(mentioned, isPerson)
  const drafts = unnumbered
    .sort((a, b) => compareText(a.id, b.id))
    .map((draft, index) => ({ ...draft, index }))
  const directory = createDirectory(
    drafts.map(({ index, preset, givenId, name }) => ({ index, preset, id: givenId, scope: 0, name })),
  )
  return {
    drafts,
    directory,
    find(preset, text) {
      const byId = directory.byId(preset, text)
      const found = byId === 'none' ? directory.byName(0, text) : byId
      return typeof found === 'number'
        ? { name: drafts[found]!.name, staff: found }
        : { name: text, staff: null }
    },
  }
}

function fromTable(
  rows: readonly StaffRow[],
  isPerson: (id: string | null, name: string) => boolean,
  context: LinkContext,
): StaffDraft[] {
  const usable = rows.filter(({ values, row }) => {
    if (values.staff_id !== null || values.name !== null) return true
    leaveBlankRow(context, row, 'staff.name')
    return false
  })
  const groups = groupRows(
    tables.staff,
    usable,
    {
      idOf: ({ values }) => values.staff_id,
      nameKeyOf: ({ values }) => `staff ${foldName(values.name ?? '')}`,
      ignored: [],
    },
    context,
  )
  return groups.map(({ id, givenId, preset, newest: { values }, rows: all }) => {
    const name = values.name ?? id
    const level = values.level ?? (values.title === null ? null : levelOfTitle(values.title))
    return {
      index: 0,
      id,
      givenId,
      preset,
      name,
      role: values.role,
      level,
      executive: values.role === 'executive' || level === 'executive',
      department: values.department,
      unitName: values.unit,
      weeklyTarget: values.weekly_target,
      leftOn: values.left_on,
      person: isPerson(givenId, name),
      rows: all.map(({ row }) => row).sort((a, b) => a - b),
    }
  })
}

function fromLog(
  mentioned: readonly MentionedStaff[],
  isPerson: (id: string | null, name: string) => boolean,
): StaffDraft[] {
  const known = new Map<string, MentionedStaff>()
  for (const each of mentioned) {
    const key = each.id === null ? `staff ${foldName(each.name)}` : `${each.preset} ${each.id}`
    const other = known.get(key)
    if (!other || compareText(each.name, other.name) < 0) known.set(key, each)
  }
  return [...known].map(([key, { id, name, preset }]) => ({
    index: 0,
    id: id ?? `n${fingerprintOf(key)}`,
    givenId: id,
    preset,
    name,
    role: null,
    level: null,
    executive: false,
    department: null,
    unitName: null,
    weeklyTarget: null,
    leftOn: null,
    person: isPerson(id, name),
    rows: [],
  }))
}
