import { describe, expect, it } from 'vitest'
import { createEvidenceReader } from '../../../src/metrics/facts/whole-evidence.ts'
import { measureLedger } from '../../../src/metrics/movement/ledger.ts'
import { measureTransitionMatrix } from '../../../src/metrics/movement/transition-matrix.ts'
import { measureReview } from '../../../src/metrics/measure-review.ts'
import type { AccountSlice } from '../../../src/metrics/account-slice.ts'
import type { Person } from '../../../src/model/dataset.ts'
import { rowRef } from '../../../src/model/row-ref.ts'
import {
  type ActivityLiteral,
  buildDataset,
  buildPeriod,
  buildSettings,
  type DatasetLiteral,
  type PersonLiteral,
  type RatingLiteral,
} from '../build-dataset.ts'
import { sliceOf } from '../measure.ts'

// the quarter runs from 1 July to 30 September 2026
const before = (support: RatingLiteral['support'] & number): RatingLiteral => ({ day: '2026-06-15', support })
const after = (support: RatingLiteral['support'] & number, reason?: string): RatingLiteral => ({
  day: '2026-08-15',
  support,
  ...(reason === undefined ? {} : { reason }),
})
const person = (id: string, ...ratings: RatingLiteral[]): PersonLiteral => ({
  id,
  account: 'a',
  isKey: true,
  ratings,
})
const account = (people: PersonLiteral[], activities: ActivityLiteral[] = []): DatasetLiteral => ({
  accounts: [{ id: 'a', tier: 'A' }],
  people,
  activities,
  logStart: '2024-01-01',
})
const readEvidence = (slice: AccountSlice) => createEvidenceReader(slice.dataset, slice.settings)(slice)
const ledgerOf = (literal: DatasetLiteral) => {
  const slice = sliceOf(literal)
  return measureLedger(slice, readEvidence(slice))
}
const said = (day: string, evidence: ActivityLiteral['evidence'] & string): ActivityLiteral => ({
  day,
  people: ['p'],
  evidence,
})

/** Gives people rows of a kept export (`contacts-2026Q2.csv`) besides or instead of those of today's. */
function withKept(slice: AccountSlice, change: (one: Person, keptRow: number) => Person): AccountSlice {
  const kept = { ...slice.dataset.files[1]!, file: 'archive/contacts-2026Q2.csv' }
  const files = [...slice.dataset.files, kept]
  return {
    ...slice,
    dataset: { ...slice.dataset, files },
    people: slice.people.map((state, at) => ({
      ...state,
      person: change(state.person, rowRef(files.length - 1, at + 2)),
    })),
  }
}

