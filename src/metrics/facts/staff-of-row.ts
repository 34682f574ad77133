import type { Dataset } from '../../model/dataset.ts'

/** Ours in a row, ascending: people, not queues or integrations, and none who had left by the row's day. */
export function listStaffOfRow(
  { activities: log, staff }: Dataset,
  row: number,
  day = log.day[row]!,
): number[] {
  const found: number[] = []
  for (let at = log.staff.offsets[row]!; at < log.staff.offsets[row + 1]!; at++) {
    const { person, leftOn } = staff[log.staff.items[at]!]!
    if (person && (leftOn === null || day <= leftOn)) found.push(log.staff.items[at]!)
  }
  return found
}
