import { randomLcg, randomNormal } from 'd3'

/** Chance as the sample uses it: everything it draws comes from one named stream of one seed. */
export type Dice = {
  /** A number in [0, 1). */
  unit: () => number
  /** An integer from low to high, both included. */
  int: (low: number, high: number) => number
  /** A number from low to high. */
  between: (low: number, high: number) => number
  /** True with probability p. */
  chance: (p: number) => boolean
  /** A draw from the normal distribution of mean 0 and deviation 1. */
  normal: () => number
  /** One of a list that is not empty. */
  pick: <T>(list: readonly T[]) => T
  /** One of the keys, each as likely as its weight. */
  weighted: <T extends string>(weights: Readonly<Partial<Record<T, number>>>) => T
  /** The integer below x or above it, so that the mean is x. */
  round: (x: number) => number
  /** A new list in random order. */
  shuffle: <T>(list: readonly T[]) => T[]
}

const SEED = 20260930

/**
 * The dice of one stream. Each account has streams of its own, so tuning one account leaves the others as
 * they are.
 */
export const makeDice = (stream: string): Dice => {
  const unit = randomLcg(hash(`${SEED} ${stream}`) / 2 ** 32)
  const normal = randomNormal.source(unit)(0, 1)
  const int = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)] as T
  return {
    unit,
    int,
    between: (low, high) => low + unit() * (high - low),
    chance: (p) => unit() < p,
    normal,
    pick,
    weighted: <T extends string>(weights: Readonly<Partial<Record<T, number>>>) => {
      const entries = Object.entries(weights) as [T, number][]
      let left = unit() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      return (entries.find(([, weight]) => (left -= weight) < 0) ?? pick(entries))[0]
    },
    round: (x) => Math.floor(x) + (unit() < x - Math.floor(x) ? 1 : 0),
    shuffle: (list) => {
      const copy = [...list]
      for (let i = copy.length - 1; i > 0; i--) {
        const j = int(0, i)
        const kept = copy[i] as (typeof copy)[number]
        copy[i] = copy[j] as (typeof copy)[number]
        copy[j] = kept
      }
      return copy
    },
  }
}

/** FNV-1a over UTF-16 units, then mixed, so that streams with similar names start far apart. */
const hash = (text: string): number => {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
