import type { Day } from '../../lib/day.ts'
import type { Person } from '../../model/dataset.ts'
import type { RowRef } from '../../model/row-ref.ts'
import type { AccountSlice } from '../account-slice.ts'
import { judgeRise, type RiseFinding } from '../claims/rise-findings.ts'
import type { EvidenceItem } from '../facts/account-facts.ts'
import { joinRows } from '../join-rows.ts'
import { classifyMovement, type CorrectedCells, type MovementClass } from './movement-class.ts'
import { findTurn, judgeMovement, type MovementKind } from './movement-kind.ts'
import { dayOfRating } from './rating-day.ts'
import {
  findMovementEnds,
  hasRatingHistory,
  measureTransition,
  type Scale,
  type Standing,
  type Transition,
} from './transitions.ts'

/** One rating that moved between two quarter ends, or a person who came or went. */
export interface LedgerRow {
  readonly person: Person
  readonly scale: Scale
  readonly kind: Exclude<MovementKind, 'same'>
  readonly from: Standing
  readonly to: Standing
  /** Of the new rating, or the day the person left; null where nothing dates it. */
  readonly day: Day | null
  readonly reason: string | null
  readonly class: MovementClass
  /** Items that made it "new evidence". */
  readonly evidence: readonly EvidenceItem[]
  /** Key at either end. */
  readonly isKey: boolean
  readonly turn: ReturnType<typeof findTurn>
  /** What speaks against a rise of support; empty for everything else. */
  readonly findings: readonly RiseFinding[]
  readonly rows: readonly RowRef[]
}

function dayOfMovement(
  kind: LedgerRow['kind'],
  { person, toRating }: Transition,
  { edition, settings }: AccountSlice,
): Day | null {
  if (kind === 'left') return person.leftOn
  if (kind !== 'up' && kind !== 'down' && kind !== 'newly-rated') return null
  return toRating === null ? null : dayOfRating(toRating, edition, settings.fiscalYearStart)
}

/**
 * Every rating of an account that changed, is new, was lost or expired between the previous quarter end and this one,
 * and every person who joined, left or vanished, by person, then scale. Null where the previous end can't be rebuilt.
 *
 * @param evidence all evidence of the account up to the as-of day
 * @param corrected columns that a correction changed, by row
 */
export function measureLedger(
  slice: AccountSlice,
  evidence: readonly EvidenceItem[],
  corrected: CorrectedCells = new Map(),
): LedgerRow[] | null {
  const ends = findMovementEnds(slice)
  if (!hasRatingHistory(slice, ends)) return null
  return slice.people.flatMap(({ person }) => {
    const moves = (['support', 'intimacy'] as const).map((scale) =>
      measureTransition(slice, person, scale, ends),
    )
    // coming and going is one row, whatever the scales
    return (moves[0]!.isWholePerson ? moves.slice(0, 1) : moves).flatMap((move): LedgerRow[] => {
      const kind = judgeMovement(move)
      if (kind === 'same') return []
      const proof = classifyMovement(kind, move, slice, evidence, corrected)
      const { from, to, scale, fromRating, toRating, isKey } = move
      const rise = kind === 'up' && scale === 'support' ? { from: fromRating!, to: toRating! } : null
      return [
        {
          person,
          scale,
          kind,
          from,
          to,
          day: dayOfMovement(kind, move, slice),
          reason: kind === 'up' || kind === 'down' || kind === 'newly-rated' ? toRating!.reason : null,
          ...proof,
          isKey,
          turn: findTurn(move),
          findings: rise === null ? [] : judgeRise(rise, { person }, slice, evidence),
          rows: joinRows(
            person.rows,
            fromRating ? [fromRating.row] : [],
            toRating ? [toRating.row] : [],
            proof.evidence.map(({ row }) => row),
          ),
        },
      ]
    })
  })
}
