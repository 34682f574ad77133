import { expect, it } from 'vitest'
import { satisfaction } from '../../../src/metrics/organizational/satisfaction.ts'
import { isKnown } from '../../../src/model/measurement.ts'
import type { SatisfactionLiteral } from '../literal/build-registers.ts'
import { measure } from '../measure.ts'

type Answer = Omit<SatisfactionLiteral, 'account'>

const satisfied = (...answers: Answer[]) =>
  measure(satisfaction, {
    accounts: [{ id: 'a', tier: 'A' }, { id: 'b' }],
    satisfaction: [
      ...answers.map((answer) => ({ account: 'a', ...answer })),
      { account: 'b', date: '2026-08-03', score: 10 },
    ],
  })

it('scores by lower bounds on ten', () => {
  const values = [10, 9, 8.9, 7, 6.9, 6, 5.9, 0].map((score) => satisfied({ date: '2026-08-03', score }))
  expect(values.map((one) => isKnown(one) && one.value)).toEqual([100, 100, 70, 70, 50, 50, 20, 20])
})

it('brings other scales to ten', () => {
  expect(satisfied({ date: '2026-08-03', score: 4.5, scale: 5 })).toMatchObject({
    value: 100,
    parts: { given: { value: 9, of: 10 } },
  })
  expect(satisfied({ date: '2026-08-03', score: 69, scale: 100 })).toMatchObject({
    value: 50,
    parts: { given: { value: 6.9 } },
  })
})

it('takes a third party before our own, then the latest, then the lowest', () => {
  expect(
    satisfied(
      { date: '2026-09-01', score: 9, source: 'own' },
      { date: '2026-01-05', score: 6, source: 'third-party' },
      { date: '2025-10-01', score: 9, source: 'third-party' },
    ),
  ).toMatchObject({ value: 50, parts: { given: { value: 6, of: 10 }, source: { value: 'third-party' } } })
  expect(
    satisfied(
      { date: '2026-08-03', score: 9 },
      { date: '2026-08-03', score: 7 },
      { date: '2026-08-02', score: 5 },
    ),
  ).toMatchObject({ value: 70, parts: { source: { value: 'own' } } })
})

it('shows NPS and does not score it', () => {
  expect(
    satisfied({ date: '2026-08-03', score: -20, scale: 'nps' }, { date: '2026-01-05', score: 8 }),
  ).toMatchObject({ value: 70, parts: { nps: { value: -20 } } })
  expect(satisfied({ date: '2026-08-03', score: 60, scale: 'nps' })).toEqual({ unknown: 'value-missing' })
})

it('does not look beyond the rolling year, at undated answers, at scores off the scale or without one', () => {
  for (const answer of [
    { date: '2025-09-30', score: 9 },
    { date: '2026-10-01', score: 9 },
    { score: 9 },
    { date: '2026-08-03', score: 11 },
    { date: '2026-08-03', score: 9, scale: null },
    { date: '2026-08-03' },
  ])
    expect(satisfied(answer)).toEqual({ unknown: 'value-missing' })
})

it('is unknown without the table, and does not apply below tier A', () => {
  expect(measure(satisfaction, { accounts: [{ id: 'a', tier: 'A' }] })).toEqual({ unknown: 'table-missing' })
  expect(
    measure(satisfaction, {
      accounts: [{ id: 'a', tier: 'C' }],
      satisfaction: [{ account: 'a', date: '2026-08-03', score: 9 }],
    }),
  ).toEqual({ unknown: 'not-applicable' })
})
