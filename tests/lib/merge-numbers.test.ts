import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mergeNumbers } from '../../src/lib/merge-numbers.ts'

it('numbers of several lists come ascending, each once', () => {
  expect(mergeNumbers([[3, 10], [], [2, 3]])).toEqual([2, 3, 10])
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat())), (lists) => {
      expect(mergeNumbers(lists)).toEqual([...new Set(lists.flat())].sort((a, b) => a - b))
    }),
  )
})
