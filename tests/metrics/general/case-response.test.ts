import { expect, it } from 'vitest'
import { caseResponse } from '../../../src/metrics/general/case-response.ts'
import type { CaseLiteral } from '../literal/build-registers.ts'
import { measure } from '../measure.ts'

type Times = Pick<CaseLiteral, 'opened' | 'firstResponse' | 'resolved'>

/** Account `b` fills every column, so that a blank is an answer missing and not a column. */
const respond = (...cases: Times[]) =>
  measure(caseResponse, {
    accounts: [{ id: 'a', tier: 'A' }, { id: 'b' }],
    cases: [
      ...cases.map((times, index) => ({ id: `c${index}`, account: 'a', ...times })),
      { id: 'z', account: 'b', opened: '2026-08-01', firstResponse: '2026-08-01', resolved: '2026-08-01' },
    ],
  })

it('counts the cases of the quarter answered within four hours and solved within three days', () => {
  expect(
    respond(
      { opened: '2026-08-03 09:00', firstResponse: '2026-08-03 13:00', resolved: '2026-08-06 09:00' },
      { opened: '2026-08-03 09:00', firstResponse: '2026-08-03 13:01', resolved: '2026-08-06 09:01' },
      { opened: '2026-08-03 22:00', firstResponse: '2026-08-04 01:00', resolved: '2026-08-04 02:00' },
      // not of this quarter
      { opened: '2026-06-30 09:00', firstResponse: '2026-06-30 09:01', resolved: '2026-06-30 09:01' },
    ),
  ).toMatchObject({
    value: 2,
    of: 3,
    parts: {
      answered: { value: 2, of: 3 },
      resolved: { value: 2, of: 3 },
      medianHours: { value: 4 },
      openLong: { value: 0 },
      opened: { value: 3 },
      dateOnly: { value: 0 },
    },
  })
})

it('takes the next day where a stamp is only a date, and says so', () => {
  expect(
    respond(
      { opened: '2026-08-03', firstResponse: '2026-08-04', resolved: '2026-08-06' },
      { opened: '2026-08-03', firstResponse: '2026-08-05', resolved: '2026-08-07' },
      { opened: '2026-08-03 23:00', firstResponse: '2026-08-04' },
    ),
  ).toMatchObject({
    value: 2,
    of: 3,
    parts: { resolved: { value: 1, of: 3 }, medianHours: { value: 24 }, dateOnly: { value: 3 } },
  })
})

it('holds what is unanswered past its target for missed and leaves out what is not due yet', () => {
  expect(
    respond(
      { opened: '2026-08-03 09:00' },
      { opened: '2026-09-30 19:59' },
      // due at the very end of the last day, and after it
      { opened: '2026-09-30 20:00' },
      { opened: '2026-09-30 23:00', firstResponse: '2026-10-01 00:10' },
      { opened: '2026-09-29' },
      { opened: '2026-09-30' },
    ),
  ).toMatchObject({
    value: 0,
    of: 3,
    parts: {
      resolved: { value: 0, of: 1 },
      medianHours: { value: 'unanswered' },
      openLong: { value: 1 },
      opened: { value: 6 },
    },
  })
})

it('takes an unanswered case for the longest in the median', () => {
  const day = '2026-08-03'
  const times = (minutes: string): Times => ({ opened: `${day} 08:00`, firstResponse: `${day} ${minutes}` })
  expect(respond(times('09:00'), { opened: `${day} 08:00` }, times('10:00'))).toMatchObject({
    parts: { medianHours: { value: 2 } },
  })
  expect(respond(times('09:00'), { opened: `${day} 08:00` })).toMatchObject({
    parts: { medianHours: { value: 'unanswered' } },
  })
  expect(respond(times('09:00'), times('10:30'))).toMatchObject({ parts: { medianHours: { value: 1.75 } } })
})

it('names what is open for more than thirty days at the quarter end, whenever it was opened', () => {
  expect(
    respond(
      { opened: '2026-08-30', firstResponse: '2026-08-30' },
      { opened: '2026-08-31', firstResponse: '2026-08-31' },
      { opened: '2026-01-05', firstResponse: '2026-01-05', resolved: '2026-10-01' },
      { opened: '2026-01-05', firstResponse: '2026-01-05', resolved: '2026-09-30' },
    ),
  ).toMatchObject({ value: 2, of: 2, parts: { openLong: { value: 2 } } })
})

it('judges no answer that came before the question', () => {
  expect(
    respond(
      { opened: '2026-08-03 09:00', firstResponse: '2026-08-03 08:59' },
      { opened: '2026-08-03 09:00', firstResponse: '2026-08-03 09:00' },
    ),
  ).toMatchObject({ value: 1, of: 1, parts: { medianHours: { value: 0 } } })
})

it('is unknown without a case that fell due, without the table and without its columns', () => {
  expect(respond()).toEqual({ unknown: 'no-cases' })
  expect(respond({ opened: '2026-09-30 23:00' })).toEqual({
    unknown: 'no-cases',
    parts: { openLong: { value: 0 }, opened: { value: 1 } },
  })
  expect(respond({})).toEqual({ unknown: 'no-cases' })
  expect(measure(caseResponse, { accounts: [{ id: 'a' }] })).toEqual({ unknown: 'table-missing' })
  expect(
    measure(caseResponse, {
      accounts: [{ id: 'a' }],
      cases: [{ id: 'c', account: 'a', opened: '2026-08-03' }],
    }),
  ).toEqual({ unknown: 'column-missing' })
})

it('still names what has long been open where no case of the quarter fell due', () => {
  expect(
    respond(
      { opened: '2026-02-04 16:32', firstResponse: '2026-02-04 17:00' },
      { opened: '2026-01-04 16:32', firstResponse: '2026-01-04 17:00', resolved: '2026-01-05 09:00' },
    ),
  ).toEqual({ unknown: 'no-cases', parts: { openLong: { value: 1 }, opened: { value: 0 } } })
})

it('leaves out what is solved where nothing in the import is', () => {
  const measured = measure(caseResponse, {
    accounts: [{ id: 'a' }],
    cases: [{ id: 'c', account: 'a', opened: '2026-08-03', firstResponse: '2026-08-03' }],
  })
  expect('parts' in measured && Object.keys(measured.parts ?? {})).toEqual([
    'answered',
    'medianHours',
    'opened',
    'dateOnly',
  ])
})
