import { oncePer } from '../../lib/once-per.ts'
import type { AccountSlice } from '../account-slice.ts'
import { createEvidenceReader } from '../facts/whole-evidence.ts'
import { findRating } from '../people/rating-in-force.ts'
import type { Review } from '../review.ts'
import { type LedgerRow, measureLedger } from './ledger.ts'
import type { MovementClass } from './movement-class.ts'
import { measureTransitionMatrix, type TransitionMatrix } from './transition-matrix.ts'
import { findMovementEnds, hasRatingHistory } from './transitions.ts'

/** A movement of somewhere in the review. */
export interface ReviewMove extends LedgerRow {
  /** Position in `review.accounts`. */
  readonly account: number
}

export type MoveKind = LedgerRow['kind']

/** How many moved, by kind. */
export interface MoveCounts extends Readonly<Record<MoveKind, number>> {
  /** Across the line between neutral and supporting. */
  readonly turnedPositive: number
  readonly turnedNegative: number
  /** Rises and falls that no new evidence stands for. */
  readonly upWithoutEvidence: number
  readonly downWithoutEvidence: number
}

/** What moved between the previous quarter end and this one. */
export interface ReviewMovement {
  /** Everyone's movements on both scales, by account, person and scale. */
  readonly moves: readonly ReviewMove[]
  /** Accounts whose previous quarter end can be rebuilt, and those whose can't. */
  readonly measured: number
  readonly unmeasured: number
  /** Movements of support: of key persons, and of everyone. */
  readonly key: MoveCounts
  readonly all: MoveCounts
  /** Everyone, both scales: kind × class, only pairs that occur. */
  readonly classes: readonly {
    readonly kind: MoveKind
    readonly class: MovementClass
    readonly moves: number
  }[]
  /** Rises and falls of everyone on both scales, and those of them that no new evidence stands for. */
  readonly steps: number
  readonly bareMoves: number
  /** Rises of support, and those of them that something speaks against. */
  readonly rises: number
  readonly doubtedRises: number
  readonly matrix: TransitionMatrix
  /** Somebody was rated at the previous quarter end, so that there is something to compare with. */
  readonly hasEarlier: boolean
}

const kinds: readonly MoveKind[] = [
  'down',
  'up',
  'vanished',
  'lost',
  'expired',
  'left',
  'newly-rated',
  'joined',
]
const classes: readonly MovementClass[] = [
  'new-evidence',
  're-rated',
  'data-corrected',
  'vanished',
  'expired',
  'person-left',
  'person-joined',
]

function countMoves(moves: readonly ReviewMove[]): MoveCounts {
  const count = (fits: (move: ReviewMove) => boolean): number => moves.filter(fits).length
  return {
    ...(Object.fromEntries(kinds.map((kind) => [kind, count((move) => move.kind === kind)])) as Record<
      MoveKind,
      number
    >),
    turnedPositive: count(({ turn }) => turn === 'positive'),
    turnedNegative: count(({ turn }) => turn === 'negative'),
    upWithoutEvidence: count((move) => move.kind === 'up' && move.class === 're-rated'),
    downWithoutEvidence: count((move) => move.kind === 'down' && move.class === 're-rated'),
  }
}

/** Whether anyone of an account was rated at the previous quarter end, as far as it can be rebuilt. */
function hasEarlierRating(slice: AccountSlice): boolean {
  const ends = findMovementEnds(slice)
  return (
    hasRatingHistory(slice, ends) &&
    slice.people.some(({ person }) =>
      (['support', 'intimacy'] as const).some(
        (scale) => findRating(person.ratings, scale, ends.before, slice.edition) !== null,
      ),
    )
  )
}

/** Measured once for each review, however many pages and languages ask. */
export const measureReviewMovement = oncePer((review: Review): ReviewMovement => {
  const { dataset, settings, accounts } = review
  const readEvidence = createEvidenceReader(dataset, settings)
  const ledgers = accounts.map(({ slice }) =>
    measureLedger(slice, readEvidence(slice), dataset.correctedCells),
  )
  const moves = ledgers.flatMap((ledger, account) => (ledger ?? []).map((move) => ({ ...move, account })))
  const steps = moves.filter(({ kind }) => kind === 'up' || kind === 'down')
  const rises = steps.filter(({ kind, scale }) => kind === 'up' && scale === 'support')
  const support = moves.filter(({ scale }) => scale === 'support')
  const measured = ledgers.filter((ledger) => ledger !== null).length
  return {
    moves,
    measured,
    unmeasured: accounts.length - measured,
    key: countMoves(support.filter(({ isKey }) => isKey)),
    all: countMoves(support),
    classes: kinds.flatMap((kind) =>
      classes.flatMap((name) => {
        const some = moves.filter((move) => move.kind === kind && move.class === name).length
        return some === 0 ? [] : [{ kind, class: name, moves: some }]
      }),
    ),
    steps: steps.length,
    bareMoves: steps.filter((move) => move.class === 're-rated').length,
    rises: rises.length,
    doubtedRises: rises.filter(({ findings }) => findings.length > 0).length,
    matrix: measureTransitionMatrix(review, [...accounts.keys()]),
    hasEarlier: accounts.some(({ slice }) => hasEarlierRating(slice)),
  }
})
