import { unknown } from '../../model/measurement.ts'
import { defineMetric } from '../define-metric.ts'
import { measureTierAudit } from './audit-tier.ts'

export const tier = defineMetric({
  id: 'tier',
  layer: 'tier',
  grains: ['account'],
  unit: 'verdict',
  better: null,
  label: { zh: '客户分级', en: 'Tier' },
  description: {
    zh: '以数据给出的级别为准（S 战略，A 伙伴，B、C 现金流），用评分审计：7×潜力 + 5×战略价值 + 3×市场地位 + 3×匹配度 + 2×成长性，各 1–5。S 须 ≥80 且战略价值 ≥4、匹配度 ≥3；A ≥65；B ≥45；其余 C。关系好坏不是因素。数据未给级别时取审计结果，注明“推算”。',
    en: "The tier of the data holds (S strategic, A partner, B and C cash flow); a score audits it: 7·potential + 5·strategic value + 3·market position + 3·fit + 2·growth, each 1–5. S takes 80 with strategic value 4 and fit 3; A 65; B 45; else C. The relationship is no factor. Without a tier in the data the audit's is used, marked computed.",
  },
  unknownMeans: {
    zh: '数据未给级别，评级因素也不全：按设定的默认级别标准执行，并注明。',
    en: "No tier is given and the factors are incomplete: the assumed tier's standards are used, marked assumed.",
  },
  needs: [],
  oneOf: ['accounts.tier', 'accounts.potential'],
  source: ['audit', 'assumedTier'],
  compute(slice) {
    const { account, settings } = slice
    const { tier: inForce, origin } = slice.tier
    if (inForce === null) return unknown('no-tier')
    const audit = measureTierAudit(account.factors, settings.audit)
    return {
      value: inForce,
      parts: {
        origin: { value: origin },
        ...(audit === null
          ? {}
          : { audited: { value: audit.tier }, auditScore: { value: audit.score, of: audit.of } }),
      },
      rows: account.rows,
    }
  },
})
