import type { Day } from '../../lib/day.ts'
import type { Dataset } from '../../model/dataset.ts'
import type { Support } from '../../model/scales.ts'
import type { Settings } from '../../model/settings.ts'
import type { SupportedLevel } from '../account-slice.ts'
import type { AccountFacts } from '../facts/account-facts.ts'

/** What a claim is held against. */
export interface ClaimContext {
  readonly dataset: Pick<Dataset, 'filledColumns' | 'logStart'>
  readonly facts: Pick<AccountFacts, 'namesPeople'>
  readonly asOf: Day
  /** Of the person claimed, null where the log has none. */
  readonly lastContact: Day | null
  readonly supported: SupportedLevel
  readonly settings: Settings['evidence']
}

/**
 * Could the import have shown the evidence a claim needs? 3 and 2 need a used evidence column, 1 evidence or
 * direction, 0 the log, each with people named in it; −1 needs nothing.
 *
 * A log that begins inside the window of evidence may miss what came before it, so there a claim above what it shows
 * can be checked only where its rung fails by its contact, which the log is long enough to tell.
 */
export function isVerifiable(claim: Support | null, context: ClaimContext): boolean {
  if (claim === null) return false
  if (claim === -1) return true
  const { filledColumns, logStart } = context.dataset
  if (logStart === null || !context.facts.namesPeople) return false
  const evidence = filledColumns.has('activities.evidence')
  if (claim > 1 && !evidence) return false
  if (claim === 1 && !evidence && !filledColumns.has('activities.direction')) return false
  return isSeen(claim, logStart, context)
}

function isSeen(claim: Exclude<Support, -1>, logStart: Day, context: ClaimContext): boolean {
  const { asOf, lastContact, supported, settings } = context
  const seen = asOf - logStart
  // what stands in the log stands there, an objection too: whatever could lift it would be of a later day
  if (seen >= settings.windowDays || supported.level === -1) return true
  if (supported.level !== 'none' && supported.level >= claim) return true
  const contactDays = {
    3: settings.coachContactDays,
    2: settings.strongContactDays,
    1: settings.supporterContactDays,
    0: settings.windowDays,
  }[claim]
  return seen >= contactDays && (lastContact === null || asOf - lastContact > contactDays)
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
