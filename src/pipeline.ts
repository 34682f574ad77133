import { chooseQuarter, type QuarterReason } from './ingest/choose-quarter.ts'
import { type InputBefore, reportHeaderDrift } from './ingest/header-drift.ts'
import { hearCells, replaceLog } from './ingest/cells-source.ts'
import { readDataFolder } from './ingest/files.ts'
import { ingest } from './ingest/ingest.ts'
import { parsePresets } from './ingest/presets/parse-preset.ts'
import { listNames, takeCounted } from './metrics/facts/take-counted.ts'
import { measureReview } from './metrics/measure-review.ts'
import type { RecallAccounts } from './metrics/remembered-account.ts'
import type { Review } from './metrics/review.ts'
import type { Dataset } from './model/dataset.ts'
import { createDiagnosticCollector, type DiagnosticCollector } from './model/diagnostic-collector.ts'
import { findChangedSettings } from './model/list-settings.ts'
import type { Settings } from './model/settings.ts'
import {
  evidenceFor,
  pagesFor,
  refuseWithheld,
  reviewFor,
  tablesFor,
} from './report/audience/for-audience.ts'
import { nameReaders, type Readers, seeAll, wholeTeam } from './report/audience/readers.ts'
import { hideSettings } from './report/audience/cover-review.ts'
import { listCodes } from './report/audience/list-codes.ts'
import { noHistory, type SiteHistory } from './report/earlier-edition.ts'
import { presentEdition } from './report/present-edition.ts'
import { presentEvidence } from './report/present-evidence.ts'
import { type EditionEntry, presentFront } from './report/present-front.ts'
import { presentReplacement } from './report/present-replacement.ts'
import { presentReportJson } from './report/report-json.ts'
import { presentTables } from './report/present-tables.ts'
import { presentSearch } from './report/search/present-search.ts'
import { formatDay } from './lib/day.ts'
import { formatQuarter, type Quarter } from './model/quarter.ts'
import { describeReportJson, type Replacement, type ReportJson } from './model/report-json.ts'
import { cellsPath, type OpenedFacts, openFacts } from './store/facts-folder.ts'
import { hashValue } from './store/hash.ts'
import { hashCounting } from './store/hash-counting.ts'
import { parseSettings } from './store/parse-settings.ts'
import { readPresetTexts, readSettingsTexts } from './store/read-inputs.ts'
import { writeCanonicalJson } from './store/canonical-json.ts'
import { writeCsv } from './store/write-csv.ts'
import { writeFileBelow } from './store/write-file.ts'
import { type IsStanding, writePageModels } from './store/write-page-models.ts'

/** Name and version, as every machine-readable output states it. */
export const TOOL = 'mcr-atlas 0.1.0'

/** Where a trip starts. Paths are as the user gave them; the shipped ones are absolute. */
export interface TripStart {
  readonly dataFolder: string
  readonly shippedSettings: string
  readonly shippedPresets: string
  /** Read over the shipped settings, in this order. */
  readonly settingsFiles: readonly string[]
  readonly presets: readonly string[]
  readonly encoding: string | undefined
  /** Wins over the settings. */
  readonly quarter: string | undefined
  /** Folder with facts an engine made of the log. */
  readonly facts?: string | undefined
}

/** Bytes to dataset, with everything wrong on the way in the collector. */
export interface Ingested {
  readonly dataset: Dataset
  readonly settings: Settings
  /** Paths at which the settings differ from the shipped ones. */
  readonly ownSettings: readonly string[]
  /** SHA-256 of all a review is made from: bytes of the inputs and how they were read, presets, settings. */
  readonly origin: string
  readonly collector: DiagnosticCollector
}

/** Facts that can't be used; the message says why in words. */
export class FactsRefused extends Error {}

/** What a trip reads before its first row. */
export async function openTrip(start: TripStart) {
  const collector: DiagnosticCollector = createDiagnosticCollector()
  const [shipped] = await readSettingsTexts([start.shippedSettings], collector)
  if (shipped === undefined) throw new Error(`the shipped settings are missing: ${start.shippedSettings}`)
  const own = await readSettingsTexts(start.settingsFiles, collector)
  const read = parseSettings(shipped, own, collector)
  const settings = start.quarter === undefined ? read : { ...read, quarter: start.quarter }
  const texts = await readPresetTexts(start.presets, start.dataFolder, start.shippedPresets)
  const presets = parsePresets(texts, collector)
  const ownSettings = findChangedSettings(read, parseSettings(shipped, [], collector))
  const files = await readDataFolder(start.dataFolder, collector)
  return { collector, settings, ownSettings, texts, presets, files, encoding: start.encoding }
}

