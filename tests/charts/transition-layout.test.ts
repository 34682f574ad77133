import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutTransition } from '../../src/charts/figures/transition-layout.ts'
import type { TransitionData } from '../../src/report/chart-data/transition.ts'

const room = { top: 30, body: 280, least: 2, gap: 9 }
const slot = () => ({ head: 0, least: 20 })
const ROWS = 6
const data = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: ROWS - 1 }),
      to: fc.integer({ min: 0, max: ROWS - 1 }),
      people: fc.integer({ min: 1, max: 5000 }),
    }),
    { maxLength: 40 },
  )
  .map((ribbons): TransitionData => ({
    before: '',
    now: '',
    rows: Array.from({ length: ROWS }, () => ({
      level: 'off',
      label: '',
      before: 0,
      now: 0,
      note: '',
      alarm: false,
    })),
    ribbons: ribbons.map((one) => ({ ...one, way: 'same' })),
  }))
const close = (a: number, b: number) => expect(a).toBeCloseTo(b, 6)

describe('ribbons between two quarters', () => {
  it('are never thinner than one person has to be to be seen', () => {
    fc.assert(
      fc.property(data, (given) => {
        for (const { thickness } of layoutTransition(given, room, slot).ribbons)
          expect(thickness).toBeGreaterThanOrEqual(room.least)
      }),
    )
  })

  it('fill the bars at both ends without a gap and without lying on each other', () => {
    fc.assert(
      fc.property(data, (given) => {
        const { rows, ribbons } = layoutTransition(given, room, slot)
        for (const [end, at, edge] of [
          ['from', 'y0', 'before'],
          ['to', 'y1', 'now'],
        ] as const)
          for (const [row, band] of rows.entries()) {
            const own = ribbons.filter((_, index) => given.ribbons[index]![end] === row)
            let next = band[edge].y
            for (const one of own.toSorted((a, b) => a[at] - b[at])) {
              close(one[at] - one.thickness / 2, next)
              next += one.thickness
            }
            close(next, band[edge].y + band[edge].height)
          }
      }),
    )
  })

  it('keep rows apart, so that who stayed runs in the row they were in', () => {
    fc.assert(
      fc.property(data, (given) => {
        const { rows } = layoutTransition(given, room, slot)
        for (const [index, band] of rows.entries()) {
          const following = rows[index + 1]
          for (const bar of [band.before, band.now]) {
            expect(bar.y).toBeGreaterThanOrEqual(band.top - 1e-9)
            expect(bar.y + bar.height).toBeLessThanOrEqual(band.top + band.height + 1e-9)
          }
          if (following) close(following.top, band.top + band.height + room.gap)
        }
      }),
    )
  })
})
