import { formatDay } from '../../lib/day.ts'
import { measureReviewMovement, type ReviewMove } from '../../metrics/movement/review-movement.ts'
import type { Review } from '../../metrics/review.ts'
import { type DownloadTable, tabulate } from './download-table.ts'

/** Every movement of a rating between the previous quarter end and this one, and of people who came or went. */
export function tabulateMovement(review: Review): DownloadTable {
  const { accounts } = review
  return tabulate<ReviewMove>('movement', () => measureReviewMovement(review).moves, [
    ['account_id', ({ account }) => accounts[account]!.account.id],
    ['account', ({ account }) => accounts[account]!.account.name],
    ['contact_id', ({ person }) => person.id],
    ['name', ({ person }) => person.name],
    ['key', ({ isKey }) => (isKey ? 'yes' : 'no')],
    ['scale', ({ scale }) => scale],
    ['kind', ({ kind }) => kind],
    ['from', ({ from }) => from],
    ['to', ({ to }) => to],
    ['day', ({ day }) => (day === null ? null : formatDay(day))],
    ['class', (move) => move.class],
    ['reason', ({ reason }) => reason],
    ['evidence', ({ evidence }) => evidence.length],
    ['rise_findings', ({ findings }) => findings.join(' ')],
  ])
}
