import { isKnown, unknown } from '../../model/measurement.ts'
import { defineMetric } from '../define-metric.ts'
import { findExecutiveGap } from '../general/executive-meetings.ts'
import { joinRows } from '../join-rows.ts'
import { boundByLog } from '../log-window.ts'
import { isInLayer } from './define-register-item.ts'
import { scoreByBounds } from './score-bounds.ts'

export const executiveVisits = defineMetric({
  id: 'executive-visits',
  layer: 'organizational',
  grains: ['account'],
  unit: 'index',
  better: 'higher',
  label: { zh: '高层互访', en: 'Executive visits' },
  description: {
    zh: '滚动一年内双方高层见面的天数：合作登记中的高层互访，加上活动记录中我方高层与客户高层的会面，同一天只算一次。得分：≥4 次 100，≥2 次 70，1 次 40，无 10。',
    en: 'Days of the rolling year on which executives of both sides met: visits in the register of partnerships and meetings in the log, one a day. It scores 100 from 4, 70 from 2, 40 for 1, else 10.',
  },
  unknownMeans: {
    zh: '合作登记中没有任何客户的高层互访，活动记录也无从看出或未覆盖一年。B、C 级不适用。',
    en: "The register holds no visit of any account, and the log can't show them or does not cover the year. Does not apply to tiers B and C.",
  },
  needs: ['partnership.item'],
  source: ['organizationalScores.executiveVisits'],
  compute(slice) {
    if (!isInLayer(slice)) return unknown('not-applicable')
    const { facts, period, registers, settings } = slice
    const { first, last } = period.rollingYear
    const isRegistered = registers.itemsHeld.has('executive-visit')
    const gap = findExecutiveGap(slice)
    if (!isRegistered && gap) return gap
    const visits = registers.partnership.filter(
      ({ item, date }) => item === 'executive-visit' && date !== null && date >= first && date <= last,
    )
    const meetings = facts.executiveMeetings.filter(({ withExecutive }) => withExecutive)
    const days = new Set([...visits.map(({ date }) => date), ...meetings.map(({ day }) => day)]).size
    // the register speaks for the whole year; a log that shows executives only from its first day
    const bounded = boundByLog(gap !== undefined || facts.covers.rollingYear, { value: days, rows: [] })
    if (!isKnown(bounded)) return bounded
    return {
      ...bounded,
      value: scoreByBounds(days, settings.organizationalScores.executiveVisits),
      parts: { given: { value: days } },
      rows: joinRows(
        ...visits.map(({ rows }) => rows),
        meetings.map(({ row }) => row),
      ),
    }
  },
})
