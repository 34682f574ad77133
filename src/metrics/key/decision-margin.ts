import { unknown } from '../../model/measurement.ts'
import { measureDecision } from '../decision/decision.ts'
import { findCircle, rowsOfPeople, seatCircle } from '../decision/decision-circle.ts'
import { defineMetric } from '../define-metric.ts'
import { findDecisionGap } from './decision-outlook.ts'

export const decisionMargin = defineMetric({
  id: 'decision-margin',
  layer: 'key',
  grains: ['account'],
  unit: 'count',
  better: null,
  label: { zh: '决策余量', en: 'Decision margin' },
  description: {
    zh: '决策走势离转折还差几人。已锁定：最少几位支持者倒戈即失去多数；未定：最少再争取几位未定者即可通过；已失守：争取到全部未定者之后，最少还须几位反对者转变。按权重从高到低逐人计算。分链决策时为最差一链的余量。',
    en: 'How many people the outlook is from turning. Secured: the fewest supporters whose turning ends it. Open: the fewest open people to win. Lost: the fewest opponents who must turn once everyone open is won. The heaviest people are taken first, which gives the exact number. With decision chains it is that of the worst one.',
  },
  unknownMeans: {
    zh: '决策走势未能测量。',
    en: 'The decision outlook is not measured.',
  },
  needs: ['contacts.support'],
  source: ['roleWeights', 'assumedInfluence', 'keyInfluence'],
  compute(slice) {
    const gap = findDecisionGap(slice)
    if (gap) return gap
    const { margin, outlook } = measureDecision(seatCircle(slice))
    if (margin === null) return unknown('no-weight')
    return { value: margin, parts: { outlook: { value: outlook } }, rows: rowsOfPeople(findCircle(slice)) }
  },
})
