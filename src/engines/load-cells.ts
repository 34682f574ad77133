import { NO_DAY } from '../model/activity-columns.ts'
import type { Dataset } from '../model/dataset.ts'
import type { CellPlaces } from './cell-cutter.ts'
import type { Engine } from './engine.ts'
import { listTeam, listWho, readCells, readDay } from './lines-of-record.ts'
import { type CellGroup, createDated, createRest, createTeams, createWho } from './sql/cells.ts'

const LATEST = 2 ** 31 - 1

/**
 * Gives an engine what the cells mean, as our own reader understood them.
 *
 * @param dataset whose log are the different cells
 * @param rows its rows in the order they were written in
 */
export async function loadCells(
  engine: Engine,
  dataset: Dataset,
  rows: readonly number[],
  places: CellPlaces,
): Promise<void> {
  const rowsOf = (group: CellGroup): number[] => {
    // a log without a column of the group says the same in every record
    const { first, count } = places.get(group) ?? { first: 0, count: 1 }
    return Array.from({ length: count }, (_, number) => rows[first + number]!)
  }
  function* who(): Generator<number[]> {
    for (const [number, row] of rowsOf('who').entries())
      for (const one of listWho(dataset, row))
        yield [
          number,
          one.account,
          one.account_at,
          one.several,
          one.person,
          one.person_at,
          one.people,
          one.giver,
          one.named,
          one.opportunity,
        ]
  }
  function* teams(): Generator<number[]> {
    for (const [number, row] of rowsOf('team').entries())
      for (const { from, to } of spansOf(dataset, row))
        for (const { staff, staff_at, team, named_staff } of listTeam(dataset, row, from))
          yield [number, from, to, staff, staff_at, team, named_staff]
  }
  await engine.run(createWho)
  await engine.append('who_lines', who())
  await engine.run(createTeams)
  await engine.append('team_lines', teams())
  await engine.run(createDated)
  await engine.append(
    'dated_cells',
    rowsOf('dated').map((row, number) => {
      const { day, week } = readDay(dataset.activities.day[row]!)
      return [number, day, week]
    }),
  )
  await engine.run(createRest)
  await engine.append(
    'rest_cells',
    rowsOf('rest').map((row, number) => {
      const { status, kind, direction, evidence, times, site, blank, preset } = readCells(dataset, row)
      return [number, status, kind, direction, evidence, times, site, blank, preset]
    }),
  )
}

/** Rows of the log in the order of its lines. */
export function rowsByPlace({ activities: { length, file, line } }: Dataset): number[] {
  return Array.from({ length }, (_, row) => row).sort((a, b) => file[a]! - file[b]! || line[a]! - line[b]!)
}

/** Spans of days in which the same of ours were still there. */
function spansOf({ activities: log, staff }: Dataset, row: number): { from: number; to: number }[] {
  const named = log.staff.items.subarray(log.staff.offsets[row], log.staff.offsets[row + 1])
  const ends = [...new Set([...named].flatMap((member) => staff[member]!.leftOn ?? []))].sort((a, b) => a - b)
  return [...ends, LATEST].map((to, at) => ({ from: at === 0 ? NO_DAY : ends[at - 1]! + 1, to }))
}
