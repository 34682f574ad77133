import type { Settings } from '../../model/settings.ts'

/** What a number scores by lower bounds, from high to low; below all of them the rest. */
export function scoreByBounds(
  value: number,
  { bounds, rest }: Settings['organizationalScores']['ecosystem'],
): number {
  return bounds.find(([least]) => value >= least)?.[1] ?? rest
}
