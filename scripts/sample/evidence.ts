import { isContact } from './touch.ts'
import type { Dice } from './dice.ts'
import type { Person } from './person.ts'
import type { Touch } from './touch.ts'

const SIGNS: Record<number, readonly string[]> = {
  [-1]: ['objection', 'competitor_preference'],
  1: ['positive_statement'],
  2: ['public_support', 'spec_influence'],
  3: ['introduction', 'internal_advocacy', 'strategy_guidance'],
}

/** How many traces an opinion leaves in a quarter when it leaves any. */
const TRACES: Record<number, number> = { [-1]: 1, 1: 1, 2: 1, 3: 1.4 }

/**
 * Marks touches of one quarter with what people showed there. A supporter shows it with the chance `proof`, an
 * opponent half as often; one touch proves one person.
 */
export const leaveEvidence = (
  touches: readonly Touch[],
  people: readonly Person[],
  quarter: number,
  proof: number,
  dice: Dice,
): void => {
  for (const person of people) {
    const opinion = person.truth[quarter] ?? 0
    const signs = SIGNS[opinion]
    if (!signs || person.events.length > 0 || !dice.chance(opinion < 0 ? 0.5 : proof)) continue
    const free = touches.filter(
      (t) => isContact(t) && t.people.includes(person) && t.evidence === '' && t.count === 1,
    )
    for (const touch of free.slice(-dice.round(TRACES[opinion] ?? 0))) {
      touch.evidence = dice.pick(signs)
      touch.evidenceOf = person
    }
  }
}
