import { unknown } from '../../model/measurement.ts'
import type { Settings } from '../../model/settings.ts'
import { defineMetric } from '../define-metric.ts'
import { TWENTIETHS, type Twentieths } from '../facts/account-facts.ts'
import { joinRows } from '../join-rows.ts'
import { findLogGap } from '../log-window.ts'

/**
 * Is a fall more than chance? By at least the share of before, and by at least so many standard errors of a
 * difference of two counts, √(now + before); squared, so that whole twentieths are compared.
 */
function isAlarming(now: Twentieths, before: Twentieths, settings: Settings['contactAlert']): boolean {
  const fall = before - now
  if (fall <= 0) return false
  const { fallShare, standardErrors } = settings
  return fall / before >= fallShare && fall ** 2 >= standardErrors ** 2 * (now + before) * TWENTIETHS
}

export const contactChange = defineMetric({
  id: 'contact-change',
  layer: 'general',
  grains: ['account'],
  unit: 'contacts',
  better: 'higher',
  label: { zh: '接触量变化', en: 'Change of contacts' },
  description: {
    zh: '本季有效接触量（邮件不设上限）与上季相比。下降 ≥20%，且下降量 ≥ 2·√（本季 + 上季）时报警：小数量的波动不报。',
    en: 'Effective contacts of the quarter, mail uncapped, against the quarter before. It alerts where the fall is at least 20 % and at least 2·√(now + before), so that the ups and downs of small numbers stay quiet.',
  },
  unknownMeans: {
    zh: '没有活动记录，或记录未覆盖上季。',
    en: 'There is no activity log, or it does not cover the quarter before.',
  },
  needs: ['activities.date'],
  source: ['contactAlert', 'outcomeFillShare'],
  compute(slice) {
    const gap = findLogGap(slice)
    if (gap) return gap
    const { facts, previousFacts, settings } = slice
    if (!previousFacts.covers.flow) return unknown('log-too-short')
    const now = facts.quarter.all
    const before = previousFacts.quarter.all
    return {
      value: now / TWENTIETHS,
      parts: {
        before: { value: before / TWENTIETHS },
        alert: { value: isAlarming(now, before, settings.contactAlert) ? 1 : 0 },
      },
      rows: joinRows(facts.quarterRows, previousFacts.quarterRows),
    }
  },
})
