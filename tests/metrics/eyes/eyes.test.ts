import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCriticalPeople, measureEyes, nameEyes } from '../../../src/metrics/eyes/eyes.ts'
import type { LiveSupporter } from '../../../src/metrics/eyes/live-supporter.ts'

const everyone = () => true

const supporter = (
  person: number,
  department: string | null,
  strongStaff: number[],
  latestStaff: number[] = strongStaff,
): LiveSupporter => ({ person, department, strongStaff, latestStaff })

describe('eyes', () => {
  it('are none without live supporters', () => {
    expect(measureEyes([], everyone)).toBe(0)
  })

  it('are one where one of ours holds every department: block that person and the account dies', () => {
    const supporters = [supporter(1, 'finance', [7]), supporter(2, 'network', [7])]
    expect(measureEyes(supporters, everyone)).toBe(1)
    expect(findCriticalPeople(supporters, everyone)).toEqual({ theirs: [], ours: [7] })
  })

  it('are two where two of ours hold two departments, and then everyone counts', () => {
    const supporters = [supporter(1, 'finance', [7]), supporter(2, 'network', [8])]
    expect(measureEyes(supporters, everyone)).toBe(2)
    expect(nameEyes(supporters, everyone)).toEqual([
      { department: 'finance', staff: 7 },
      { department: 'network', staff: 8 },
    ])
    expect(findCriticalPeople(supporters, everyone)).toEqual({ theirs: [1, 2], ours: [7, 8] })
  })

  it('lead to those met last only where none of ours has enough contact', () => {
    expect(nameEyes([supporter(1, 'finance', [8], [3])], everyone)).toEqual([
      { department: 'finance', staff: 8 },
    ])
    expect(nameEyes([supporter(1, 'finance', [], [3])], everyone)).toEqual([
      { department: 'finance', staff: 3 },
    ])
  })

  it('do not count one of ours who has left, and fall back on those met last', () => {
    const supporters = [supporter(1, 'finance', [8], [3, 8])]
    expect(nameEyes(supporters, (staff) => staff !== 8)).toEqual([{ department: 'finance', staff: 3 }])
    expect(measureEyes(supporters, (staff) => staff > 8)).toBe(0)
  })

  it('call nobody critical whose place another takes', () => {
    const supporters = [supporter(1, 'finance', [7]), supporter(2, 'finance', [8])]
    expect(findCriticalPeople(supporters, everyone)).toEqual({ theirs: [], ours: [] })
  })

  it('never fall by a further supporter of a new person, and never change by more than one per person', () => {
    const arbitrary = fc.array(
      fc.record({
        person: fc.nat(20),
        department: fc.constantFrom(null, 'a', 'b', 'c', 'd'),
        strongStaff: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
        latestStaff: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(arbitrary, fc.array(fc.nat()), (supporters, order) => {
        const eyes = measureEyes(supporters, everyone)
        expect(eyes).toBe(nameEyes(supporters, everyone).length)
        expect(measureEyes(supporters.slice(1), everyone)).toBeLessThanOrEqual(eyes)
        expect(measureEyes(supporters.slice(1), everyone)).toBeGreaterThanOrEqual(eyes - 1)
        const shuffled = supporters
          .map((one, index) => ({ one, key: order[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
        expect(
          nameEyes(
            shuffled.map(({ one }) => one),
            everyone,
          ),
        ).toEqual(nameEyes(supporters, everyone))
      }),
    )
  })
})
