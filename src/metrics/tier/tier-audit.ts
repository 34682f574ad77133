import { isKnown, type Part, unknown } from '../../model/measurement.ts'
import { tiers, type Tier } from '../../model/scales.ts'
import type { AccountReview } from '../review.ts'
import { defineRollUpMetric } from '../roll-up/define-roll-up-metric.ts'

/** The tier the audit of its factors gives an account; null where a factor is missing. */
export function auditedTier({ now }: AccountReview): Tier | null {
  const measured = now.metrics.tier
  const audited = measured && isKnown(measured) ? measured.parts?.audited?.value : undefined
  return tiers.find((tier) => tier === audited) ?? null
}

export const tierAudit = defineRollUpMetric({
  id: 'tier-audit',
  grains: ['portfolio'],
  unit: 'share',
  better: 'lower',
  label: { zh: '级别与评分不符', en: 'Tiers that differ from the audit' },
  description: {
    zh: '数据所给级别与评分结果不同的客户 ÷ 两者都有的客户；另列应升、应降的数量和每一对“所给－评分”，以及缺评分因素、由评分推算级别、完全无级别的客户。',
    en: "Accounts whose given tier is not the audit's ÷ accounts that have both; beside it how many should rise and fall, every pair of given and audited tier, and the accounts without an audit, with a computed tier, and with none.",
  },
  unknownMeans: {
    zh: '没有客户既有级别又有全部评级因素。',
    en: 'No account has both a tier and all factors of the audit.',
  },
  source: ['audit'],
  compute(accounts) {
    const given = accounts.filter(({ now }) => now.tier.origin === 'given')
    const audited = given.flatMap((one) => {
      const audit = auditedTier(one)
      return audit === null ? [] : [{ given: one.now.tier.tier!, audit }]
    })
    const steps = audited.map((one) => tiers.indexOf(one.given) - tiers.indexOf(one.audit))
    if (audited.length === 0) return unknown('no-account-has-it')
    const of = audited.length
    const count = (is: (step: number) => boolean): number => steps.filter(is).length
    const pairs = Map.groupBy(audited, (one) => `${one.given}-${one.audit}`)
    return {
      value: count((step) => step !== 0),
      of,
      parts: {
        // towards S: the account deserves more than it gets
        up: { value: count((step) => step > 0), of },
        down: { value: count((step) => step < 0), of },
        withoutAudit: { value: given.length - of, of: given.length },
        computed: {
          value: accounts.filter(({ now }) => now.tier.origin === 'computed').length,
          of: accounts.length,
        },
        none: { value: accounts.filter(({ now }) => now.tier.tier === null).length, of: accounts.length },
        ...Object.fromEntries(
          [...pairs].map(([pair, { length }]): [string, Part] => [pair, { value: length }]),
        ),
      },
      rows: [],
    }
  },
})