describe('movement ledger', () => {
  it('lists every rating that changed, with day, reason and class, and no other', () => {
    const people = [
      person('down', before(2), after(1, 'new boss')),
      person('new', after(0)),
      person('old', { day: '2026-03-01', support: 2 }),
      person('same', before(1), after(1)),
      { ...person('xl', before(2)), leftOn: '2026-08-01' },
    ]
    expect(ledgerOf(account(people))).toMatchObject([
      {
        person: { id: 'down' },
        kind: 'down',
        from: 2,
        to: 1,
        day: 20680,
        reason: 'new boss',
        class: 're-rated',
      },
      { person: { id: 'new' }, kind: 'newly-rated', from: 'unrated', to: 0, class: 're-rated' },
      { person: { id: 'old' }, kind: 'expired', from: 2, to: 'expired', day: null, class: 'expired' },
      { person: { id: 'xl' }, kind: 'left', from: 2, to: 'left', day: 20666, class: 'person-left' },
    ])
    expect(ledgerOf(account(people))).toHaveLength(4)
  })

  it('calls a change backed by new evidence only where that is later than the old rating and points the same way', () => {
    const classOf = (from: RatingLiteral, to: RatingLiteral, ...activities: ActivityLiteral[]) =>
      ledgerOf(account([person('p', from, to)], activities))![0]!.class
    const good = said('2026-07-20', 'public_support')
    const bad = said('2026-07-20', 'objection')
    expect(classOf(before(1), after(2), good)).toBe('new-evidence')
    expect(classOf(before(1), after(2), bad)).toBe('re-rated')
    expect(classOf(before(1), after(0), bad)).toBe('new-evidence')
    expect(classOf(before(1), after(2), said('2026-06-15', 'public_support'))).toBe('re-rated')
    // the old rating is from January: evidence of February is outside the ladder's window and counts here
    expect(classOf({ day: '2026-01-10', support: 1 }, after(2), said('2026-02-01', 'public_support'))).toBe(
      'new-evidence',
    )
  })

  it('names the evidence and its rows', () => {
    const [row] = ledgerOf(
      account([person('p', before(1), after(2))], [said('2026-07-20', 'public_support')]),
    )!
    expect(row!.evidence).toMatchObject([{ kind: 'public_support' }])
    expect(row!.rows).toContain(row!.evidence[0]!.row)
  })

  it('calls a rating that a correction changed corrected, before it asks for evidence', () => {
    const slice = sliceOf(account([person('p', before(1), after(2))], [said('2026-07-20', 'public_support')]))
    const correcting = (column: string) =>
      measureLedger(
        slice,
        readEvidence(slice),
        new Map([[slice.people[0]!.supportRating!.row, new Set([column])]]),
      )
    expect(correcting('support')).toMatchObject([{ class: 'data-corrected' }])
    expect(correcting('rated_on')).toMatchObject([{ class: 'data-corrected' }])
    expect(correcting('intimacy')).toMatchObject([{ class: 'new-evidence' }])
  })

  it('holds intimacy too', () => {
    const one = person('p', { day: '2026-06-15', intimacy: 1 }, { day: '2026-08-15', intimacy: 3 })
    expect(ledgerOf(account([one]))).toMatchObject([{ scale: 'intimacy', from: 1, to: 3, kind: 'up' }])
  })

  it('shows a person who vanished from the export, which is not having left', () => {
    const slice = withKept(
      sliceOf(account([person('gone', before(-1)), person('stays', before(1))])),
      (one, kept) => ({
        ...one,
        rows: one.id === 'gone' ? [kept] : [...one.rows, kept],
      }),
    )
    expect(measureLedger(slice, [])).toMatchObject([
      { person: { id: 'gone' }, from: -1, to: 'vanished', kind: 'vanished', class: 'vanished' },
    ])
  })

  it('shows a bad rating that the newer export no longer holds, although the person is in it', () => {
    const rating: RatingLiteral = { day: '2026-06-15', support: -1, source: 'contacts' }
    const slice = withKept(sliceOf(account([person('p', rating)])), (one, kept) => ({
      ...one,
      rows: [...one.rows, kept],
      ratings: one.ratings.map((each) => ({ ...each, row: kept })),
    }))
    expect(measureLedger(slice, [])).toMatchObject([{ from: -1, to: 'vanished', class: 'vanished' }])
    // still in today's export: nothing happened
    const held = withKept(sliceOf(account([person('p', rating)])), (one, kept) => ({
      ...one,
      rows: [...one.rows, kept],
      ratings: one.ratings.flatMap((each) => [{ ...each, row: kept }, each]),
    }))
    expect(measureLedger(held, [])).toEqual([])
  })

  it('is not measured where nothing remembers the previous quarter', () => {
    expect(ledgerOf(account([person('p', { ...after(2), source: 'contacts' })]))).toBeNull()
  })
})

describe('transition matrix', () => {
  it('counts key persons by where they stood and stand, and accounts it can say nothing of', () => {
    const dataset = buildDataset({
      accounts: [
        { id: 'a', tier: 'A' },
        { id: 'b', tier: 'A' },
      ],
      people: [
        person('p', before(1), after(2)),
        person('q', before(1), after(2)),
        person('r', before(0)),
        { ...person('s', before(3)), leftOn: '2026-08-01' },
        { ...person('t', before(3), after(1)), account: 'b' },
        { ...person('u', before(3), after(1)), account: 'b', isKey: false },
      ],
    })
    const review = measureReview(dataset, buildSettings(), buildPeriod('2026-Q3').quarter)
    expect(measureTransitionMatrix(review, [0, 1])).toEqual({
      cells: [
        { from: 3, to: 1, people: 1 },
        { from: 3, to: 'left', people: 1 },
        { from: 1, to: 2, people: 2 },
        { from: 0, to: 0, people: 1 },
      ],
      people: 5,
      measured: 2,
      unmeasured: 0,
    })
  })
})
