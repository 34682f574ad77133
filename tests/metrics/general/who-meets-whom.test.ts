import { expect, it } from 'vitest'
import { whoMeetsWhom } from '../../../src/metrics/general/who-meets-whom.ts'
import type { DatasetLiteral } from '../build-dataset.ts'
import { foldOf, measure } from '../measure.ts'

const literal = (activities: DatasetLiteral['activities']): DatasetLiteral => ({
  accounts: [{ id: 'a' }],
  people: [
    { id: 'boss', account: 'a', level: 'executive' },
    { id: 'head', account: 'a', level: 'director' },
    { id: 'who', account: 'a' },
  ],
  staff: [{ id: 'vp', level: 'executive' }, { id: 'rep', level: 'staff' }, { id: 'new' }],
  logStart: '2024-01-01',
  ...(activities && { activities }),
})

it('counts a contact once in each pair of levels, however many people of each took part', () => {
  const measured = measure(
    whoMeetsWhom,
    literal([
      { day: '2026-08-01', people: ['boss', 'head'], staff: ['vp', 'rep'] },
      { day: '2026-01-05', kind: 'call', people: ['head'], staff: ['rep'], count: 3 },
    ]),
  )
  expect(measured).toMatchObject({
    value: 4,
    parts: {
      'executive-executive': { value: 1 },
      'executive-director': { value: 1 },
      'staff-executive': { value: 1 },
      'staff-director': { value: 4 },
    },
  })
})

it('keeps people of unknown level apart', () => {
  expect(
    measure(whoMeetsWhom, literal([{ day: '2026-08-01', people: ['who', 'head'], staff: ['new', 'rep'] }])),
  ).toMatchObject({
    parts: {
      'staff-director': { value: 1 },
      'staff-unknown': { value: 1 },
      'unknown-director': { value: 1 },
      'unknown-unknown': { value: 1 },
    },
  })
})

it('leaves out mail, contacts that weigh nothing, and what lies before the rolling year', () => {
  const { levelMeetings, levelMeetingRows } = foldOf(
    literal([
      { day: '2026-08-01', kind: 'email', people: ['boss'], staff: ['vp'] },
      { day: '2026-08-02', kind: 'greeting', people: ['boss'], staff: ['vp'] },
      { day: '2025-09-30', people: ['boss'], staff: ['vp'] },
    ]),
  )
  expect(levelMeetings).toEqual([])
  expect(levelMeetingRows).toEqual([])
})

it('is not measured where no level is known, and a lower bound where the log is shorter than the year', () => {
  expect(measure(whoMeetsWhom, literal([{ day: '2026-08-01', people: ['who'], staff: ['new'] }]))).toEqual({
    unknown: 'no-levels',
  })
  expect(
    measure(whoMeetsWhom, {
      ...literal([{ day: '2026-08-01', people: ['boss'], staff: ['vp'] }]),
      logStart: '2026-07-01',
    }),
  ).toMatchObject({ value: 1, atLeast: true })
})
