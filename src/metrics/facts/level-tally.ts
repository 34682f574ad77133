import { type Level, levels } from '../../model/scales.ts'
import type { LevelMeetings } from './account-facts.ts'

/** Levels and, last, "unknown". */
const SIZE = levels.length + 1

/** Contacts by pair of levels, and the rows (positions in the log) that made them. */
export interface LevelTally {
  readonly counts: number[]
  contacts: number
  readonly rows: number[]
}

export const emptyLevelTally = (): LevelTally => ({
  counts: new Array<number>(SIZE * SIZE).fill(0),
  contacts: 0,
  rows: [],
})

/** Which levels are among these, one bit each. */
function bitsOf(given: readonly (Level | null)[]): number {
  let bits = 0
  for (const level of given) bits |= 1 << (level === null ? levels.length : levels.indexOf(level))
  return bits
}

/** Adds one row: once in each pair of a level of ours and a level of theirs. */
export function addLevels(
  tally: LevelTally,
  row: number,
  count: number,
  ours: readonly (Level | null)[],
  theirs: readonly (Level | null)[],
): void {
  const [left, right] = [bitsOf(ours), bitsOf(theirs)]
  if (left === 0 || right === 0) return
  tally.rows.push(row)
  tally.contacts += count
  for (let one = 0; one < SIZE; one++)
    for (let other = 0; other < SIZE; other++)
      if (left & (1 << one) && right & (1 << other)) tally.counts[one * SIZE + other]! += count
}

export function listLevelMeetings({ counts }: LevelTally): LevelMeetings[] {
  return counts.flatMap((count, at) =>
    count === 0
      ? []
      : [{ ours: levels[Math.floor(at / SIZE)] ?? null, theirs: levels[at % SIZE] ?? null, count }],
  )
}
