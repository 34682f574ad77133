import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect } from 'vitest'
import { carryCount } from '../../src/engines/carry-count.ts'
import { countFacts, type FactOrder, listPeriods } from '../../src/engines/count-facts.ts'
import { countLog } from '../../src/engines/count-log.ts'
import type { Engine } from '../../src/engines/engine.ts'
import { formatDay } from '../../src/lib/day.ts'
import { comparableFacts } from '../../src/metrics/facts/comparable-facts.ts'
import { foldContactQuarters } from '../../src/metrics/facts/contact-quarters.ts'
import { foldActivities } from '../../src/metrics/facts/fold-activities.ts'
import { indexActivities } from '../../src/metrics/facts/index-activities.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import { activityKinds, activityStatuses, directions, evidenceKinds } from '../../src/model/scales.ts'
import { type ActivityLiteral, buildDataset, buildPeriod, buildSettings } from '../metrics/build-dataset.ts'
import { loadDataset } from './load-dataset.ts'

const { quarter } = buildPeriod('2026-Q3')
const settings = buildSettings()

/** The same log with its facts counted by an engine instead. */
export async function countWith(engine: Engine, dataset: Dataset): Promise<Dataset> {
  const { periods, quarters } = listPeriods(quarter, 2, 5, settings.fiscalYearStart)
  try {
    await loadDataset(engine, dataset)
    const log = await countLog([engine], settings)
    const { people, staff } = dataset
    const order: FactOrder = {
      views: periods.map((period) => ({ period, people })),
      quarters,
      staff,
      settings,
    }
    const texts = new Map<number, string>()
    for await (const { account, text } of countFacts(engine, log, order)) texts.set(account, text)
    expect(log.records).toBe(dataset.activities.length)
    const counted = carryCount(engine.name, log, periods, quarters, texts)
    return { ...dataset, counted }
  } finally {
    await engine.close()
  }
}

/** Demands of every account and quarter end what is folded from the records. */
export function expectEqual(
  dataset: Dataset,
  counted: Dataset,
  [ends, quarters]: readonly [ends: number, quarters: number] = [2, 5],
): void {
  const { periods } = listPeriods(quarter, ends, quarters, settings.fiscalYearStart)
  const [index, noIndex] = [indexActivities(dataset), indexActivities(counted)]
  for (const { index: account } of dataset.accounts) {
    for (const period of periods) {
      const whole = period === periods.at(-1)
      const folded = foldActivities(dataset, index, [account], period, settings)
      const read = foldActivities(counted, noIndex, [account], period, settings)
      const [theirs, ours] = [read, folded].map((facts) => comparableFacts(facts, whole))
      // what vitest compares in words takes many times as long
      if (!isDeepStrictEqual(theirs, ours)) expect(theirs).toEqual(ours)
    }
    const folded = foldContactQuarters(dataset, index, account, quarter, quarters, settings)
    const read = foldContactQuarters(counted, noIndex, account, quarter, quarters, settings)
    expect(read).toEqual(folded.map((one) => ({ ...one, rows: [] })))
  }
}

const sometimes = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined, freq: 1 })
const activity = fc
  .record({
    // few days, so that contacts meet in one day and one week, also across the end of a quarter
    day: fc.option(
      fc
        .constantFrom(
          20270,
          20362,
          20454,
          20542,
          20545,
          20546,
          20590,
          20632,
          20633,
          20635,
          20636,
          20700,
          20725,
          20730,
        )
        .map(formatDay),
      { freq: 20 },
    ),
    status: fc.oneof(
      { weight: 8, arbitrary: fc.constant('completed' as const) },
      fc.constantFrom(...activityStatuses),
    ),
    kind: fc.oneof(
      fc.constantFrom('email' as const, 'visit' as const, 'call' as const),
      fc.constantFrom(...activityKinds),
    ),
    direction: fc.constantFrom(...directions),
    evidence: fc.constantFrom('none' as const, 'none' as const, ...evidenceKinds),
    evidencePerson: sometimes(fc.constantFrom('p1', 'q1')),
    people: fc.subarray(['p1', 'p2', 'p3', 'q1']),
    staff: fc.subarray(['s1', 's2', 's3', 'x-queue']),
    account: fc.constantFrom('a', 'b', undefined),
    unresolved: fc.boolean(),
    outcome: fc.boolean(),
    count: fc.integer({ min: 1, max: 3 }),
    opportunity: sometimes(fc.constant('o1')),
    site: sometimes(fc.constantFrom('North', 'north', 'South')),
    preset: fc.constantFrom('generic', 'other'),
  })
  .map(
    (given) =>
      Object.fromEntries(
        Object.entries(given).filter(([, value]) => value !== undefined),
      ) as unknown as ActivityLiteral,
  )

const datasetOf = (activities: readonly ActivityLiteral[]): Dataset =>
  buildDataset({
    accounts: [{ id: 'a' }, { id: 'b' }],
    people: [
      { id: 'p1', account: 'a', department: 'IT', level: 'executive', site: 'North' },
      { id: 'p2', account: 'a', department: 'it', level: 'manager' },
      { id: 'p3', account: 'a' },
      { id: 'q1', account: 'b', department: 'IT', level: 'director' },
    ],
    staff: [
      { id: 's1', level: 'executive' },
      { id: 's2', leftOn: '2026-07-01', level: 'manager' },
      { id: 's3', role: 'executive' },
      { id: 'x-queue', person: false },
    ],
    opportunities: [{ id: 'o1', account: 'a' }],
    activities,
  })

/** Logs of any sort, of two accounts. */
export const anyLog = fc.array(activity, { maxLength: 150, size: 'max' }).map(datasetOf)
