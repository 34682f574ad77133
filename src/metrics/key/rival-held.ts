import { unknown } from '../../model/measurement.ts'
import { findCircle } from '../decision/decision-circle.ts'
import { defineMetric } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'

export const rivalHeld = defineMetric({
  id: 'rival-held',
  layer: 'key',
  grains: ['account'],
  unit: 'share',
  better: 'lower',
  label: { zh: '竞品所握权重', en: 'Weight held by rivals' },
  description: {
    zh: '决策圈内与竞争对手关系密切者的权重之和 ÷ 已注明竞品关系者的权重之和。权重 = 角色权重 × 影响力。',
    en: 'Weight of the people of the decision circle who are close to a rival ÷ weight of those whose standing with a rival is known. Weight is role weight × influence.',
  },
  unknownMeans: {
    zh: '数据没有竞品关系列，或决策圈内无人注明。',
    en: 'The import does not say who stands close to a rival, or says it of nobody in the circle.',
  },
  needs: ['contacts.rival_status'],
  source: ['roleWeights', 'assumedInfluence', 'keyInfluence'],
  compute(slice) {
    const circle = findCircle(slice)
    if (circle.length === 0) return unknown('no-contacts')
    if (!slice.dataset.filledColumns.has('contacts.rival_status')) return unknown('column-missing')
    const known = circle.filter(({ person }) => person.rivalStatus !== null)
    if (known.length === 0) return unknown('value-missing')
    const weigh = (people: typeof circle): number => people.reduce((sum, { weight }) => sum + weight, 0)
    if (weigh(known) === 0) return unknown('no-weight')
    const close = known.filter(({ person }) => person.rivalStatus === 'close')
    return {
      value: weigh(close),
      of: weigh(known),
      parts: {
        people: { value: close.length, of: known.length },
        known: { value: known.length, of: circle.length },
      },
      rows: joinRows(...known.map(({ person }) => person.rows)),
    }
  },
})
