import { expect, it } from 'vitest'
import { formatDay } from '../../../src/lib/day.ts'
import { listProofs } from '../../../src/metrics/organizational/list-proofs.ts'
import type { DatasetLiteral } from '../build-dataset.ts'
import { sliceOf } from '../measure.ts'

const proofs = (metric: string, more: Partial<DatasetLiteral>, choice = {}) =>
  listProofs(sliceOf({ accounts: [{ id: 'a', tier: 'S' }], ...more }, choice), metric).map(
    ({ date, lastDay, state, level, lastDayAssumed, inherited }) => ({
      date: date === null ? null : formatDay(date),
      lastDay: lastDay === null ? null : formatDay(lastDay),
      state,
      ...(level === null ? {} : { level }),
      ...(lastDayAssumed ? { lastDayAssumed } : {}),
      ...(inherited ? { inherited } : {}),
    }),
  )

it('what holds comes before what expired, and a missing end follows from the setting', () => {
  const given = (date: string, expires?: string) => ({
    account: 'a',
    item: 'agreement' as const,
    level: 'group',
    date,
    ...(expires && { expires }),
  })
  expect(
    proofs('agreement', {
      partnership: [
        given('2022-01-01', '2024-01-01'),
        given('2025-01-01'),
        given('2026-11-01', '2027-01-01'),
      ],
    }),
  ).toEqual([
    { date: '2025-01-01', lastDay: '2028-01-01', state: 'in-force', level: 'group', lastDayAssumed: true },
    { date: '2022-01-01', lastDay: '2024-01-01', state: 'expired', level: 'group' },
    { date: '2026-11-01', lastDay: '2027-01-01', state: 'future', level: 'group' },
  ])
})

it('an agreement of the parent is marked as inherited', () => {
  expect(
    proofs(
      'agreement',
      {
        accounts: [
          { id: 'p', organization: 'p' },
          { id: 'sub', organization: 'p', tier: 'A' },
        ],
        partnership: [
          { account: 'p', item: 'agreement', level: 'group', date: '2026-01-01', expires: '2027-01-01' },
        ],
      },
      { account: 1 },
    ),
  ).toEqual([
    { date: '2026-01-01', lastDay: '2027-01-01', state: 'in-force', level: 'group', inherited: true },
  ])
})

it('visits are those of the register and of the log, the latest first, and do not expire', () => {
  expect(
    proofs('executive-visits', {
      people: [{ id: 'boss', account: 'a', level: 'executive' }],
      staff: [{ id: 's', executive: true }],
      activities: [{ day: '2026-08-01', people: ['boss'], staff: ['s'] }],
      logStart: '2024-01-01',
      partnership: [{ account: 'a', item: 'executive-visit', date: '2026-03-01' }],
    }),
  ).toEqual([
    { date: '2026-08-01', lastDay: null, state: 'dated' },
    { date: '2026-03-01', lastDay: null, state: 'dated' },
  ])
})

it('what the accounts table says has no date', () => {
  expect(proofs('wallet-share', { accounts: [{ id: 'a', tier: 'S', walletShare: 0.3 }] })).toEqual([])
})
