import type { DecisionRole, Support } from '../../../src/model/scales.ts'
import type { ActivityLiteral, DatasetLiteral, PersonLiteral } from '../build-dataset.ts'
import { raiseFlags } from './raise-flags.ts'

export const rated = (
  id: string,
  support: Support | null,
  roles: DecisionRole[] = ['E'],
  over: Partial<PersonLiteral> = {},
): PersonLiteral => ({
  id,
  account: 'a',
  roles,
  influence: 3,
  department: id,
  ...(support === null ? {} : { ratings: [{ day: '2026-09-01', support }] }),
  ...over,
})

export const met = (day: string, people: string[], staff = ['s1'], over: Partial<ActivityLiteral> = {}) => ({
  day,
  people,
  staff,
  ...over,
})

/** One decider rated 2, or other people; the first of them met once. */
export const account = (over: Partial<DatasetLiteral> = {}): DatasetLiteral => {
  const people = over.people ?? [rated('d', 2, ['D'])]
  return {
    accounts: [{ id: 'a', tier: 'A' }],
    people,
    staff: [{ id: 's1' }, { id: 's2' }, { id: 's3' }],
    activities: people.slice(0, 1).map(({ id }) => met('2026-09-10', [id])),
    logStart: '2024-01-01',
    ...over,
  }
}

export const valuesOf = (id: string, literal: DatasetLiteral) => raiseFlags(literal).raised.get(id)?.values
