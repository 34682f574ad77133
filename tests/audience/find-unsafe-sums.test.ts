import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findUnsafeSums, type Sum } from '../../src/report/audience/find-unsafe-sums.ts'

const many = () => 2
const find = (sums: readonly Sum[], few: readonly number[], peopleOf: (part: number) => number = many) =>
  [...findUnsafeSums(sums, new Set(few), peopleOf)].sort((a, b) => a - b)

describe('a sum that would tell a withheld part', () => {
  it('is not shown where only one part of it is withheld', () => {
    expect(find([[0, 1, 2]], [1])).toEqual([0])
  })

  it('is shown where two are, together of three people or more', () => {
    expect(find([[0, 1, 2]], [0, 1])).toEqual([])
    expect(find([[0, 1, 2]], [0, 1], () => 1)).toEqual([0])
  })

  it('is shown where nothing is withheld in it', () => {
    expect(
      find(
        [
          [0, 1],
          [2, 3],
        ],
        [2, 3],
        many,
      ),
    ).toEqual([])
  })

  it('keeps the whole and gives up another part of it, as the whole less the others would tell', () => {
    const [whole, one, two, three] = [[0, 1, 2, 3, 4, 5, 6], [0], [1, 2], [3, 4, 5, 6]]
    expect(find([whole, one, two, three], [0, 1, 2, 3, 4, 5, 6])).toEqual([1, 2])
  })

  it('is not shown where two crossing sums differ by it', () => {
    expect(
      find(
        [
          [0, 1, 2],
          [1, 2],
        ],
        [0, 1, 2],
      ),
    ).toEqual([1])
  })
})

/** Whether a combination of rows comes to exactly one part: then adding that row as well brings no new direction. */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row])
  let found = 0
  for (let column = 0; column < (left[0]?.length ?? 0); column++) {
    const at = left.findIndex((row, index) => index >= found && Math.abs(row[column]!) > 1e-9)
    if (at < 0) continue
    ;[left[found], left[at]] = [left[at]!, left[found]!]
    for (let row = found + 1; row < left.length; row++) {
      const factor = left[row]![column]! / left[found]![column]!
      left[row] = left[row]!.map((value, index) => value - factor * left[found]![index]!)
    }
    found++
  }
  return found
}

it('no withheld part can be worked out from the sums that are left, whatever is added to or taken from what', () => {
  const sums = fc.array(fc.uniqueArray(fc.nat(7), { minLength: 1 }), { minLength: 1, maxLength: 7 })
  fc.assert(
    fc.property(sums, fc.uniqueArray(fc.nat(7)), (all, few) => {
      const unsafe = findUnsafeSums(all, new Set(few), many)
      const rows = all
        .filter((_, at) => !unsafe.has(at))
        .map((sum) => few.map((part) => (sum.includes(part) ? 1 : 0)))
      for (const at of few.keys()) {
        const alone = few.map((_, index) => (index === at ? 1 : 0))
        expect(rank([...rows, alone])).toBe(rank(rows) + 1)
      }
    }),
  )
})
