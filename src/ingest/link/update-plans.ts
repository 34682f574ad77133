import { foldName } from '../../lib/fold-text.ts'
import { createDiagnosticCollector } from '../../model/diagnostic-collector.ts'
import { tables } from '../../model/tables/registry.ts'
import { idKeyOf } from '../id-key.ts'
import { type Directory, createDirectory } from './directory.ts'
import type { RowGroup } from './group-rows.ts'
import { type LinkContext, reportRow } from './link-context.ts'
import type { PersonDrafts } from './link-people.ts'
import type { PlanRow } from './link-plans.ts'
import type { FindStaff } from './link-staff.ts'
import { type Updated, mergeUpdates } from './merge-updates.ts'
import type { SheetReturns } from './sheet-returns.ts'
import { findSubject } from './subject-finder.ts'

/** Whom a plan is about stays as the export has it. */
const APART = ['plan_id', 'account_id', 'account', 'contact_id', 'contact']
const COLUMNS = Object.keys(tables.plans.columns).filter((name) => !APART.includes(name))

/**
 * Plans with what returned sheets say of them: those of the id of the row, where it is lost those of the same account,
 * person and action. Others were added by hand and are known by these, too.
 */
export function updatePlans(
  groups: readonly RowGroup<PlanRow>[],
  updates: readonly PlanRow[],
  keyOf: (row: PlanRow) => string,
  targets: { readonly accounts: Directory; readonly people: PersonDrafts },
  findStaff: FindStaff,
  returns: SheetReturns,
  context: LinkContext,
): RowGroup<PlanRow>[] {
  if (updates.length === 0) return [...groups]
  // who is not found is reported where the plan is linked
  const quiet = { ...context, collector: createDiagnosticCollector() }
  const contentOf = (row: PlanRow): string => {
    const subject = findSubject(row, 'plans', targets, quiet)
    const { layer, action, customer_goal: goal } = row.values
    return JSON.stringify([subject, foldName(layer ?? ''), foldName(action ?? goal ?? '')])
  }
  const ids = createDirectory(
    groups.map(({ preset, givenId: id }, index) => ({ index, preset, id, scope: 0, name: null })),
  )
  const byOwnId = new Map(groups.map(({ id }, index) => [idKeyOf(id), index]))
  const byContent = Map.groupBy(groups.keys(), (index) => contentOf(groups[index]!.newest))
  const find = (row: PlanRow): Updated => {
    const { plan_id: id } = row.values
    const told = id === null ? 'none' : (byOwnId.get(idKeyOf(id)) ?? ids.byId(row.preset, id))
    if (typeof told === 'number') return told
    const [same, ...others] = byContent.get(contentOf(row)) ?? []
    if (same === undefined || others.length > 0) return { id, key: id ?? keyOf(row) }
    if (groups[same]!.givenId !== null)
      reportRow(context, 'sheet-row-by-name', row.row, 'plans.action', nameOf(row))
    return same
  }
  return mergeUpdates(
    tables.plans,
    groups,
    updates,
    {
      columns: COLUMNS,
      find,
      meaningOf: (column, { values, preset }) => {
        const value: unknown = values[column as keyof typeof values]
        if (typeof value !== 'string') return value
        return column === 'owner' ? findStaff(preset, value).name : foldName(value)
      },
      nameOf,
      dayOf: () => null,
    },
    returns,
    context,
  )
}

function nameOf({ values }: PlanRow): string {
  return values.action ?? values.customer_goal ?? values.plan_id ?? ''
}
