import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstMatching, measureMatching, type Neighbours } from '../../../src/metrics/eyes/matching.ts'

type Pairs = readonly (readonly [number, number])[]

/** Every matching of the graph, the empty one included: slow and obvious. */
function enumerateMatchings(neighbours: Neighbours, left = 0, taken: readonly number[] = []): Pairs[] {
  if (left === neighbours.length) return [[]]
  const without = enumerateMatchings(neighbours, left + 1, taken)
  const withLeft = neighbours[left]!.filter((right) => !taken.includes(right)).flatMap((right) =>
    enumerateMatchings(neighbours, left + 1, [...taken, right]).map((rest): Pairs => [
      [left, right],
      ...rest,
    ]),
  )
  return [...without, ...withLeft]
}

const comparePairs = (a: Pairs, b: Pairs): number => {
  for (const [index, [left, right]] of a.entries()) {
    const other = b[index]!
    const difference = left - other[0] || right - other[1]
    if (difference !== 0) return difference
  }
  return 0
}

const graph = fc.array(
  fc
    .uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 6 })
    .map((rights) => rights.sort((a, b) => a - b)),
  { maxLength: 6 },
)

describe('maximum matching', () => {
  it('is nothing without edges', () => {
    expect(measureMatching([])).toBe(0)
    expect(measureMatching([[], []])).toBe(0)
  })

  it('counts one of ours who holds three departments once', () => {
    expect(measureMatching([[7], [7], [7]])).toBe(1)
  })

  it('counts three of ours in one department once', () => {
    expect(measureMatching([[1, 2, 3]])).toBe(1)
  })

  it('moves somebody to another department where that makes room', () => {
    expect(measureMatching([[1, 2], [1]])).toBe(2)
    expect([...firstMatching([[1, 2], [1]])]).toEqual([
      [0, 2],
      [1, 1],
    ])
  })

  it('names the first departments and the first of ours where several matchings are largest', () => {
    expect([...firstMatching([[1, 2], [1, 2], [1]])]).toEqual([
      [0, 1],
      [1, 2],
    ])
  })

  it('leaves a department out that holds nobody', () => {
    expect([...firstMatching([[], [4]])]).toEqual([[1, 4]])
  })

  it('is as large as the largest of all matchings, and is the first of those', () => {
    fc.assert(
      fc.property(graph, (neighbours) => {
        const all = enumerateMatchings(neighbours)
        const largest = Math.max(...all.map((pairs) => pairs.length))
        expect(measureMatching(neighbours)).toBe(largest)
        const first = all.filter((pairs) => pairs.length === largest).sort(comparePairs)[0]
        expect([...firstMatching(neighbours)]).toEqual(first)
      }),
      { numRuns: 300 },
    )
  })
})
