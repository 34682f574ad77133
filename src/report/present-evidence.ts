import { isKnown } from '../model/measurement.ts'
import { placeOfRow, type RowRef } from '../model/row-ref.ts'
import type { Review } from '../metrics/review.ts'
import { evidencePath } from './account/account-context.ts'
import type { KnownPaths } from './earlier-edition.ts'
import { planPages } from './page-plan.ts'

/** The input rows behind an account's numbers: per metric and flag, per file, the lines. */
export interface EvidenceFile {
  /** Below the edition's folder: `evidence/<slug>.json`. */
  readonly path: string
  readonly content: {
    readonly account: string
    readonly rows: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>
  }
}

/** One file of source rows per account, sorted by metric, file and line. */
export function* presentEvidence(review: Review, known: KnownPaths | null = null): Generator<EvidenceFile> {
  const { files } = review.dataset
  const plan = planPages(review, known)
  for (const [index, { account, now, flags }] of review.accounts.entries()) {
    const rows: Record<string, Record<string, number[]>> = {}
    const list = (what: string, behind: readonly RowRef[]): void => {
      if (behind.length === 0) return
      const byFile: Record<string, number[]> = {}
      for (const { file, line } of behind.map(placeOfRow)) {
        const name = files[file]?.file ?? '?'
        ;(byFile[name] ??= []).push(line)
      }
      rows[what] = byFile
    }
    for (const metric of Object.keys(now.metrics).sort()) {
      const measured = now.metrics[metric]!
      if (isKnown(measured)) list(metric, measured.rows)
    }
    for (const { id, rows: behind } of flags) list(`flag-${id}`, behind)
    yield { path: evidencePath(plan.accounts[index]!), content: { account: account.id, rows } }
  }
}
