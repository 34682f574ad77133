import { formatDay } from '../lib/day.ts'
import type { AccountReview, Review, RollUp } from '../metrics/review.ts'
import type { CountedLog } from '../model/counted-log.ts'
import type { InputFile, Organization, Unit } from '../model/dataset.ts'
import { diagnosticCatalogue } from '../model/diagnostics/catalogue.ts'
import { isKnown, type Measurement } from '../model/measurement.ts'
import { formatQuarter } from '../model/quarter.ts'
import { REPORT_VERSION, type Replacement, type ReportJson } from '../model/report-json.ts'
import type { KnownPaths } from './earlier-edition.ts'
import { planPages } from './page-plan.ts'

type MetricJson = ReportJson['accounts'][number]['metrics'][string]
type RollUpJson = ReportJson['portfolio']

/** What the review itself does not know. */
export interface ReportOrigin {
  /** Name and version of the tool. */
  readonly tool: string
  /** Hash of the settings in force. */
  readonly settingsHash: string
  /** What earlier published editions of this quarter said otherwise, oldest first. */
  readonly replacements?: readonly Replacement[]
  readonly knownPaths?: KnownPaths | null
}

/** A measurement without the rows behind it, which are in the evidence files. */
function presentMetric(measurement: Measurement): MetricJson {
  if (!isKnown(measurement)) {
    const { unknown, parts } = measurement
    return parts === undefined ? { unknown } : { unknown, parts }
  }
  const { rows: _, ...metric } = measurement
  return metric
}

function presentMetrics(metrics: Readonly<Record<string, Measurement>>): Record<string, MetricJson> {
  return Object.fromEntries(
    Object.entries(metrics).map(([id, measurement]) => [id, presentMetric(measurement)]),
  )
}

/** What an input was read as and what became of its rows. */
export function presentInput(file: InputFile): ReportJson['inputs'][number] {
  const { sha256, encoding, delimiter, newline, preset, header, tables, rows, kept, skipped, rejected } = file
  return {
    file: file.file,
    sha256,
    encoding,
    delimiter,
    newline,
    preset,
    header: [...header],
    tables: [...tables],
    rows,
    kept,
    skipped,
    rejected,
  }
}

const presentEngine = ({ engine, records, shards, recounted }: CountedLog) => ({
  engine,
  records: records.raw,
  shards,
  recounted,
})

/** The machine-readable twin of an edition; written with sorted keys, so that equal reviews are equal bytes. */
export function presentReportJson(
  review: Review,
  { tool, settingsHash, replacements = [], knownPaths = null }: ReportOrigin,
): ReportJson {
  const { dataset, period } = review
  const { counted } = dataset
  const plan = planPages(review, knownPaths)
  const groups = new Set(review.organizations.map(({ of }) => of.index))

  const presentRollUp = (
    { members, distribution, metrics }: RollUp<Organization | Unit | null>,
    id: string,
    name: string,
    path: string,
  ): RollUpJson => ({
    id,
    name,
    path: `${path}.html`,
    accounts: members.map((index) => review.accounts[index]!.account.id),
    counts: distribution,
    metrics: presentMetrics(metrics),
  })

  const presentAccount = (
    { account, now, flags }: AccountReview,
    at: number,
  ): ReportJson['accounts'][number] => ({
    id: account.id,
    name: account.name,
    path: `${plan.accounts[at]!}.html`,
    tier: now.tier.tier,
    organization: groups.has(account.organization) ? dataset.organizations[account.organization]!.id : null,
    unit: account.unit === null ? null : dataset.units[account.unit]!.id,
    scores: {
      key: now.layers.key.score,
      general: now.layers.general.score,
      organizational: now.layers.organizational.score,
      mcr: now.mcr,
    },
    band: now.band,
    caps: now.caps.map(({ rule, atMost }) => ({ rule, atMost })),
    metrics: presentMetrics(now.metrics),
    flags: flags.map(({ id, since, values }) => ({ id, since: formatQuarter(since), values: { ...values } })),
  })

  return {
    schemaVersion: REPORT_VERSION,
    tool,
    quarter: formatQuarter(period.quarter),
    asOf: formatDay(period.asOf),
    settingsHash,
    inputs: dataset.files.map(presentInput),
    diagnostics: [...dataset.diagnosticCounts]
      .map(([code, count]) => ({ code, severity: diagnosticCatalogue[code].severity, count }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    portfolio: presentRollUp(review.portfolio, 'portfolio', 'portfolio', 'index'),
    organizations: review.organizations.map((one, at) =>
      presentRollUp(one, one.of.id, one.of.name, plan.organizations[at]!),
    ),
    units: review.units.map((one, at) => presentRollUp(one, one.of.id, one.of.name, plan.units[at]!)),
    accounts: review.accounts.map(presentAccount),
    ...(counted === undefined ? {} : { countedBy: presentEngine(counted) }),
    ...(replacements.length === 0 ? {} : { restatements: [...replacements] }),
  }
}
