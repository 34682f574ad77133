import { NO_DAY } from '../../model/activity-columns.ts'

/** The rows that stand in the order of their days, undated first; rows of one day in the order they were read. */
export function sortRowsByDay(days: Int32Array, left: Uint8Array): Int32Array {
  // 32-bit bounds keep the arithmetic of the loops whole
  let first = 2 ** 31 - 1
  let last = NO_DAY
  let standing = 0
  for (let row = 0; row < days.length; row++) {
    if (left[row] === 1) continue
    standing++
    const day = days[row]!
    if (day === NO_DAY) continue
    if (day < first) first = day
    if (day > last) last = day
  }
  const before = first - 1
  const buckets = new Int32Array(last < first ? 2 : last - first + 3)
  for (let row = 0; row < days.length; row++)
    if (left[row] === 0) buckets[days[row] === NO_DAY ? 1 : days[row]! - before + 1]!++
  for (let bucket = 1; bucket < buckets.length; bucket++) buckets[bucket]! += buckets[bucket - 1]!
  const order = new Int32Array(standing)
  for (let row = 0; row < days.length; row++)
    if (left[row] === 0) order[buckets[days[row] === NO_DAY ? 0 : days[row]! - before]!++] = row
  return order
}
