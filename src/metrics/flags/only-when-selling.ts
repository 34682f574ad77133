import { settleNumber } from '../../lib/settle-number.ts'
import { unknown } from '../../model/measurement.ts'
import { defineFlag } from './define-flag.ts'
import { readMetric } from './read-metric.ts'

export const onlyWhenSelling = defineFlag({
  id: 'only-when-selling',
  label: { zh: '有单才联系', en: 'Only when selling' },
  description: {
    zh: 'S、A 级客户的有效接触中，≥80% 与商机挂钩（看接触持续性所看的八个季度）。',
    en: 'In an S or A account 80 % or more of the contacts are tied to opportunities (over the eight quarters of continuity).',
  },
  tiers: ['S', 'A'],
  needs: ['activities.opportunity_id'],
  source: ['flags.sellingShare'],
  find(context) {
    const measured = readMetric(context, 'continuity')
    if ('unknown' in measured) return measured
    const untied = measured.parts?.['untied']
    if (untied?.of === undefined) return unknown('column-missing')
    const share = settleNumber((untied.of - Number(untied.value)) / untied.of)
    if (share < context.slice.settings.flags.sellingShare) return null
    return { values: { share, contacts: untied.of }, rows: measured.rows }
  },
})
