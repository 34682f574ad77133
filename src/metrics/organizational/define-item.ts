import type { Account } from '../../model/dataset.ts'
import type { Part } from '../../model/measurement.ts'
import { unknown } from '../../model/measurement.ts'
import type { Settings } from '../../model/settings.ts'
import { defineMetric, type MetricDefinition } from '../define-metric.ts'

type Scores = Settings['organizationalScores']

/** An item of the organizational layer that the accounts table gives: the words it needs and how it scores. */
interface ItemDefinition extends Pick<MetricDefinition, 'id' | 'label' | 'description' | 'unknownMeans'> {
  /** Canonical column of accounts. */
  readonly column: string
  /** What the account says, null where it says nothing. */
  readonly given: (account: Account) => Part | null
  /** The scores of the settings it is judged by. */
  readonly scoredBy: keyof Scores
  /** 0–100. */
  readonly score: (given: number, scores: Scores) => number
}

/**
 * The item's value is its score, 0–100, because that is what the layer averages; what the account says is the part
 * `given`. The layer is for strategic and partner accounts. A blank cell is told from a column nobody uses.
 */
export function defineItem({ column, given, scoredBy, score, ...words }: ItemDefinition): MetricDefinition {
  const place = `accounts.${column}`
  return defineMetric({
    ...words,
    layer: 'organizational',
    grains: ['account'],
    unit: 'index',
    better: 'higher',
    needs: [place],
    source: [`organizationalScores.${scoredBy}`],
    compute({ account, tier, dataset, settings }) {
      if (tier.tier !== 'S' && tier.tier !== 'A') return unknown('not-applicable')
      const said = given(account)
      if (said === null) return unknown(dataset.filledColumns.has(place) ? 'value-missing' : 'column-missing')
      const value = score(Number(said.value), settings.organizationalScores)
      return { value, parts: { given: said }, rows: account.rows }
    },
  })
}
