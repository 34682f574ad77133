import type { AccountMeasures, AccountReview, SureBand } from '../review.ts'

const RANK: Readonly<Record<SureBand, number>> = { critical: 0, 'at-risk': 1, fair: 2, healthy: 3 }

function lowestScore({ mcr }: AccountMeasures): number {
  return 'value' in mcr ? mcr.value : 'from' in mcr ? mcr.from : Infinity
}

/**
 * The member a group fails by: lowest band, then lowest score, then first by id. An undetermined one is taken at its
 * worst end, since it may be that bad. Null where none has a score.
 */
export function findWeakest(accounts: readonly AccountReview[], members: readonly number[]): number | null {
  const scored = members.flatMap((index) => {
    const { now } = accounts[index]!
    return now.lowestBand === null ? [] : [{ index, rank: RANK[now.lowestBand], score: lowestScore(now) }]
  })
  scored.sort((a, b) => a.rank - b.rank || a.score - b.score || a.index - b.index)
  return scored[0]?.index ?? null
}
