import { isBinding } from './person.ts'
import type { Dice } from './dice.ts'
import type { Person } from './person.ts'
import type { Team } from './staff.ts'
import type { Tier } from './account-plans.ts'

/** The longest gap that a tier allows to approvers and deciders, in days. */
export const GAP: Record<Tier, number> = { S: 30, A: 45, B: 60, C: 90 }

/** How often a person wants to be seen, in days. */
export const rhythmOf = (person: Person, tier: Tier, quarter: number): number => {
  const opinion = person.truth[quarter] ?? 0
  // where visits are few, they go to those who decide
  const few = tier === 'B' || tier === 'C' ? 0.65 : 1
  const gap = isBinding(person) ? GAP[tier] * few : person.inCircle ? GAP[tier] * 2 : GAP[tier] * 4
  if (opinion >= 3) return Math.min(gap, 40)
  return opinion === 2 ? Math.min(gap, 55) : opinion === 1 ? Math.min(gap, 85) : gap
}

/** Chooses who takes part: the one longest due first, the others from nearby or next in line. */
export const chooseGuests = (
  people: readonly Person[],
  seats: number,
  day: number,
  due: (person: Person) => number,
  dice: Dice,
): Person[] => {
  const present = people.filter((p) => day < p.unseenFrom)
  const line = present
    .map((person) => ({ person, score: due(person) * dice.between(0.75, 1.25) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ person }) => person)
  const first = line[0]
  if (!first) return []
  const guests = [first]
  const near = line.filter((p) => p !== first && p.department === first.department)
  const rest = line.filter((p) => p !== first && p.department !== first.department)
  while (guests.length < seats && near.length + rest.length > 0) {
    const guest = (dice.chance(0.3) ? near.shift() : rest.shift()) ?? rest.shift() ?? near.shift()
    if (guest) guests.push(guest)
  }
  return guests
}

/** Who of ours does what, with weights. */
const HOSTS: Record<string, Record<string, number>> = {
  高层会谈: { 'sponsor manager': 1 },
  技术交流: { 'solution manager': 4, solution: 4, 'solution fulfilment': 2 },
  研讨会: { 'solution manager': 1, 'solution fulfilment': 1 },
  培训: { fulfilment: 2, 'fulfilment solution': 1 },
  现场参观: { 'fulfilment manager': 1, fulfilment: 1 },
  会议: { 'manager solution': 4, 'manager fulfilment': 3, manager: 2 },
  拜访: { manager: 4, 'manager solution': 3, solution: 2, fulfilment: 2 },
}
const ALONE = { manager: 5, solution: 3, fulfilment: 2 }

/** Chooses who of ours goes. */
export const chooseHosts = (kind: string, team: Team, day: number, dice: Dice): string[] => {
  const manager = team.former && day <= team.former.until ? team.former.id : team.manager
  const parts = dice.weighted(HOSTS[kind] ?? ALONE).split(' ') as (
    'manager' | 'solution' | 'fulfilment' | 'sponsor'
  )[]
  const hosts = parts.map((part) => (part === 'manager' ? manager : team[part]))
  if (team.helpers.length > 0 && dice.chance(0.3)) hosts.push(dice.pick(team.helpers))
  return [...new Set(hosts)]
}
