import { Adder } from 'd3'
import type { Quotas } from './quotas.ts'

/**
 * Number of coalitions of each weight (columns) and head count (rows), both cut off at their quota: beyond it, how far
 * makes no difference. A row of the table is `quotas.weight + 1` long.
 */
type Coalitions = Float64Array

/** Each coalition of the table, with and without one more person. */
function join(table: Coalitions, weight: number, quotas: Quotas): Coalitions {
  const width = quotas.weight + 1
  const joined = table.slice()
  // from here on the weight quota is reached
  const reach = Math.max(0, quotas.weight - weight)
  for (let heads = 0; heads <= quotas.heads; heads++) {
    const from = heads * width
    const to = Math.min(heads + 1, quotas.heads) * width
    for (let at = 0; at < reach; at++) joined[to + at + weight]! += table[from + at]!
    for (let at = reach; at < width; at++) joined[to + quotas.weight]! += table[from + at]!
  }
  return joined
}

/** Coalitions of the others that fail alone and carry once a person of this weight joins. */
function countTurned(others: Coalitions, weight: number, quotas: Quotas): number {
  const width = quotas.weight + 1
  const sum = new Adder()
  for (let heads = Math.max(0, quotas.heads - 1); heads <= quotas.heads; heads++)
    for (let at = Math.max(0, quotas.weight - weight); at < width; at++) {
      const carriesAlone = heads === quotas.heads && at === quotas.weight
      if (!carriesAlone) sum.add(others[heads * width + at]!)
    }
  return sum.valueOf()
}

/**
 * Swings of each person: coalitions of the others that carry the decision only once this person joins. Counts exact up
 * to 2^53. Beyond it every number is a sum of positive ones that goes through at most Σ (weight + 1) rounded additions,
 * each off by 2^-53 at most: 80 people of weight 25 are off by less than 3e-13 of it. Nothing is ever subtracted, which is
 * what would lose digits.
 *
 * People of one weight are alike, so one table without one of them serves them all. The tables are made by halving: what
 * both halves have in common is added once.
 *
 * @param weights integers ≥ 0
 * @param quotas least weight and least heads that carry; 0 heads leaves one quota
 */
export function countSwings(weights: readonly number[], quotas: Quotas): number[] {
  const counts = new Map<number, number>()
  for (const weight of weights) counts.set(weight, (counts.get(weight) ?? 0) + 1)
  const swings = new Map<number, number>()

  const joinAll = (table: Coalitions, some: readonly number[]): Coalitions =>
    some.reduce((joined, weight) => {
      let all = joined
      for (let count = counts.get(weight)!; count > 0; count--) all = join(all, weight, quotas)
      return all
    }, table)

  const visit = (others: Coalitions, some: readonly number[]): void => {
    const [weight] = some
    if (weight === undefined) return
    if (some.length === 1) {
      let table = others
      for (let count = counts.get(weight)!; count > 1; count--) table = join(table, weight, quotas)
      swings.set(weight, countTurned(table, weight, quotas))
      return
    }
    const half = some.length >> 1
    visit(joinAll(others, some.slice(half)), some.slice(0, half))
    visit(joinAll(others, some.slice(0, half)), some.slice(half))
  }

  const empty: Coalitions = new Float64Array((quotas.weight + 1) * (quotas.heads + 1))
  empty[0] = 1
  visit(empty, [...counts.keys()])
  return weights.map((weight) => swings.get(weight)!)
}

// quarter after quarter the same people sit in the room: what was worked out last is asked for next, most of the time
let last: { readonly asked: string; readonly shares: number[] | null } | null = null

/**
 * How much of the decision hangs on each person: their swings as a share of everyone's (normalised Banzhaf index), in
 * the order given, summing to 1. Null where nobody can turn anything because the quotas are out of reach.
 */
export function measurePivotality(weights: readonly number[], quotas: Quotas): readonly number[] | null {
  const asked = `${quotas.weight} ${quotas.heads} ${weights.join(' ')}`
  if (last?.asked !== asked) last = { asked, shares: shareSwings(weights, quotas) }
  return last.shares
}

function shareSwings(weights: readonly number[], quotas: Quotas): number[] | null {
  const swings = countSwings(weights, quotas)
  const all = new Adder()
  for (const count of swings) all.add(count)
  const total = all.valueOf()
  return total === 0 ? null : swings.map((count) => count / total)
}
