import fc from 'fast-check'
import { formatDay, parseIsoDay } from '../../src/lib/day.ts'
import * as scales from '../../src/model/scales.ts'
import type {
  AccountLiteral,
  ActivityLiteral,
  DatasetLiteral,
  PersonLiteral,
  RatingLiteral,
} from './build-dataset.ts'

const dayBetween = (from: string, to: string): fc.Arbitrary<string> =>
  fc.integer({ min: parseIsoDay(from)!, max: parseIsoDay(to)! }).map(formatDay)

/** Leaves a key out as often as not, as exports do. */
const record = <Shape extends Record<string, fc.Arbitrary<unknown>>>(shape: Shape) =>
  fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<{
    [Key in keyof Shape]?: Shape[Key] extends fc.Arbitrary<infer Value> ? Value : never
  }>

const people = ['p1', 'p2', 'p3', 'p4'] as const
const staff = ['s1', 's2', 's3'] as const
const grade = fc.integer({ min: 1, max: 5 })

const rating = (days: fc.Arbitrary<string>): fc.Arbitrary<RatingLiteral> =>
  record({
    day: days,
    source: fc.constantFrom('ratings' as const, 'contacts' as const),
    support: fc.constantFrom(-1 as const, 0 as const, 1 as const, 2 as const, 3 as const),
    intimacy: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const),
  })

const person = (id: string): fc.Arbitrary<PersonLiteral> =>
  record({
    roles: fc.subarray([...scales.decisionRoles], { maxLength: 2 }),
    influence: grade,
    isKey: fc.boolean(),
    politicalStatus: fc.constantFrom('inner' as const, 'structure' as const, 'other' as const),
    department: fc.constantFrom('IT', 'Finance', 'Law'),
    level: fc.constantFrom(...scales.levels),
    leftOn: dayBetween('2026-01-01', '2026-12-31'),
    decisionChain: fc.constantFrom('technical', 'commercial'),
    rivalStatus: fc.constantFrom('close', 'far'),
    ratings: fc.array(rating(dayBetween('2025-10-01', '2026-09-30')), { maxLength: 3 }),
  }).map((given) => ({ ...given, id, account: 'm' }))

/** A row of the account `m`, whose line is drawn so that rows of a day come in any order. */
export const arbitraryActivity = (from: string, to: string): fc.Arbitrary<ActivityLiteral> =>
  fc
    .record(
      {
        day: dayBetween(from, to),
        kind: fc.constantFrom(...scales.activityKinds),
        direction: fc.constantFrom(...scales.directions),
        evidence: fc.constantFrom(...scales.evidenceKinds),
        evidencePerson: fc.constantFrom(...people),
        people: fc.subarray([...people]),
        unresolved: fc.boolean(),
        staff: fc.subarray([...staff]),
        count: fc.integer({ min: 1, max: 4 }),
        outcome: fc.boolean(),
      },
      { requiredKeys: ['day'] },
    )
    .map((given) => ({ ...given, account: 'm' }))

const account: fc.Arbitrary<AccountLiteral> = record({
  tier: fc.constantFrom(...scales.tiers),
  walletShare: fc.double({ min: 0, max: 1, noNaN: true }),
  supplierRank: fc.integer({ min: 1, max: 6 }),
  factors: fc.record({
    potential: grade,
    strategicValue: grade,
    marketPosition: grade,
    fit: grade,
    growth: grade,
  }),
}).map((given) => ({ ...given, id: 'm' }))

/**
 * Account `m` beside account `z`, which uses every column and names people of both sides: what an import has is a fact
 * about all of it, and must not hang on the rows a case draws.
 */
export const arbitraryDataset: fc.Arbitrary<DatasetLiteral> = fc.record({
  accounts: fc.tuple(account).map(([m]): AccountLiteral[] => [
    m,
    {
      id: 'z',
      tier: 'A',
      walletShare: 0.5,
      supplierRank: 1,
      factors: { potential: 3, strategicValue: 3, marketPosition: 3, fit: 3, growth: 3 },
    },
  ]),
  people: fc.tuple(...people.map(person)).map((all): PersonLiteral[] => [
    ...all,
    {
      id: 'z1',
      account: 'z',
      roles: ['D'],
      influence: 5,
      isKey: true,
      politicalStatus: 'inner',
      department: 'IT',
      level: 'staff',
      decisionChain: 'technical',
      rivalStatus: 'far',
      ratings: [
        { day: '2026-01-01', support: 1, intimacy: 1 },
        { day: '2026-01-01', support: 1, intimacy: 1, source: 'contacts' },
      ],
    },
  ]),
  staff: fc.constant([{ id: 's1' }, { id: 's2', leftOn: '2026-08-15' }, { id: 's3', person: false }]),
  activities: fc
    .array(arbitraryActivity('2025-09-01', '2026-09-30'), { maxLength: 14 })
    .map((rows): ActivityLiteral[] => [
      ...rows,
      {
        day: '2026-01-05',
        people: ['z1'],
        staff: ['s1'],
        direction: 'us',
        evidence: 'objection',
        preset: 'z',
      },
    ]),
  departments: fc
    .subarray(['IT', 'Finance', 'Audit'])
    .map((names) => names.map((name) => ({ account: 'm', name }))),
  logStart: fc.constantFrom('2024-01-01', '2026-05-01', '2026-08-01'),
  filled: fc.constant(['contacts.rival_status', 'contacts.decision_chain', 'contacts.left_on']),
})
