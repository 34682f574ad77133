import { listPeriods } from '../../src/engines/count-facts.ts'
import { CONTACT_QUARTERS } from '../../src/metrics/build-account-slice.ts'
import { foldContactQuarters } from '../../src/metrics/facts/contact-quarters.ts'
import { foldActivities } from '../../src/metrics/facts/fold-activities.ts'
import { indexActivities } from '../../src/metrics/facts/index-activities.ts'
import { QUARTERS } from '../../src/metrics/measure-review.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import { ingestExport } from './ingest-export.ts'

// Bytes to all facts that an engine makes: of every account for every quarter end an edition looks back on.
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: fold-edition.ts FOLDER')
const { dataset, settings, collector } = await ingestExport(folder)
if (collector.hasErrors) throw new Error(JSON.stringify(collector.kept.slice(0, 3)))
const edition = parseQuarter('2026-Q3')!
const index = indexActivities(dataset)
const { periods } = listPeriods(edition, QUARTERS, CONTACT_QUARTERS, settings.fiscalYearStart)
let people = 0
for (const account of dataset.accounts) {
  for (const period of periods)
    people += foldActivities(dataset, index, [account.index], period, settings).people.size
  foldContactQuarters(dataset, index, account.index, edition, CONTACT_QUARTERS, settings)
}
process.stdout.write(`${dataset.activities.length} rows, ${people} people met\n`)
