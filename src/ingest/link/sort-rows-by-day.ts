import { NO_DAY } from '../../model/activity-columns.ts'

/** The rows that stand in the order of their days, undated first; rows of one day in the order they were read. */
export function sortRowsByDay(days: Int32Array, left: Uint8Array): Int32Array {
  let first = Infinity
  let last = -Infinity
  let standing = 0
  for (let row = 0; row < days.length; row++) {
    if (left[row] === 1) continue
    standing++
    if (days[row] === NO_DAY) continue
    first = Math.min(first, days[row]!)
    last = Math.max(last, days[row]!)
  }
  const buckets = new Int32Array(standing === 0 || last < first ? 2 : last - first + 3)
  const bucketOf = (row: number): number => (days[row] === NO_DAY ? 0 : days[row]! - first + 1)
  for (let row = 0; row < days.length; row++) if (left[row] === 0) buckets[bucketOf(row) + 1]!++
  for (let bucket = 1; bucket < buckets.length; bucket++) buckets[bucket]! += buckets[bucket - 1]!
  const order = new Int32Array(standing)
  for (let row = 0; row < days.length; row++) if (left[row] === 0) order[buckets[bucketOf(row)]!++] = row
  return order
}
