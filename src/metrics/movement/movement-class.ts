import type { RowRef } from '../../model/row-ref.ts'
import type { AccountSlice } from '../account-slice.ts'
import type { EvidenceItem } from '../facts/account-facts.ts'
import { judgeEvidence } from '../facts/whole-evidence.ts'
import type { MovementKind } from './movement-kind.ts'
import { dayOfRating } from './rating-day.ts'
import type { Transition } from './transitions.ts'

/**
 * Why a rating moved, the first that fits. Rules and settings are the same at both ends, which are recomputed together,
 * so that a changed rule shows in the restatement and never here.
 */
export type MovementClass =
  'person-left' | 'person-joined' | 'vanished' | 'data-corrected' | 'expired' | 'new-evidence' | 're-rated'

/** The way a rating went: of a first rating, the side it is on; 0 where evidence of either side may have led to it. */
function directionOf({ from, to }: Transition): number {
  if (typeof to !== 'number') return 0
  return Math.sign(typeof from === 'number' ? to - from : to)
}

/** Evidence of this person that came after the old rating and points the way the rating went. */
function findProof(
  move: Transition,
  { edition, settings }: AccountSlice,
  evidence: readonly EvidenceItem[],
): EvidenceItem[] {
  const { fromRating, person } = move
  const after = fromRating === null ? -Infinity : dayOfRating(fromRating, edition, settings.fiscalYearStart)
  const direction = directionOf(move)
  return evidence.filter((item) => {
    if (item.person !== person.index || item.day <= after) return false
    const side = judgeEvidence(item)
    if (side === null) return false
    return direction === 0 || side === (direction > 0 ? 'for' : 'against')
  })
}

/** Columns that a correction changed, by row. */
export type CorrectedCells = ReadonlyMap<RowRef, ReadonlySet<string>>

/** Whether a correction changed one of the two ratings; what it changed of the other scale moved nothing here. */
function isCorrected({ fromRating, toRating, scale }: Transition, corrected: CorrectedCells): boolean {
  const other = scale === 'support' ? 'intimacy' : 'support'
  return [fromRating, toRating].some((rating) =>
    rating === null ? false : [...(corrected.get(rating.row) ?? [])].some((column) => column !== other),
  )
}

/** The class of one movement, with the evidence it rests on where that is what made it. */
export function classifyMovement(
  kind: Exclude<MovementKind, 'same'>,
  move: Transition,
  slice: AccountSlice,
  evidence: readonly EvidenceItem[],
  corrected: CorrectedCells,
): { readonly class: MovementClass; readonly evidence: readonly EvidenceItem[] } {
  const only = (name: MovementClass) => ({ class: name, evidence: [] })
  if (kind === 'left') return only('person-left')
  if (kind === 'joined') return only('person-joined')
  // what is no longer there is not re-rated, whatever the reason
  if (kind === 'vanished' || kind === 'lost') return only('vanished')
  if (isCorrected(move, corrected)) return only('data-corrected')
  if (kind === 'expired') return only('expired')
  const proof = findProof(move, slice, evidence)
  return proof.length > 0 ? { class: 'new-evidence', evidence: proof } : only('re-rated')
}
