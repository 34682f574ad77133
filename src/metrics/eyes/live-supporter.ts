/** A customer person of the circle who supports us and was met within their gap. */
export interface LiveSupporter {
  /** Position in `dataset.people`. */
  readonly person: number
  /** Department as compared; null where unknown. */
  readonly department: string | null
  /** Ours with enough contact in the half-year, and ours in the contacts of the latest day. Present ones or not. */
  readonly strongStaff: readonly number[]
  readonly latestStaff: readonly number[]
}

/** The graph of life: departments (by key, ascending) × ours (ascending). */
export interface EyeEdges {
  readonly departments: readonly string[]
  /** `staff[department]`: ours linked to it, ascending. */
  readonly staff: readonly (readonly number[])[]
}

/** Ours that a supporter leads to: those with enough contact, and only where none of them is present the latest met. */
export function staffOf(supporter: LiveSupporter, isPresent: (staff: number) => boolean): readonly number[] {
  const strong = supporter.strongStaff.filter(isPresent)
  return strong.length > 0 ? strong : supporter.latestStaff.filter(isPresent)
}

/** Edges from the department of each live supporter to ours. A supporter without department has none. */
export function linkEyes(
  supporters: readonly LiveSupporter[],
  isPresent: (staff: number) => boolean,
): EyeEdges {
  const edges = new Map<string, Set<number>>()
  for (const supporter of supporters) {
    if (supporter.department === null) continue
    const staff = edges.get(supporter.department) ?? new Set()
    edges.set(supporter.department, staff)
    for (const one of staffOf(supporter, isPresent)) staff.add(one)
  }
  const departments = [...edges.keys()].sort()
  return { departments, staff: departments.map((key) => [...edges.get(key)!].sort((a, b) => a - b)) }
}
