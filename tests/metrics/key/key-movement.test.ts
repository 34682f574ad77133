import { describe, expect, it } from 'vitest'
import { keyMovement } from '../../../src/metrics/key/key-movement.ts'
import type { Dataset } from '../../../src/model/dataset.ts'
import { listKeyTransitions } from '../../../src/metrics/movement/transitions.ts'
import type { DatasetLiteral, PersonLiteral, RatingLiteral } from '../build-dataset.ts'
import { measure, sliceOf } from '../measure.ts'

// the quarter runs from 1 July to 30 September 2026; tier A refreshes within 90 days, so 180 expire
const before = (support: RatingLiteral['support'] & number): RatingLiteral => ({ day: '2026-06-15', support })
const after = (support: RatingLiteral['support'] & number): RatingLiteral => ({ day: '2026-08-15', support })
const key = (id: string, ...ratings: RatingLiteral[]): PersonLiteral => ({
  id,
  account: 'a',
  isKey: true,
  ratings,
})
const account = (people: PersonLiteral[]): DatasetLiteral => ({ accounts: [{ id: 'a', tier: 'A' }], people })

describe('movement of key persons', () => {
  it('tells every way a rating can go between two quarter ends', () => {
    const people = [
      key('up', before(1), after(2)),
      key('down', before(3), after(1)),
      key('turned', before(0), after(1)),
      key('lost-to-us', before(1), after(-1)),
      key('new', after(2)),
      key('expired', { day: '2026-03-01', support: 2 }), // 121 days in June, 213 in September
      { ...key('left', before(2)), leftOn: '2026-08-01' },
      key('same', before(2), after(2)),
      key('unrated'),
      { ...key('not-key', before(0), after(3)), isKey: false },
      { ...key('long-gone', before(3)), leftOn: '2026-05-01' },
    ]
    expect(measure(keyMovement, account(people))).toMatchObject({
      value: 4,
      of: 9,
      parts: {
        ups: { value: 2 },
        downs: { value: 2 },
        turnedPositive: { value: 1 },
        turnedNegative: { value: 1 },
        newlyRated: { value: 1 },
        expired: { value: 1 },
        left: { value: 1 },
        joined: { value: 0 },
        vanished: { value: 0 },
        lost: { value: 0 },
        same: { value: 2 },
      },
    })
  })

  it('reads support as claimed, so that a re-rating shows whatever the evidence', () => {
    const [move] = listKeyTransitions(sliceOf(account([key('p', before(1), after(3))])))
    expect(move).toMatchObject({ from: 1, to: 3 })
  })

  it('tells people who vanished from the export, and who are new in it, where an export was kept', () => {
    const slice = sliceOf(account([key('gone', before(-1)), key('new', after(1)), key('stays', before(1))]))
    // contacts.csv is file 1; the person who is gone stands only in the kept export, the new one only in today's
    const kept = { ...slice.dataset.files[1]!, file: 'contacts-2026Q2.csv' }
    const dataset: Dataset = { ...slice.dataset, files: [...slice.dataset.files, kept] }
    const file = slice.dataset.files.length * 2 ** 32
    const rowsOf: Record<string, number[]> = {
      gone: [file + 2],
      stays: [...slice.people[2]!.person.rows, file + 3],
    }
    const people = slice.people.map((state) => ({
      ...state,
      person: { ...state.person, rows: rowsOf[state.person.id] ?? state.person.rows },
    }))
    expect(keyMovement.compute({ ...slice, dataset, people })).toMatchObject({
      value: 0,
      of: 3,
      parts: { vanished: { value: 1 }, joined: { value: 1 }, same: { value: 1 } },
    })
  })

  it('is not measured where nothing remembers the previous quarter', () => {
    const today = key('p', { day: '2026-08-15', support: 2, source: 'contacts' })
    expect(measure(keyMovement, account([today]))).toEqual({ unknown: 'no-rating-history' })
  })

  it('says why it is unknown', () => {
    expect(measure(keyMovement, account([{ id: 'p', account: 'a' }]))).toEqual({ unknown: 'no-map-columns' })
    expect(measure(keyMovement, account([key('p')]))).toEqual({ unknown: 'column-missing' })
    expect(measure(keyMovement, account([{ ...key('p', after(1)), isKey: false }]))).toEqual({
      unknown: 'no-key-person',
    })
  })
})
