import { join } from 'node:path'
import type { CellPlaces } from '../../src/engines/cell-cutter.ts'
import { rowsByPlace } from '../../src/engines/load-cells.ts'
import { hearCells, replaceLog } from '../../src/ingest/cells-source.ts'
import { hashText } from '../../src/lib/hash-text.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import { ingestTrip } from '../../src/pipeline.ts'
import { cellsPath } from '../../src/store/facts-folder.ts'
import { cutOf, type EngineTrip, LogRefused } from './engine-trip.ts'

/** Accounts counted again: always the same ones of a log, chosen by nothing about them. */
const SAMPLE = 5

/** What our own reader understood of a log: its different cells, and behind them all records of a few accounts. */
export interface ReadCells {
  readonly dataset: Dataset
  /** Rows of the different cells in the order they were written in, and where those of each shard stand among them. */
  readonly cellRows: readonly number[]
  readonly places: readonly CellPlaces[]
  /** Rows that are records, and the accounts all of whose records they are. */
  readonly recordRows: readonly number[]
  readonly sample: readonly number[]
}

/** Has each different cell of all shards read once, and the records of a few accounts. @throws LogRefused */
export async function readCells(start: EngineTrip): Promise<ReadCells> {
  const { shards, folder } = start
  const places: CellPlaces[] = []
  let cells = 0
  for (const { cutter } of shards) {
    const own = await cutter.write(cellsPath(folder), cells)
    places.push(own)
    for (const { count } of own.values()) cells += count
  }
  // of the names some may be of no account we know, or not the only one of theirs
  const few = Math.ceil((2 * SAMPLE) / shards.length)
  const named = await Promise.all(
    shards.map(async ({ cutter }, at) => (places[at]!.has('who') ? cutter.sample(few) : [])),
  )
  const read = await readWith(start, places, cells, named, 'sample.csv')
  if (read.sample.length > 0) return read
  // the log names people only: now that they are read, it is known whose they are
  const whose = listWhose(read)
  const hashes = new Map(
    [...new Set(whose.flat(2))].map((account) => [
      hashText(read.dataset.accounts[account]!.id, 0) >>> 0,
      account,
    ]),
  )
  const chosen = [...hashes]
    .sort(([a], [b]) => a - b)
    .slice(0, SAMPLE)
    .map(([, account]) => account)
  if (chosen.length === 0) return read
  const theirs = whose.map((cells) =>
    [...cells.keys()].filter((who) => cells[who]!.some((one) => chosen.includes(one))),
  )
  return readWith(start, places, cells, theirs, 'sample-of-accounts.csv')
}

async function readWith(
  { trip, log, shards, folder, work }: EngineTrip,
  places: readonly CellPlaces[],
  cells: number,
  named: readonly (readonly number[])[],
  name: string,
): Promise<ReadCells> {
  const path = join(work, name)
  let records = 0
  for (const [at, { cutter }] of shards.entries())
    if (named[at]!.length > 0) records += await cutter.writeRecords(named[at]!, path)
  const cut = cutOf(log)
  const files = replaceLog(trip.files, cut, [cellsPath(folder), ...(records > 0 ? [path] : [])])
  const dataset = await ingestTrip({ ...trip, collector: hearCells(trip.collector, cut) }, files)
  if (dataset.activities.length !== cells + records)
    throw new LogRefused(
      `of ${cells} different cells and ${records} records our reader kept ${dataset.activities.length}`,
    )
  const rows = rowsByPlace(dataset)
  const read = { dataset, cellRows: rows.slice(0, cells), places, recordRows: rows.slice(cells), sample: [] }
  const chosen = named.map((numbers) => new Set(numbers))
  const isWhole = new Map<number, boolean>()
  for (const [shard, ofCells] of listWhose(read).entries())
    for (const [who, accounts] of ofCells.entries())
      for (const account of accounts)
        isWhole.set(account, (isWhole.get(account) ?? true) && chosen[shard]!.has(who))
  const sample = [...isWhole].filter(([, whole]) => whole).map(([account]) => account)
  return { ...read, sample: sample.sort((a, b) => a - b).slice(0, SAMPLE) }
}

/** By shard, and by the number of each of its cells of the group `who`: the accounts that are named there. */
function listWhose({ dataset: { activities: log }, cellRows, places }: ReadCells): number[][][] {
  return places.map((own) => {
    const { first, count } = own.get('who') ?? { first: 0, count: 0 }
    return cellRows
      .slice(first, first + count)
      .map((row) => [
        ...log.accounts.items.subarray(log.accounts.offsets[row], log.accounts.offsets[row + 1]),
      ])
  })
}
