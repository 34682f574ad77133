import { type LiveSupporter, linkEyes } from './live-supporter.ts'
import { firstMatching, measureMatching } from './matching.ts'

/** One eye: a department and the one of ours who holds it. */
export interface Eye {
  readonly department: string
  readonly staff: number
}

/** Those without whom an account has fewer eyes. */
export interface CriticalPeople {
  /** Positions in `dataset.people`, ascending. */
  readonly theirs: readonly number[]
  /** Positions in `dataset.staff`, ascending. */
  readonly ours: readonly number[]
}

/**
 * Eyes of an account: the most pairs of a department and one of ours, no department and no person used twice, where a
 * live supporter of the department links the two. One person of ours, or one department, is one eye.
 */
export function measureEyes(
  supporters: readonly LiveSupporter[],
  isPresent: (staff: number) => boolean,
): number {
  return measureMatching(linkEyes(supporters, isPresent).staff)
}

/** The eyes by name: of all largest sets of pairs the one that comes first by department, then by our person. */
export function nameEyes(supporters: readonly LiveSupporter[], isPresent: (staff: number) => boolean): Eye[] {
  const { departments, staff } = linkEyes(supporters, isPresent)
  return [...firstMatching(staff)].map(([left, right]) => ({ department: departments[left]!, staff: right }))
}

/**
 * Every person, theirs or ours, whose removal lowers the number. The number is taken anew without them, as it would
 * be after their leaving: a supporter who loses the one of ours they met most falls back on the one they met last.
 */
export function findCriticalPeople(
  supporters: readonly LiveSupporter[],
  isPresent: (staff: number) => boolean,
): CriticalPeople {
  const eyes = measureEyes(supporters, isPresent)
  const theirs = supporters.filter((one) => {
    return (
      measureEyes(
        supporters.filter((other) => other !== one),
        isPresent,
      ) < eyes
    )
  })
  const linked = new Set(linkEyes(supporters, isPresent).staff.flat())
  const ours = [...linked].filter(
    (one) => measureEyes(supporters, (staff) => staff !== one && isPresent(staff)) < eyes,
  )
  return { theirs: theirs.map((one) => one.person).sort((a, b) => a - b), ours: ours.sort((a, b) => a - b) }
}
