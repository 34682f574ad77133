import fc from 'fast-check'
import { formatDay, parseIsoDay } from '../../src/lib/day.ts'
import { partnershipItems } from '../../src/model/registers.ts'
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
    site: fc.constantFrom('east', 'west'),
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
        opportunity: fc.constantFrom('o1', 'o2'),
        site: fc.constantFrom('east', 'west'),
      },
      { requiredKeys: ['day'] },
    )
    .map((given) => ({ ...given, account: 'm' }))

const registerDay = dayBetween('2023-06-01', '2026-12-31')
const stamp = fc
  .tuple(
    dayBetween('2026-05-01', '2026-10-31'),
    fc.option(fc.constantFrom('08:00', '23:30'), { nil: undefined }),
  )
  .map(([day, time]) => (time === undefined ? day : `${day} ${time}`))

/** Everything the tables beside contacts and activities may hold of an account. */
const registersOf = (account: string) =>
  fc.record({
    opportunities: fc.tuple(
      ...['o1', 'o2'].map((id) =>
        record({
          amount: fc.integer({ min: 0, max: 100 }),
          created: dayBetween('2026-05-01', '2026-09-30'),
          sourcePerson: fc.constantFrom(...people),
          sourceSite: fc.constantFrom('east', 'west'),
          tenderDate: dayBetween('2025-09-01', '2026-12-31'),
          closed: dayBetween('2025-09-01', '2026-12-31'),
          won: fc.boolean(),
        }).map((given) => ({ ...given, id, account })),
      ),
    ),
    sites: fc
      .subarray(['east', 'west', 'north'])
      .map((names) =>
        names.map((name) => ({ account, name, representative: 'r', headOffice: name === 'east' })),
      ),
    plans: fc
      .array(
        record({
          person: fc.constantFrom(...people),
          target: fc.constantFrom(1 as const, 2 as const, 3 as const),
          customerGoal: fc.constantFrom('uptime', 'cost'),
          owner: fc.constantFrom(...staff),
          due: dayBetween('2025-09-01', '2026-12-31'),
          firstDue: dayBetween('2025-09-01', '2026-12-31'),
          carriedOver: fc.integer({ min: 0, max: 3 }),
          status: fc.constantFrom('open' as const, 'done' as const, 'cancelled' as const),
          approval: fc.constantFrom('approved' as const, 'rejected' as const, 'pending' as const),
          hasEvidence: fc.boolean(),
          doneOn: dayBetween('2025-09-01', '2026-12-31'),
        }),
        { maxLength: 5 },
      )
      .map((list) => list.map((given, index) => ({ ...given, id: `l${index}`, account }))),
    cases: fc
      .array(record({ opened: stamp, firstResponse: stamp, resolved: stamp }), { maxLength: 4 })
      .map((list) => list.map((given, index) => ({ ...given, id: `c${index}`, account }))),
    satisfaction: fc
      .array(
        record({
          date: registerDay,
          score: fc.integer({ min: -5, max: 12 }),
          scale: fc.constantFrom(5, 10, 'nps' as const, null),
          source: fc.constantFrom('own' as const, 'third-party' as const),
        }),
        { maxLength: 4 },
      )
      .map((list) => list.map((given) => ({ ...given, account }))),
    partnership: fc.array(
      fc
        .tuple(
          fc.constantFrom(...partnershipItems),
          record({
            level: fc.constantFrom('group', 'regional', 'project', 'plan', 'workshop'),
            date: registerDay,
            expires: registerDay,
          }),
        )
        .map(([item, given]) => ({ ...given, item, account })),
      { maxLength: 6 },
    ),
  })

/** One record of every register, so that none is missing for the import. */
const fullRegisters = {
  opportunities: [
    {
      id: 'oz',
      account: 'z',
      created: '2026-08-03',
      sourcePerson: 'z1',
      sourceSite: 'east',
      tenderDate: '2026-08-03',
      closed: '2026-08-03',
    },
  ],
  sites: [{ account: 'z', name: 'east', representative: 'r' }],
  plans: [
    {
      id: 'lz',
      account: 'z',
      person: 'z1',
      target: 2 as const,
      customerGoal: 'uptime',
      owner: 's1',
      due: '2026-08-03',
      status: 'done' as const,
      approval: 'approved' as const,
      hasEvidence: true,
      doneOn: '2026-08-01',
    },
  ],
  cases: [
    { id: 'cz', account: 'z', opened: '2026-08-03', firstResponse: '2026-08-03', resolved: '2026-08-03' },
  ],
  satisfaction: [{ account: 'z', date: '2026-08-03', score: 8 }],
  partnership: partnershipItems.map((item) => ({ account: 'z', item, level: 'group', date: '2026-08-03' })),
}

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

/** Accounts, people and the log. */
const arbitraryPeople = fc.record({
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
      site: 'east',
      level: 'staff',
      decisionChain: 'technical',
      rivalStatus: 'far',
      ratings: [
        { day: '2026-01-01', support: 1, intimacy: 1 },
        { day: '2026-01-01', support: 1, intimacy: 1, source: 'contacts' },
      ],
    },
  ]),
  staff: fc.constant([
    { id: 's1', level: 'executive' as const },
    { id: 's2', leftOn: '2026-08-15' },
    { id: 's3', person: false },
  ]),
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
        opportunity: 'oz',
        site: 'east',
        preset: 'z',
      },
    ]),
  departments: fc
    .subarray(['IT', 'Finance', 'Audit'])
    .map((names) => names.map((name) => ({ account: 'm', name }))),
  logStart: fc.constantFrom('2024-01-01', '2026-05-01', '2026-08-01'),
  filled: fc.constant(['contacts.rival_status', 'contacts.decision_chain', 'contacts.left_on']),
})

/**
 * Account `m` beside account `z`, which uses every column and names people of both sides: what an import has is a fact
 * about all of it, and must not hang on the rows a case draws.
 */
export const arbitraryDataset: fc.Arbitrary<DatasetLiteral> = fc
  .tuple(arbitraryPeople, registersOf('m'))
  .map(([given, registers]) => ({
    ...given,
    opportunities: [...registers.opportunities, ...fullRegisters.opportunities],
    plans: [...registers.plans, ...fullRegisters.plans],
    sites: [...registers.sites, ...fullRegisters.sites],
    cases: [...registers.cases, ...fullRegisters.cases],
    satisfaction: [...registers.satisfaction, ...fullRegisters.satisfaction],
    partnership: [...registers.partnership, ...fullRegisters.partnership],
  }))