export type Trip = Awaited<ReturnType<typeof openTrip>>

/** SHA-256 of all that decides what a record of the log means. */
export function hashRules({ settings, texts, encoding }: Trip): string {
  const { fiscalYearStart, timeZone, systemUsers, dateOrder, supportReading, excelSerialDates } = settings
  return hashValue({
    fiscalYearStart,
    timeZone,
    systemUsers,
    dateOrder,
    supportReading,
    excelSerialDates,
    outcomeFillShare: settings.outcomeFillShare,
    texts,
    encoding: encoding ?? null,
  })
}

/** What may be named by a place in facts. */
export const hashNames = (dataset: Dataset): string => hashValue(listNames(dataset))

export const ingestTrip = (
  { presets, settings, encoding, collector }: Omit<Trip, 'texts'>,
  files: Trip['files'],
): Promise<Dataset> =>
  ingest({ files, givenPresets: presets.given, presets: presets.shipped, settings, encoding, collector })

/** Why facts can't be used in this trip; null where they can. */
async function refuseFacts(
  { manifest }: OpenedFacts,
  trip: Trip,
  asked: string | undefined,
): Promise<string | null> {
  const { quarter, log } = manifest
  if (asked !== undefined && asked !== quarter) return `they are of ${quarter}, not of ${asked}`
  if (manifest.codeHash !== (await hashCounting())) return 'another version of this tool counted them'
  if (manifest.rulesHash !== hashRules(trip))
    return 'settings or presets that decide what a record means have changed since'
  const raw = trip.files.find(({ name }) => name === log.file)
  return raw !== undefined && (await raw.sha256()) !== log.sha256 ? `${log.file} has changed since` : null
}

/** The same with the facts an engine made of the log, which need not be there any more. */
async function ingestCounted(trip: Trip, folder: string, asked: string | undefined): Promise<Ingested> {
  const opened = await openFacts(folder)
  const refusal = 'refusal' in opened ? opened.refusal : await refuseFacts(opened, trip, asked)
  if (refusal !== null) throw new FactsRefused(refusal)
  const { manifest, textOf } = opened as OpenedFacts
  const settings = { ...trip.settings, quarter: manifest.quarter }
  const files = replaceLog(trip.files, manifest.log, [cellsPath(folder)])
  const dataset = await ingestTrip(
    { ...trip, settings, collector: hearCells(trip.collector, manifest.log) },
    files,
  )
  if (manifest.namesHash !== hashNames(dataset))
    throw new FactsRefused('accounts, people or others that facts may name have come or gone since')
  const counted = takeCounted(dataset, manifest, textOf)
  const origin = hashValue({ origin: originOf(trip, counted), manifest })
  return { dataset: counted, settings, ownSettings: trip.ownSettings, origin, collector: trip.collector }
}

function originOf({ settings, ownSettings, texts }: Trip, dataset: Dataset): string {
  const inputs = dataset.files.map(({ file, sha256, encoding }) => ({ file, sha256, encoding }))
  return hashValue({ inputs, settings, ownSettings, presets: texts })
}

/**
 * decode, read, parse, link: the half of the trip that meets dirty data.
 *
 * @throws FactsRefused
 */
export async function ingestFolder(start: TripStart): Promise<Ingested> {
  const trip = await openTrip(start)
  if (start.facts !== undefined) return ingestCounted(trip, start.facts, start.quarter)
  const { settings, ownSettings, collector, files } = trip
  const dataset = await ingestTrip(trip, files)
  return { dataset, settings, ownSettings, origin: originOf(trip, dataset), collector }
}

/** A quarter, why it is this one, and its review. */
export interface Measured {
  readonly quarter: Quarter
  readonly because: QuarterReason
  readonly settings: Settings
  /** Measured when it is first asked for: a site that stands already needs no numbers. */
  readonly review: Review
  /** Forgets the review and what it was measured from, so that pages of a large one are rendered without it in memory. */
  readonly letGo: () => void
}

