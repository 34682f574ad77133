import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)
const quarter = z.string().regex(/^\d{4}-Q[1-4]$/)
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)

/** What `manifest.json` of a facts folder says: what an engine counted, by which rules, and what became of every record. */
export const factsManifestSchema = z.object({
  schemaVersion: z.literal(1),
  tool: z.string(),
  engine: z.object({ name: z.string(), version: z.string() }),
  quarter,
  asOf: day,
  /** Quarter ends the facts are of, oldest first, and the quarters that contacts are added up in. */
  quarters: z.array(quarter),
  contactQuarters: z.array(quarter),
  /** Hashes of the code that counted, its SQL included, of all settings and presets that decide what a record means, and of the records' ids it may name. */
  codeHash: sha256,
  rulesHash: sha256,
  namesHash: sha256,
  log: z.object({
    file: z.string(),
    /** Hash of the file; of its different cells where it is none, but lies on a cluster. */
    sha256,
    delimiter: z.string(),
    header: z.array(z.string()),
    /** Hash of the file of its different cells. */
    cells: sha256,
  }),
  /** Where the records lay: a file, or each server of a cluster; records and accounts with facts. */
  shards: z.array(z.object({ name: z.string(), records: count, accounts: count })),
  /** Raw = kept + rejected; kept = counted + left out, as of the edition's day. */
  records: z.object({
    raw: count,
    rejected: count,
    kept: count,
    counted: count,
    leftOut: z.object({ planned: count, cancelled: count, unknown: count, undated: count, future: count }),
    /** Of the kept ones, those of no known account. */
    orphans: count,
  }),
  namesPeople: z.boolean(),
  namesStaff: z.boolean(),
  logStart: day.nullable(),
  logEnd: day.nullable(),
  /** Accounts with facts, and the hash of the file that holds them. */
  accounts: count,
  facts: sha256,
  /** Ids of the accounts counted again from their records, which all agreed. */
  recounted: z.array(z.string()),
})

export type FactsManifest = z.infer<typeof factsManifestSchema>

export const sumLeftOut = ({ records: { leftOut } }: Pick<FactsManifest, 'records'>): number =>
  Object.values(leftOut).reduce((sum, one) => sum + one, 0)

/** What does not add up, in words; null where everything does. */
export function findImbalance(
  manifest: Pick<FactsManifest, 'records' | 'shards' | 'accounts'>,
): string | null {
  const { raw, rejected, kept, counted } = manifest.records
  if (raw !== kept + rejected) return `${raw} raw records are not ${kept} kept and ${rejected} rejected`
  const left = sumLeftOut(manifest)
  if (kept !== counted + left) return `${kept} kept records are not ${counted} counted and ${left} left out`
  for (const [what, all] of [
    ['records', raw],
    ['accounts', manifest.accounts],
  ] as const) {
    const each = manifest.shards.map((shard) => shard[what])
    if (each.reduce((sum, one) => sum + one, 0) !== all)
      return `the shards' ${each.join(' + ')} ${what} are not ${all}`
  }
  return null
}
