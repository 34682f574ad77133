import { z } from 'zod'
import { bands, tiers } from './scales.ts'
import { tableNames } from './tables/registry.ts'

/** Raised when a field changes its meaning or goes; new fields do not raise it. */
export const REPORT_VERSION = 1

const count = z.int().min(0)
const share = z.number().min(0).max(1)
const quarter = z.string().regex(/^\d{4}-Q[1-4]$/)
const reason = z.string().min(1)

const value = z.union([z.number(), z.string()])
const part = z.strictObject({ value, of: z.number().optional() })
const unknown = z.strictObject({ unknown: reason, parts: z.record(z.string(), part).optional() })
/** A share is value and of, an index its unrounded value, a verdict a word; what is not known says why. */
const metric = z.union([
  z.strictObject({
    value,
    of: z.number().optional(),
    atLeast: z.literal(true).optional(),
    claimed: value.optional(),
    parts: z.record(z.string(), part).optional(),
  }),
  unknown,
])
const metrics = z.record(z.string(), metric)

const points = z.number().min(0).max(100)
/** Points 0–100: a number, an interval where a layer is missing, or unknown with its reason. */
const score = z.union([
  z.strictObject({ value: points, completeness: share }),
  z.strictObject({ from: points, to: points, completeness: share }),
  z.strictObject({ unknown: reason, completeness: share.nullable() }),
])

const input = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  newline: z.string().nullable(),
  preset: z.string().nullable(),
  header: z.array(z.string()),
  tables: z.array(z.enum(tableNames)),
  rows: count,
  kept: count,
  skipped: count,
  rejected: count,
})

/** Who counted a log whose single records are not included: name and version, records, in how many parts they lay, accounts that were counted again from theirs. */
const countedBy = z.strictObject({ engine: z.string(), records: count, shards: count, recounted: count })

const diagnostic = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  count,
})

const bandCounts = z.record(z.enum([...bands, 'none']), count)
const counts = z.strictObject({
  accounts: count,
  bands: bandCounts,
  tiers: z.record(z.enum([...tiers, 'none']), count),
  tierBands: z.record(z.enum([...tiers, 'none']), bandCounts),
  mapStatus: z.record(z.string(), count),
  eyes: z.record(z.enum(['0', '1', '2+', 'unknown']), count),
})

/** A customer group, a unit of ours or the portfolio; `accounts` are ids, `path` relative to the language folder. */
const rollUp = z.strictObject({
  id: z.string(),
  name: z.string(),
  path: z.string(),
  accounts: z.array(z.string()),
  counts,
  metrics,
})

const account = z.strictObject({
  id: z.string(),
  name: z.string(),
  path: z.string(),
  tier: z.enum(tiers).nullable(),
  /** Id of the group where it has a page, else null. */
  organization: z.string().nullable(),
  unit: z.string().nullable(),
  scores: z.strictObject({ key: score, general: score, organizational: score, mcr: score }),
  band: z.enum(bands).nullable(),
  /** What holds the band down. */
  caps: z.array(z.strictObject({ rule: z.string(), atMost: z.enum(bands) })),
  metrics,
  flags: z.array(z.strictObject({ id: z.string(), since: quarter, values: z.record(z.string(), value) })),
})

/** One number as it was published and as it is now, in the form it has elsewhere in this file; null: it was, or is, not there. */
const restated = z.strictObject({
  of: z.enum(['account', 'organization', 'unit', 'portfolio']),
  id: z.string(),
  what: z.string(),
  published: z.json(),
  recomputed: z.json(),
})

/** One replacement of this edition after it was published: what was replaced, which numbers moved, and why. */
const replacement = z.strictObject({
  replaced: z.strictObject({ tool: z.string(), settingsHash: z.string(), inputs: z.array(z.string()) }),
  cause: z.enum(['data-changed', 'rule-changed', 'both', 'unexplained']),
  figures: z.array(restated),
})

/** The machine-readable twin of an edition. Keys are sorted, lists go by id, so equal reviews are equal bytes. */
export const reportJsonSchema = z.strictObject({
  schemaVersion: z.literal(REPORT_VERSION),
  tool: z.string(),
  quarter,
  asOf: z.iso.date(),
  settingsHash: z.string(),
  inputs: z.array(input),
  diagnostics: z.array(diagnostic),
  portfolio: rollUp,
  organizations: z.array(rollUp),
  units: z.array(rollUp),
  accounts: z.array(account),
  /** Left out where the activity log was read row by row. */
  countedBy: countedBy.optional(),
  /** Oldest first; left out where the edition was never replaced. */
  restatements: z.array(replacement).min(1).optional(),
})

export type ReportJson = z.infer<typeof reportJsonSchema>
export type Replacement = z.infer<typeof replacement>

/** The JSON Schema of report.json, which ships beside it. */
export function describeReportJson(): unknown {
  return z.toJSONSchema(reportJsonSchema)
}
