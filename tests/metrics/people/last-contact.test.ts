import { expect, it } from 'vitest'
import { judgeContact, measureLastContact } from '../../../src/metrics/people/last-contact.ts'
import type { ActivityLiteral, DatasetLiteral } from '../build-dataset.ts'
import { sliceOf } from '../measure.ts'

const judge = (activities: ActivityLiteral[], logStart?: string) => {
  const literal: DatasetLiteral = {
    accounts: [{ id: 'a', tier: 'S' }],
    people: [
      { id: 'd', account: 'a', roles: ['D'] },
      { id: 'e', account: 'a' },
    ],
    activities,
    ...(logStart === undefined ? {} : { logStart }),
  }
  const slice = sliceOf(literal)
  const [decider] = slice.people
  return [judgeContact(slice, decider!), measureLastContact(slice, decider!)]
}
const visit = (day: string, who = 'd'): ActivityLiteral => ({ day, people: [who] })

it('lets the gap end on its last day', () => {
  // 30 days before 30 September is 31 August
  expect(judge([visit('2026-08-31')])).toEqual(['met', { days: 30, atLeast: false }])
  expect(judge([visit('2026-08-30')])).toEqual(['overdue', { days: 31, atLeast: false }])
})

it('calls somebody never seen overdue only where the log covers the gap', () => {
  expect(judge([visit('2026-09-10', 'e')], '2026-08-31')).toEqual(['overdue', { days: 30, atLeast: true }])
  expect(judge([visit('2026-09-10', 'e')], '2026-09-01')).toEqual(['unknown', { days: 29, atLeast: true }])
})

it('knows nothing without a log, or before it begins', () => {
  expect(judge([])).toEqual(['unknown', null])
  expect(judge([visit('2026-10-05')])).toEqual(['unknown', null])
})
