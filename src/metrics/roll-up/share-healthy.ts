import { unknown } from '../../model/measurement.ts'
import { defineRollUpMetric } from './define-roll-up-metric.ts'

export const shareHealthy = defineRollUpMetric({
  id: 'share-healthy',
  grains: ['organization', 'unit', 'portfolio'],
  unit: 'share',
  better: 'higher',
  label: { zh: '健康客户占比', en: 'Share healthy' },
  description: {
    zh: '健康客户 ÷ 有确定健康度的客户。健康度待定和未能测量的客户不进分母，另行计数。',
    en: 'Healthy accounts ÷ accounts with a band. Accounts whose band is undetermined or not measured are not in the denominator; they are counted beside it.',
  },
  unknownMeans: { zh: '没有客户有确定的健康度。', en: 'No account has a band.' },
  source: ['bandLimits'],
  compute(accounts) {
    const bands = accounts.map(({ now }) => now.band)
    const undetermined = bands.filter((band) => band === 'undetermined').length
    const withoutBand = undetermined + bands.filter((band) => band === null).length
    if (withoutBand === accounts.length) return unknown('no-account-has-it')
    return {
      value: bands.filter((band) => band === 'healthy').length,
      of: accounts.length - withoutBand,
      parts: {
        withoutBand: { value: withoutBand, of: accounts.length },
        undetermined: { value: undetermined, of: accounts.length },
      },
      rows: [],
    }
  },
})
