import type { Transition } from './transitions.ts'

/** What happened between two quarter ends; `same` also where somebody was unrated, or expired, at both. */
export type MovementKind =
  'up' | 'down' | 'newly-rated' | 'expired' | 'lost' | 'joined' | 'left' | 'vanished' | 'same'

/** Exactly one kind for each person and scale. */
export function judgeMovement({ from, to }: Pick<Transition, 'from' | 'to'>): MovementKind {
  if (from === to) return 'same'
  if (to === 'left') return 'left'
  if (to === 'vanished') return 'vanished'
  if (from === 'absent' || from === 'left') return 'joined'
  if (to === 'expired') return from === 'unrated' ? 'same' : 'expired'
  if (to === 'unrated') return typeof from === 'number' ? 'lost' : 'same'
  if (typeof to !== 'number') return 'same'
  if (typeof from !== 'number') return 'newly-rated'
  return to > from ? 'up' : 'down'
}

/** Crossing from opposed or neutral to supporting, or back; of support only. */
export function findTurn({ scale, from, to }: Transition): 'positive' | 'negative' | null {
  if (scale !== 'support' || typeof from !== 'number' || typeof to !== 'number') return null
  if (from <= 0 && to >= 1) return 'positive'
  return from >= 1 && to <= 0 ? 'negative' : null
}
