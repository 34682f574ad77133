import { judgeMovement } from './movement-kind.ts'
import type { TransitionMatrix } from './transition-matrix.ts'
import type { Standing } from './transitions.ts'

/** One standing at both ends: how many, and how many of those there now rose or fell into it. */
export interface TransitionStanding {
  readonly standing: Standing
  readonly before: number
  readonly now: number
  readonly risenInto: number
  readonly fallenInto: number
}

const order: readonly Standing[] = [3, 2, 1, 0, -1, 'unrated', 'expired', 'absent', 'left', 'vanished']

/** The standings that somebody has at either end, from top to bottom. */
export function measureStandings({ cells }: TransitionMatrix): TransitionStanding[] {
  const sum = (fits: (cell: TransitionMatrix['cells'][number]) => boolean): number =>
    cells.filter(fits).reduce((total, { people }) => total + people, 0)
  return order.flatMap((standing) => {
    const before = sum(({ from }) => from === standing)
    const now = sum(({ to }) => to === standing)
    if (before + now === 0) return []
    const into = (kind: 'up' | 'down'): number =>
      sum((cell) => cell.to === standing && judgeMovement(cell) === kind)
    return [{ standing, before, now, risenInto: into('up'), fallenInto: into('down') }]
  })
}
