import { expect, it } from 'vitest'
import { roleSlots } from '../../../src/metrics/key/role-slots.ts'
import type { PersonLiteral } from '../build-dataset.ts'
import { measure } from '../measure.ts'

const slots = (
  tier: 'S' | 'A' | 'B' | 'C' | null,
  people: Omit<PersonLiteral, 'account'>[],
  unfilled: string[] = [],
) =>
  measure(roleSlots, {
    accounts: [{ id: 'a', tier }],
    people: people.map((person) => ({ ...person, account: 'a' })),
    filled: ['contacts.decision_role'],
    unfilled,
  })

it('counts required roles of the tier that an employed person fills, each once', () => {
  const people: Omit<PersonLiteral, 'account'>[] = [
    { id: 'p', roles: ['A', 'D'] },
    { id: 'q', roles: ['D'] },
    { id: 'r', roles: ['S'] },
    { id: 'left', roles: ['U'], left: true },
  ]
  expect(slots('S', people)).toMatchObject({ value: 3, of: 6, parts: { D: { value: 2 }, U: { value: 0 } } })
  expect(slots('A', people)).toMatchObject({ value: 2, of: 5 })
  expect(slots('B', people)).toMatchObject({ value: 1, of: 3 })
  expect(slots('C', people)).toMatchObject({ value: 1, of: 1 })
  expect(slots(null, people)).toMatchObject({ of: 3 })
})

it('is 0 of them where people are known and none has a role', () => {
  expect(slots('S', [{ id: 'p' }])).toMatchObject({ value: 0, of: 6 })
})

it('is not measured without contacts or without the column', () => {
  expect(slots('S', [])).toEqual({ unknown: 'no-contacts' })
  expect(slots('S', [{ id: 'p', left: true, roles: ['D'] }])).toEqual({ unknown: 'no-contacts' })
  expect(slots('S', [{ id: 'p' }], ['contacts.decision_role'])).toEqual({ unknown: 'column-missing' })
})
