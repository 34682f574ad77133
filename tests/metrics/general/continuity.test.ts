import { describe, expect, it } from 'vitest'
import { continuity } from '../../../src/metrics/general/continuity.ts'
import type { ActivityLiteral, DatasetLiteral } from '../build-dataset.ts'
import { measure } from '../measure.ts'

const account = (activities: ActivityLiteral[], more: Partial<DatasetLiteral> = {}): DatasetLiteral => ({
  accounts: [{ id: 'a', tier: 'A' }],
  people: ['p', 'q', 'r', 'gone'].map((id) => ({ id, account: 'a' })),
  logStart: '2024-01-01',
  activities,
  ...more,
})
const visit = (day: string, people: string[], more: Partial<ActivityLiteral> = {}): ActivityLiteral => ({
  day,
  people,
  ...more,
})

describe('continuity', () => {
  // tier B: 3 a quarter, so 1.5 keeps one up; mail fills at most 0.75 of it
  const tierB = { accounts: [{ id: 'a', tier: 'B' as const }] }
  const calls = (day: string, count: number, more: Partial<ActivityLiteral> = {}) =>
    visit(day, ['p'], { kind: 'call', count, ...more })

  it('counts quarters with half of the contact standard, mail capped', () => {
    const literal = account(
      [
        // the quarter before the eight, the first of them, one just short, the last
        calls('2024-09-30', 9),
        calls('2024-10-01', 3),
        calls('2025-01-01', 2),
        visit('2025-04-01', ['p', 'q', 'r', 'gone'], { kind: 'email' }),
        visit('2025-04-08', ['p', 'q', 'r', 'gone'], { kind: 'email' }),
        calls('2025-07-01', 2),
        visit('2025-07-01', ['p', 'q', 'r'], { kind: 'email' }),
        calls('2026-09-30', 4),
      ],
      tierB,
    )
    // 2024-Q4 1.5, 2025-Q1 1, 2025-Q2 mail 1.6 capped to 0.75, 2025-Q3 1 + 0.6, 2026-Q3 2
    expect(measure(continuity, literal)).toMatchObject({ value: 3, of: 8 })
  })

  it('says how much is tied to no opportunity', () => {
    const literal = account(
      [
        calls('2026-08-03', 4, { opportunity: 'o' }),
        calls('2026-08-04', 1),
        visit('2026-08-05', ['p'], { kind: 'email' }),
        visit('2026-08-06', ['p'], { kind: 'email', opportunity: 'o' }),
      ],
      { ...tierB, opportunities: [{ id: 'o', account: 'a' }] },
    )
    expect(measure(continuity, literal)).toMatchObject({
      parts: { untied: { value: 0.5, of: 2.7 }, untiedQuarters: { value: 8, of: 8 } },
    })
  })

  it('has no such part where no activity names an opportunity', () => {
    expect(measure(continuity, account([calls('2026-08-03', 4)], tierB))).not.toHaveProperty('parts')
  })

  it('is a lower bound in a shorter log, and unknown at 0', () => {
    const short = { ...tierB, logStart: '2024-10-02' }
    expect(measure(continuity, account([calls('2026-08-03', 4)], short))).toMatchObject({
      value: 1,
      of: 8,
      atLeast: true,
    })
    expect(measure(continuity, account([calls('2026-08-03', 1)], short))).toEqual({
      unknown: 'log-too-short',
    })
    expect(measure(continuity, account([calls('2026-08-03', 1)], tierB))).toMatchObject({ value: 0, of: 8 })
  })

  it('of a past quarter looks back from there', () => {
    const literal = account([calls('2024-01-01', 3), calls('2026-08-03', 3)], {
      ...tierB,
      logStart: '2023-01-01',
    })
    expect(measure(continuity, literal, { quarter: '2025-Q4', edition: '2026-Q3' })).toMatchObject({
      value: 1,
      of: 8,
    })
  })
})
