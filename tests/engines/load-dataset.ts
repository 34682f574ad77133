import type { Dataset } from '../../src/model/dataset.ts'
import type { Engine } from '../../src/engines/engine.ts'
import { listTeam, listWho, readCells, readDay } from '../../src/engines/lines-of-record.ts'
import { createLines, lineColumns } from '../../src/engines/sql/lines.ts'

/** Puts a log that was read by ourselves into the engine. */
export async function loadDataset(engine: Engine, dataset: Dataset): Promise<void> {
  await engine.run(createLines('lines'))
  await engine.append('lines', listLines(dataset))
}

function* listLines(dataset: Dataset): Generator<number[]> {
  for (let record = 0; record < dataset.activities.length; record++) {
    const shared = { record, ...readCells(dataset, record), ...readDay(dataset.activities.day[record]!) }
    const team = listTeam(dataset, record)
    for (const who of listWho(dataset, record))
      for (const ours of team) {
        const line = { ...shared, ...who, ...ours }
        yield lineColumns.map((name) => line[name])
      }
  }
}