/**
 * Chooses the quarter to fold and measure. Null where no date says which quarter is meant; the collector then holds the error.
 * `inputsBefore` gives what the edition before a quarter had read, to warn where headers have changed since.
 */
export function measureDataset(
  { dataset, settings, ownSettings, collector }: Ingested,
  inputsBefore: (quarter: string) => readonly InputBefore[] = () => [],
  recall?: RecallAccounts,
): Measured | null {
  const chosen = chooseQuarter(dataset, settings, collector)
  if (chosen === null) return null
  reportHeaderDrift(dataset.files, inputsBefore(formatQuarter(chosen.quarter)), collector)
  // The choice can add diagnostics, and the review must carry all of them.
  const { kept: diagnostics, counts: diagnosticCounts } = collector
  let complete: Dataset | null = { ...dataset, diagnostics, diagnosticCounts }
  const { quarter, reason } = chosen
  let review: Review | null = null
  return {
    quarter,
    because: reason,
    settings,
    get review() {
      if (complete === null) throw new Error('the review was let go')
      review ??= measureReview(complete, settings, quarter, ownSettings, recall)
      return review
    },
    letGo() {
      complete = review = null
    },
  }
}

/** What the pages must say about the build itself. */
export interface EditionMarks {
  readonly sample: boolean
  readonly lenient: boolean
}

/** What is already in the site an edition goes to. */
export interface Surroundings {
  /** Its other editions, which the front page lists too. */
  readonly others: readonly EditionEntry[]
  readonly history: SiteHistory
  /** What this quarter's edition said before it was replaced, oldest first. */
  readonly replacements: readonly Replacement[]
}

/** An edition that stands alone in its site. */
export const alone: Surroundings = { others: [], history: noHistory, replacements: [] }

export { hideSettings, listCodes, nameReaders, reviewFor, type Readers, seeAll, wholeTeam }

/**
 * present: writes the page models of an edition and of the front page into a work folder, but for those that stand
 * rendered already, and gives the hashes of all.
 */
export function writeModels(
  review: Review,
  marks: EditionMarks,
  workFolder: string,
  { others, history }: Surroundings = alone,
  readers: Readers = wholeTeam,
  isStanding?: IsStanding,
): ReadonlyMap<string, string> {
  const front = presentFront([...others, editionEntry(review, marks)], review.settings.language)
  function* pages() {
    yield front
    yield* pagesFor(presentEdition(review, marks, history), readers)
  }
  return writePageModels(workFolder, pages(), isStanding)
}

/** How an edition is listed on the front page and in editions.json. */
export function editionEntry({ period, accounts }: Review, { sample, lenient }: EditionMarks): EditionEntry {
  return {
    quarter: formatQuarter(period.quarter),
    asOf: formatDay(period.asOf),
    accounts: accounts.length,
    sample,
    lenient,
  }
}

/** Writes what an edition holds besides pages: report.json with its schema, source rows per account, tables. */
export async function writeData(
  review: Review,
  editionFolder: string,
  { history: { knownPaths }, replacements }: Surroundings = alone,
  readers: Readers = wholeTeam,
): Promise<void> {
  const settingsHash = hashValue(review.settings)
  const report = presentReportJson(review, { tool: TOOL, settingsHash, replacements, knownPaths })
  await writeFileBelow(
    editionFolder,
    'report.json',
    writeCanonicalJson(refuseWithheld('report.json', report, readers)),
  )
  await writeFileBelow(editionFolder, 'report.schema.json', writeCanonicalJson(describeReportJson(), 1))
  for (const file of presentEvidence(review, knownPaths)) {
    const { path, content } = evidenceFor(file, readers)
    await writeFileBelow(editionFolder, path, writeCanonicalJson(refuseWithheld(path, content, readers)))
  }
  for (const { name, header, rows } of tablesFor(presentTables(review, knownPaths), readers))
    await writeFileBelow(editionFolder, `tables/${name}.csv`, writeCsv(header, rows))
  for (const { path, text } of presentSearch(review, knownPaths))
    await writeFileBelow(editionFolder, path, refuseWithheld(path, text, readers))
}

/** The entry about a published edition that its successor carries: which numbers would be others today, and why. */
export function measureReplacement(published: ReportJson, review: Review): Replacement {
  const settingsHash = hashValue(review.settings)
  return presentReplacement(published, presentReportJson(review, { tool: TOOL, settingsHash }))
}
