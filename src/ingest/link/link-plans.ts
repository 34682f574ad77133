import type { Day } from '../../lib/day.ts'
import { foldName } from '../../lib/fold-text.ts'
import type { Quarter } from '../../model/quarter.ts'
import type { Plan } from '../../model/registers.ts'
import { tables } from '../../model/tables/registry.ts'
import type { ParsedRow } from '../parse/parsed-row.ts'
import { compareText } from './compare-text.ts'
import type { Directory } from './directory.ts'
import { groupRows } from './group-rows.ts'
import { leaveBlankRow } from './link-accounts.ts'
import { type LinkContext, type LinkedFile, quarterRank } from './link-context.ts'
import type { PersonDrafts } from './link-people.ts'
import type { FindStaff } from './link-staff.ts'
import type { SheetReturns } from './sheet-returns.ts'
import { findSubject } from './subject-finder.ts'
import { updatePlans } from './update-plans.ts'

export type PlanRow = ParsedRow<typeof tables.plans>

/** Plans whose account is known, sorted by id; their archived exports tell how often they were put off. */
export function linkPlans(
  rows: readonly PlanRow[],
  targets: { readonly accounts: Directory; readonly people: PersonDrafts },
  findStaff: FindStaff,
  returns: SheetReturns,
  context: LinkContext,
): Plan[] {
  const usable = rows.filter(({ values, row }) => {
    const { plan_id: id, action, target, customer_goal: goal } = values
    if (id !== null || action !== null || target !== null || goal !== null) return true
    leaveBlankRow(context, row, 'plans.plan_id')
    return false
  })
  const isReturned = ({ file }: PlanRow): boolean => context.files[file]!.updates
  const exported = groupRows(
    tables.plans,
    usable.filter((row) => !isReturned(row)),
    { idOf: ({ values }) => values.plan_id, nameKeyOf: planKeyOf, ignored: [] },
    context,
  )
  const archives = listArchives(
    exported.flatMap(({ rows }) => rows),
    context,
  )
  const groups = updatePlans(
    exported,
    usable.filter(isReturned),
    planKeyOf,
    targets,
    findStaff,
    returns,
    context,
  )
  return groups
    .sort((a, b) => compareText(a.id, b.id))
    .flatMap(({ id, newest, rows: exports }) => {
      const subject = findSubject(newest, 'plans', targets, context)
      if (subject === null) return []
      const { values, preset } = newest
      return {
        id,
        ...subject,
        layer: values.layer,
        current: values.current,
        target: values.target,
        action: values.action,
        customerGoal: values.customer_goal,
        owner: values.owner === null ? null : findStaff(preset, values.owner),
        due: values.due,
        ...readDueDates(exports),
        absentUntil: findAbsence(exports, archives, context),
        status: values.status,
        approval: values.approval,
        hasEvidence: values.evidence,
        doneOn: values.done_on,
        rows: exports.map(({ row }) => row).sort((a, b) => a - b),
      }
    })
    .map((plan, index) => ({ index, ...plan }))
}

/** Quarters of which an export of plans was kept, oldest first. */
function listArchives(rows: readonly PlanRow[], { files }: LinkContext): LinkedFile[] {
  return [...new Set(rows.map(({ file }) => files[file]!))]
    .filter(({ quarter }) => quarter !== null && quarter !== undefined)
    .sort((a, b) => quarterRank(a) - quarterRank(b))
}

/** The last archive before the first export that has the plan. */
function findAbsence(
  exports: readonly PlanRow[],
  archives: readonly LinkedFile[],
  { files }: LinkContext,
): Quarter | null {
  const first = Math.min(...exports.map(({ file }) => quarterRank(files[file]!)))
  return archives.findLast((archive) => quarterRank(archive) < first)?.quarter ?? null
}

/** What a plan without an id is known by: whom it is about and what is done. */
function planKeyOf({ values }: PlanRow): string {
  const { account_id, account, contact_id, contact, layer, action, customer_goal: goal } = values
  const parts = [account_id ?? account, contact_id ?? contact, layer, action ?? goal]
  return `plan ${JSON.stringify(parts.map((part) => foldName(part ?? '')))}`
}

/**
 * The first day a plan was due and how often that was put off: each export, oldest first, whose day is later than the
 * one before, and once more where the original day lies before all of them.
 */
function readDueDates(exports: readonly PlanRow[]): { firstDue: Day | null; carriedOver: number } {
  const dues = exports.flatMap(({ values }) => values.due ?? [])
  const originals = exports.flatMap(({ values }) => values.original_due ?? [])
  const [earliest, original] = [Math.min(...dues), Math.min(...originals)]
  const firstDue = Math.min(earliest, original)
  const later = dues.filter((due, position) => position > 0 && due > dues[position - 1]!).length
  const isPutOff = dues.length > 0 && original < earliest
  return { firstDue: Number.isFinite(firstDue) ? firstDue : null, carriedOver: later + (isPutOff ? 1 : 0) }
}
