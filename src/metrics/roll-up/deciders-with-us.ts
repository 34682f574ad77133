import { isKnown, unknown } from '../../model/measurement.ts'
import { findDeciders } from '../decision/decision-circle.ts'
import { defineRollUpMetric } from './define-roll-up-metric.ts'

export const decidersWithUs = defineRollUpMetric({
  id: 'deciders-with-us',
  grains: ['organization', 'unit', 'portfolio'],
  unit: 'share',
  better: 'higher',
  label: { zh: '决策人支持', en: 'Deciders with us' },
  description: {
    zh: '决策地图为 4 且无“!”（有审批人或决策人支持，且无一反对）的客户 ÷ 已知审批人或决策人的客户。',
    en: 'Accounts at map status 4 without “!” (an approver or decider supports us and none is against) ÷ accounts with a known approver or decider.',
  },
  unknownMeans: { zh: '没有客户有已知的审批人或决策人。', en: 'No account has a known approver or decider.' },
  source: ['keyInfluence', 'evidence'],
  compute(accounts) {
    const withDecider = accounts.filter(({ slice }) => findDeciders(slice).length > 0)
    if (withDecider.length === 0) return unknown('no-account-has-it')
    // without any rating column nobody can be "with us", and 0 would claim that nobody is
    const filled = accounts[0]!.slice.dataset.filledColumns
    if (!filled.has('contacts.support') && !filled.has('ratings.support')) return unknown('column-missing')
    const withUs = withDecider.filter(({ now }) => {
      const status = now.metrics['map-status']
      return status !== undefined && isKnown(status) && status.value === '4'
    })
    return {
      value: withUs.length,
      of: withDecider.length,
      parts: { withoutDecider: { value: accounts.length - withDecider.length, of: accounts.length } },
      rows: [],
    }
  },
})
