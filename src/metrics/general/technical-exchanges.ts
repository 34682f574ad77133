import { defineMetric } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'
import { boundByLog, findLogGap } from '../log-window.ts'

export const technicalExchanges = defineMetric({
  id: 'technical-exchanges',
  layer: 'general',
  grains: ['account'],
  unit: 'count',
  better: 'higher',
  label: { zh: '技术交流', en: 'Technical exchanges' },
  description: {
    zh: '本季有客户人员参加的技术交流与研讨次数，与该级别标准相比。按次数计，不因结果空白减半。',
    en: 'Exchanges and workshops with customer people in the quarter, against the standard of the tier. Counted, not weighed: a blank outcome takes nothing away.',
  },
  unknownMeans: {
    zh: '没有写明客户参与人的活动记录，或记录晚于本季开始。',
    en: 'There is no log that names customer people, or it begins after the quarter does.',
  },
  needs: ['activities.date', 'activities.kind', 'activities.contacts'],
  source: ['standards'],
  compute(slice) {
    const gap = findLogGap(slice, 'people')
    if (gap) return gap
    const { facts, tier, period } = slice
    const { exchanges: standard } = tier.standards
    const held = facts.exchanges.filter(({ day }) => day >= period.flow.first)
    return boundByLog(facts.covers.flow, {
      value: held.reduce((sum, { count }) => sum + count, 0),
      ...(standard === null ? {} : { of: standard }),
      rows: joinRows(held.map(({ row }) => row)),
    })
  },
})
