import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Growable } from '../../src/lib/growable.ts'

const batches = fc.array(
  fc.array(fc.oneof(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }))),
)

it('a list appended by batches is the list of the same numbers pushed one by one', () => {
  fc.assert(
    fc.property(batches, (all) => {
      const appended = new Growable()
      for (const batch of all) appended.append(Int32Array.from(batch))
      expect([...appended.view()]).toEqual(all.flat())
      const pushed = new Growable()
      for (const value of all.flat()) pushed.push(value)
      expect([...pushed.view()]).toEqual(all.flat())
    }),
  )
})

it('a number that replaces another may need more room than any before', () => {
  const list = new Growable()
  for (const value of [1, 2, 3]) list.push(value)
  list.set(1, 70_000)
  expect([...list.view()]).toEqual([1, 70_000, 3])
  list.set(0, -2)
  expect([...list.view()]).toEqual([-2, 70_000, 3])
})
