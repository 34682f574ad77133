import { settleNumber } from '../../lib/settle-number.ts'
import { type Measurement, unknown } from '../../model/measurement.ts'
import type { Layer } from '../../model/scales.ts'
import type { Words } from '../../model/words.ts'
import type { AccountMeasures } from '../review.ts'
import { defineRollUpMetric, type RollUpMetricDefinition } from './define-roll-up-metric.ts'

type ScoreName = Layer | 'mcr'

/** Plain mean of a score over the accounts that have it as a number; intervals and unmeasured ones are counted beside it. */
export function measureMean(
  name: ScoreName,
  accounts: readonly Pick<AccountMeasures, 'layers' | 'mcr'>[],
): Measurement {
  const scores = accounts.map(({ layers, mcr }) => (name === 'mcr' ? mcr : layers[name].score))
  const values = scores.flatMap((score) => ('value' in score ? [score.value] : []))
  if (values.length === 0) return unknown('no-account-has-it')
  const intervals = scores.filter((score) => 'from' in score).length
  return {
    value: settleNumber(values.reduce((sum, value) => sum + value, 0) / values.length),
    parts: {
      accounts: { value: values.length, of: accounts.length },
      ...(intervals === 0 ? {} : { intervals: { value: intervals, of: accounts.length } }),
    },
    rows: [],
  }
}

function defineMean(name: ScoreName, label: Words): RollUpMetricDefinition {
  return defineRollUpMetric({
    id: `mean-${name}`,
    grains: ['organization', 'unit', 'portfolio'],
    unit: 'index',
    better: 'higher',
    label,
    description: {
      zh: '各客户得分的简单平均，不加权。未能测量或只有区间的客户不计入，另行计数。',
      en: 'Plain mean over accounts, not weighted. Accounts without the score, or with only an interval, are left out and counted.',
    },
    unknownMeans: { zh: '没有客户测得此分。', en: 'No account has the score.' },
    source: ['layerWeights'],
    compute: (accounts) =>
      measureMean(
        name,
        accounts.map(({ now }) => now),
      ),
  })
}

export const meanScores: readonly RollUpMetricDefinition[] = [
  defineMean('mcr', { zh: '平均总分', en: 'Mean score' }),
  defineMean('key', { zh: '关键客户关系平均分', en: 'Mean of key relationships' }),
  defineMean('general', { zh: '普遍客户关系平均分', en: 'Mean of general relationships' }),
  defineMean('organizational', { zh: '组织客户关系平均分', en: 'Mean of organizational relationships' }),
]
