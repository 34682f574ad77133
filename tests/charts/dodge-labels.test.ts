import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dodgeLabels, dodgeSpans } from '../../src/charts/marks/dodge-labels.ts'

it('leaves labels alone that do not meet', () => {
  expect(dodgeLabels([10, 50, 90], 20, 0, 100)).toEqual([10, 50, 90])
})

it('keeps order and distance wherever all fit between the ends', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 250 }), { maxLength: 10 }), (wanted) => {
      const places = dodgeSpans(
        wanted,
        wanted.map(() => 20),
        0,
        200,
      )
      const sorted = places.toSorted((a, b) => a - b)
      for (const [index, place] of sorted.entries()) {
        expect(place).toBeGreaterThanOrEqual(10)
        expect(place).toBeLessThanOrEqual(190)
        if (index > 0) expect(place - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-9)
      }
      for (const [a, one] of wanted.entries())
        for (const [b, other] of wanted.entries())
          if (one < other) expect(places[a]).toBeLessThan(places[b] ?? 0)
    }),
  )
})
