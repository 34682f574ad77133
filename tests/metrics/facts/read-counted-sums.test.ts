import { describe, expect, it } from 'vitest'
import { isInWindow } from '../../../src/metrics/facts/counted-rows.ts'
import { readPairs, readPeople, readStaff } from '../../../src/metrics/facts/read-counted-sums.ts'

/** Weeks of mail, four twentieths each, by quarter and part: one of ours alone. */
const weeks = (...parts: readonly [ago: number, part: number][]) =>
  parts.map(([ago, part]) => [ago, part, 7, 1, 4])

describe('a week of mail that the end of a quarter cuts in two', () => {
  const both = [
    [1, 1],
    [0, 2],
    [0, 3],
  ] as const
  const count = (last: number, quarters: number): number =>
    both.filter(([ago, part]) => isInWindow(ago, part, last, quarters)).length

  it('counts once in a quarter that holds one side of it', () => {
    expect([count(0, 1), count(1, 1)]).toEqual([1, 1])
  })

  it('counts once in a window that holds both sides', () => {
    expect([count(0, 2), count(0, 4)]).toEqual([1, 1])
  })

  it('counts once in windows that begin or end with the cut', () => {
    expect([count(1, 2), count(1, 4)]).toEqual([1, 1])
  })

  it('adds to the quarter and once to the half-year of one of ours', () => {
    expect([...readStaff(weeks([1, 1], [0, 2], [0, 3]), 0).values()]).toEqual([
      { staff: 7, quarter: 4, halfYear: 4, share: 4 },
    ])
  })

  it('says nothing of who wrote only before the half-year', () => {
    // the whole week is that of the quarter it ends in, which the half-year begins with
    const before = weeks([2, 1], [1, 3])
    expect(readStaff(before, 0).size).toBe(0)
    expect(readPairs(before, 0)).toEqual([])
    expect(readPeople([[1, 3, 5, 0, 4, 0]], 0, []).size).toBe(0)
  })
})

describe('a whole week', () => {
  it('counts in every window that holds its quarter', () => {
    const windows = [1, 2, 4].flatMap((quarters) => [0, 1, 2].map((last) => isInWindow(1, 0, last, quarters)))
    expect(windows).toEqual([false, true, false, true, true, false, true, true, false])
  })
})
