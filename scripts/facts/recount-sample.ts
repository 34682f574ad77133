import { isDeepStrictEqual } from 'node:util'
import { carryCount } from '../../src/engines/carry-count.ts'
import type { LogCount } from '../../src/engines/count-log.ts'
import { datasetAt, indexAt } from '../../src/metrics/dataset-at.ts'
import { comparableFacts } from '../../src/metrics/facts/comparable-facts.ts'
import { foldContactQuarters } from '../../src/metrics/facts/contact-quarters.ts'
import { foldActivities } from '../../src/metrics/facts/fold-activities.ts'
import { type ActivityIndex, indexActivities } from '../../src/metrics/facts/index-activities.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import { formatQuarter } from '../../src/model/quarter.ts'
import type { Settings } from '../../src/model/settings.ts'
import type { Counted } from './count-records.ts'
import type { ReadCells } from './read-cells.ts'

/** Facts of an account counted twice do not agree. */
export class RecountFailed extends Error {}

/**
 * Folds all records of some accounts by ourselves and compares every fact; gives the ids of the accounts.
 *
 * @param texts what was counted of each of them; none where it has no records
 * @throws RecountFailed
 */
export function recountSample(
  read: ReadCells,
  { count, periods, quarters }: Counted,
  settings: Settings,
  texts: ReadonlyMap<number, string>,
  engine: string,
): string[] {
  const { dataset, sample } = read
  const index = indexOfRecords(read, count)
  const counted = carryCount(engine, count, periods, quarters, texts)
  const edition = quarters.at(-1)!
  for (const account of sample) {
    const differs = (of: string): RecountFailed =>
      new RecountFailed(
        `${dataset.accounts[account]!.id}, ${of}: what ${counted.engine} counted is not what its records say`,
      )
    for (const period of periods) {
      const then = datasetAt(dataset, period.quarter)
      const whole = formatQuarter(period.quarter) === formatQuarter(edition)
      const facts = (of: Dataset) =>
        comparableFacts(
          foldActivities(
            { ...of, logStart: null },
            then === dataset ? index : indexAt(index, then),
            [account],
            period,
            settings,
          ),
          whole,
        )
      if (!isDeepStrictEqual(facts(then), facts({ ...then, counted })))
        throw differs(formatQuarter(period.quarter))
    }
    const quartersOf = (of: Dataset) =>
      foldContactQuarters(of, index, account, edition, quarters.length, settings).map((one) => ({
        ...one,
        rows: [],
      }))
    if (!isDeepStrictEqual(quartersOf(dataset), quartersOf({ ...dataset, counted })))
      throw differs('by quarter')
  }
  return sample.map((account) => dataset.accounts[account]!.id)
}

/** The index over the records only, with what the whole log decides. */
function indexOfRecords({ dataset, recordRows }: ReadCells, count: LogCount): ActivityIndex {
  const index = indexActivities(dataset)
  const own = new Set(recordRows)
  const { offsets, items } = index.rows
  const rows = Array.from({ length: offsets.length - 1 }, (_, account) =>
    [...items.subarray(offsets[account], offsets[account + 1])].filter((row) => own.has(row)),
  )
  const ends = new Uint32Array(offsets.length)
  for (const [account, list] of rows.entries()) ends[account + 1] = ends[account]! + list.length
  return {
    ...index,
    rows: { offsets: ends, items: Int32Array.from(rows.flat()) },
    namesPeople: count.namesPeople,
    namesStaff: count.namesStaff,
    outcomeShare: dataset.presets.map((_, preset) => (count.halvedPresets.includes(preset) ? 1 : -1)),
  }
}
