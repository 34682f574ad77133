import { listStaffOfRow } from '../metrics/facts/staff-of-row.ts'
import { attributeEvidence } from '../metrics/facts/attribute-evidence.ts'
import { isoWeekOf } from '../lib/day.ts'
import { filledBits, NO_DAY, NONE } from '../model/activity-columns.ts'
import type { Dataset } from '../model/dataset.ts'
import type { lineColumns } from './sql/lines.ts'

type Column = (typeof lineColumns)[number]
type Part<Name extends Column> = Readonly<Record<Name, number>>

const OF_ANOTHER = -2

/** What the people named in a record make of it. */
export type WhoPart = Part<
  'account' | 'account_at' | 'several' | 'person' | 'person_at' | 'people' | 'giver' | 'named' | 'opportunity'
>
/** What those of ours make of it. */
export type TeamPart = Part<'staff' | 'staff_at' | 'team' | 'named_staff'>
/** What its other cells say. */
export type CellPart = Part<
  'status' | 'kind' | 'direction' | 'evidence' | 'times' | 'site' | 'blank' | 'preset'
>
export type DayPart = Part<'day' | 'week'>

/** A line for each account of a record and each of its people named there. */
export function listWho({ activities: log, people }: Dataset, row: number): WhoPart[] {
  const accounts = log.accounts.items.subarray(log.accounts.offsets[row], log.accounts.offsets[row + 1])
  const named = log.people.items.subarray(log.people.offsets[row], log.people.offsets[row + 1])
  const giver = attributeEvidence(log, row)
  const shared = {
    several: Number(accounts.length > 1),
    named: Number((log.filled[row]! & filledBits.namedPersons) !== 0),
    opportunity: log.opportunity[row]!,
  }
  return (accounts.length === 0 ? [NONE] : [...accounts]).flatMap((account, account_at) => {
    const own = [...named].filter((person) => people[person]!.account === account)
    const isOwn = giver === null || people[giver]!.account === account
    return (own.length === 0 ? [NONE] : own).map((person, person_at) => ({
      ...shared,
      account,
      account_at,
      person,
      person_at,
      people: own.length,
      giver: giver === null ? NONE : isOwn ? giver : OF_ANOTHER,
    }))
  })
}

/** A line for each of ours in a record who had not left by its day. */
export function listTeam(dataset: Dataset, row: number, day?: number): TeamPart[] {
  const team = listStaffOfRow(dataset, row, day)
  const named_staff = Number((dataset.activities.filled[row]! & filledBits.namedStaff) !== 0)
  return (team.length === 0 ? [NONE] : team).map((staff, staff_at) => ({
    staff,
    staff_at,
    team: team.length,
    named_staff,
  }))
}

export function readCells({ activities: log }: Dataset, row: number): CellPart {
  return {
    status: log.status[row]!,
    kind: log.kind[row]!,
    direction: log.direction[row]!,
    evidence: log.evidence[row]!,
    times: log.count[row]!,
    site: log.site[row]!,
    blank: Number((log.filled[row]! & (filledBits.outcome | filledBits.nextStep)) === 0),
    preset: log.preset[row]!,
  }
}

export const readDay = (day: number): DayPart => ({ day, week: day === NO_DAY ? 0 : isoWeekOf(day) })
