import { parseIsoDay } from '../../lib/day.ts'
import type { ActivityColumns } from '../../model/activity-columns.ts'
import type { Dataset } from '../../model/dataset.ts'
import type { FactsManifest } from '../../model/facts-manifest.ts'

const none = { offsets: new Uint32Array(1), items: new Int32Array(0) }
const noRows: ActivityColumns = {
  length: 0,
  day: new Int32Array(0),
  status: new Uint8Array(0),
  kind: new Uint8Array(0),
  direction: new Uint8Array(0),
  evidence: new Uint8Array(0),
  evidencePerson: new Int32Array(0),
  filled: new Uint8Array(0),
  count: new Uint32Array(0),
  opportunity: new Int32Array(0),
  site: new Int32Array(0),
  preset: new Uint8Array(0),
  file: new Uint16Array(0),
  line: new Uint32Array(0),
  accounts: none,
  people: none,
  staff: none,
}

/** What facts name by its place: as long as this is the same, a place means the same. */
export const listNames = ({ accounts, people, staff, opportunities, siteNames }: Dataset): unknown => ({
  accounts: accounts.map(({ id }) => id),
  people: people.map(({ id, account }) => [account, id]),
  staff: staff.map(({ id }) => id),
  opportunities: opportunities.map(({ id }) => id),
  siteNames,
})

/** A dataset whose log an engine counted, in the place of one that holds only the different cells of it. */
export function takeCounted(
  dataset: Dataset,
  manifest: FactsManifest,
  textOf: (account: number) => string | undefined,
): Dataset {
  const { engine, log, records, quarters, contactQuarters, namesPeople, namesStaff } = manifest
  const dayOf = (text: string | null) => (text === null ? null : (parseIsoDay(text) ?? null))
  const { raw, kept, rejected, leftOut, orphans } = records
  return {
    ...dataset,
    activities: noRows,
    logStart: dayOf(manifest.logStart),
    logEnd: dayOf(manifest.logEnd),
    files: dataset.files.map((file) =>
      file.file === log.file
        ? { ...file, sha256: log.sha256, rows: raw, kept, skipped: 0, rejected, reasons: {} }
        : file,
    ),
    counted: {
      engine: `${engine.name} ${engine.version}`,
      namesPeople,
      namesStaff,
      quarters,
      contactQuarters,
      records: { raw, kept, leftOut, orphans, rejected },
      shards: manifest.shards.length,
      recounted: manifest.recounted.length,
      textOf,
    },
  }
}
