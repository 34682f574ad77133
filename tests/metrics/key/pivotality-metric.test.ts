import { describe, expect, it } from 'vitest'
import { listPivotalPeople, pivotality } from '../../../src/metrics/key/pivotality.ts'
import { rivalHeld } from '../../../src/metrics/key/rival-held.ts'
import type { DatasetLiteral, PersonLiteral } from '../build-dataset.ts'
import { measure, sliceOf } from '../measure.ts'

const person = (id: string, role: 'A' | 'D' | 'E', influence: number, more: Partial<PersonLiteral> = {}) => ({
  id,
  account: 'a',
  roles: [role],
  influence,
  ...more,
})
const account = (people: PersonLiteral[], filled: string[] = []): DatasetLiteral => ({
  accounts: [{ id: 'a' }],
  people,
  filled,
})

describe('pivotality of an account', () => {
  it('names the shares of everyone in the room, the most pivotal first', () => {
    // weights 25, 3, 3: more than half is 16 and two heads. With d: {d,e}, {d,f}, {d,e,f} carry.
    // swings: d 3, e 1, f 1
    const literal = account([person('e', 'E', 1), person('d', 'D', 5), person('f', 'E', 1)])
    expect(measure(pivotality, literal)).toMatchObject({
      value: 0.6,
      parts: { 'rank-1': { value: 0.6 }, 'rank-2': { value: 0.2 }, 'rank-3': { value: 0.2 } },
    })
    expect(listPivotalPeople(sliceOf(literal))!.map(({ state }) => state.person.id)).toEqual(['d', 'e', 'f'])
  })

  it('does not wait for ratings: who could turn the room is known without them', () => {
    expect(measure(pivotality, account([person('d', 'D', 5)]))).toMatchObject({ value: 1 })
  })

  it('looks at the chain with the worst outlook, where someone without a chain sits too', () => {
    const literal = account([
      person('t', 'D', 5, { decisionChain: 'technical', ratings: [{ day: '2026-09-01', support: 2 }] }),
      person('c', 'D', 5, { decisionChain: 'commercial', ratings: [{ day: '2026-09-01', support: -1 }] }),
      person('b', 'E', 1),
    ])
    expect(listPivotalPeople(sliceOf(literal))!.map(({ state, share }) => [state.person.id, share])).toEqual([
      ['b', 0.5],
      ['c', 0.5],
    ])
  })

  it('says why it is unknown', () => {
    expect(measure(pivotality, account([{ id: 'p', account: 'a' }]))).toEqual({ unknown: 'no-map-columns' })
    expect(measure(pivotality, account([], ['contacts.influence']))).toEqual({ unknown: 'no-contacts' })
  })
})

describe('weight held by rivals', () => {
  it('is that of people close to one, of those whose standing is known', () => {
    const literal = account(
      [
        person('d', 'D', 5, { rivalStatus: 'close' }),
        person('e', 'E', 5, { rivalStatus: 'none' }),
        person('f', 'E', 5),
        person('l', 'A', 5, { rivalStatus: 'close', left: true }),
      ],
      ['contacts.rival_status'],
    )
    expect(measure(rivalHeld, literal)).toMatchObject({
      value: 25,
      of: 40,
      parts: { people: { value: 1, of: 2 }, known: { value: 2, of: 3 } },
    })
  })

  it('says why it is unknown', () => {
    expect(measure(rivalHeld, account([person('d', 'D', 5)]))).toEqual({ unknown: 'column-missing' })
    expect(measure(rivalHeld, account([person('d', 'D', 5)], ['contacts.rival_status']))).toEqual({
      unknown: 'value-missing',
    })
    expect(measure(rivalHeld, account([]))).toEqual({ unknown: 'no-contacts' })
  })
})
