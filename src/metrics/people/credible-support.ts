import type { Dataset } from '../../model/dataset.ts'
import type { Support } from '../../model/scales.ts'
import type { SupportedLevel } from '../account-slice.ts'
import type { AccountFacts } from '../facts/account-facts.ts'

/**
 * Could the import have shown the evidence a claim needs? 3 and 2 need a used evidence column, 1 evidence or
 * direction, 0 the log, each with people named in it; −1 needs nothing.
 */
export function isVerifiable(
  claim: Support | null,
  { filledColumns, logStart }: Dataset,
  { namesPeople }: Pick<AccountFacts, 'namesPeople'>,
): boolean {
  if (claim === null) return false
  if (claim === -1) return true
  if (logStart === null || !namesPeople) return false
  if (claim === 0) return true
  const evidence = filledColumns.has('activities.evidence')
  return claim === 1 ? evidence || filledColumns.has('activities.direction') : evidence
}

/** Support we may count on: what the log supports (none as 0) where it is less than a verifiable claim, else the claim. */
export function measureCredibleSupport(
  claim: Support | null,
  supported: SupportedLevel,
  verifiable: boolean,
): Support | null {
  if (claim === null || !verifiable) return claim
  const level = supported.level === 'none' ? 0 : supported.level
  return level < claim ? level : claim
}
