import { partnershipLevelLabels } from '../../model/labels/partnership-items.ts'
import type { Proof } from '../../metrics/organizational/list-proofs.ts'
import { cell, noCell } from '../cells.ts'
import type { Cell } from '../page-parts/table.ts'
import type { AccountContext } from './account-context.ts'

/** The days one table's proofs are drawn on: four years back to a year ahead. */
const BACK = 4 * 365
const AHEAD = 365

/** What a proof says of itself: level, whose it is, and its reference. */
export function sayProof({ locale }: AccountContext, proof: Proof): string {
  const level = partnershipLevelLabels.labels.find(({ code }) => code === proof.level)
  return [
    level === undefined ? (proof.level ?? '') : locale.words(level.words),
    proof.inherited ? locale.text('account-proof.inherited') : '',
    proof.evidence ?? '',
  ]
    .filter((text) => text !== '')
    .join(' · ')
}

/** Drawn range, day of proof, and last day; the accent where it has expired. */
export function proofCells(context: AccountContext, proof: Proof): Cell[] {
  const { locale, one } = context
  const { asOf } = one.slice.period
  const { date, lastDay, lastDayAssumed, state } = proof
  const expired = state === 'expired'
  return [
    cell('', {
      chart: {
        chart: 'proof-range',
        data: { first: asOf - BACK, last: asOf + AHEAD, asOf, date, lastDay, expired },
      },
    }),
    date === null
      ? cell(locale.text('account-proof.undated'), { mark: 'muted' })
      : cell(locale.date(date), state === 'future' ? { note: locale.text('account-proof.future') } : {}),
    lastDay === null
      ? noCell
      : cell(
          locale.text(expired ? 'account-proof.expired' : 'account-proof.until', {
            day: locale.date(lastDay),
          }),
          {
            ...(expired ? { mark: 'alarm' } : lastDayAssumed ? { mark: 'assumed' } : {}),
          },
        ),
  ]
}
