import { foldActivities } from '../../src/metrics/facts/fold-activities.ts'
import { indexActivities } from '../../src/metrics/facts/index-activities.ts'
import { parseQuarter, periodOf } from '../../src/model/quarter.ts'
import { ingestExport } from './ingest-export.ts'

// Bytes to facts of every account for one quarter, which is what an edition needs before it can measure.
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: ingest-fold.ts FOLDER')
const { dataset, settings, collector } = await ingestExport(folder)
if (collector.hasErrors) throw new Error(JSON.stringify(collector.kept.slice(0, 3)))
const quarter = parseQuarter('2026-Q3')
if (quarter === undefined) throw new Error('no quarter')
const index = indexActivities(dataset)
const period = periodOf(quarter, settings.fiscalYearStart)
let people = 0
for (const account of dataset.accounts)
  people += foldActivities(dataset, index, [account.index], period, settings).people.size
process.stdout.write(`${dataset.activities.length} rows, ${people} people met\n`)
