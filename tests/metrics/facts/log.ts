import { parseIsoDay } from '../../../src/lib/day.ts'
import type { ActivityLiteral, DatasetLiteral } from '../build-dataset.ts'

/** A log of account a, with p1 in IT, p2 in Finance, p3 anywhere; account b with q1; the third of ours is a queue. */
export const log = (
  activities: readonly ActivityLiteral[],
  more: Partial<DatasetLiteral> = {},
): DatasetLiteral => ({
  accounts: [{ id: 'a' }, { id: 'b' }],
  people: [
    { id: 'p1', account: 'a', department: 'IT' },
    { id: 'p2', account: 'a', department: 'Finance' },
    { id: 'p3', account: 'a' },
    { id: 'q1', account: 'b' },
  ],
  staff: [{ id: 's1' }, { id: 's2' }, { id: 'x-queue', person: false }],
  logStart: '2024-01-01',
  ...more,
  activities,
})
export const day = (text: string): number => parseIsoDay(text)!
export const visit = (on: string, ...people: string[]): ActivityLiteral => ({ day: on, people })
export const mail = (on: string, ...people: string[]): ActivityLiteral => ({ day: on, kind: 'email', people })
