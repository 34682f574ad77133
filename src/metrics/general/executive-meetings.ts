import { type Unknown, unknown } from '../../model/measurement.ts'
import type { AccountSlice } from '../account-slice.ts'
import { defineMetric } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'
import { boundByLog, findLogGap } from '../log-window.ts'

/** Why executives of ours or levels of theirs can't be told in the log; undefined where they can. */
export function findExecutiveGap(slice: AccountSlice): Unknown | undefined {
  const gap = findLogGap(slice, 'people-and-staff')
  if (gap) return gap
  const { dataset, people } = slice
  if (!dataset.staff.some(({ role, level }) => role !== null || level !== null))
    return unknown('no-staff-levels')
  if (people.length === 0) return unknown('no-contacts')
  return people.some(({ person }) => person.level !== null) ? undefined : unknown('no-levels')
}

export const executiveMeetings = defineMetric({
  id: 'executive-meetings',
  layer: 'general',
  grains: ['account'],
  unit: 'count',
  better: 'higher',
  label: { zh: '高层会晤', en: 'Executive meetings' },
  description: {
    zh: '滚动一年内，我方高层与客户高层或中层共同参加的会面（拜访、会议、交流、研讨、参观、高层会晤、培训）次数，与该级别标准相比。按次数计，不因结果空白减半；客户方参会者此后离职仍算。',
    en: 'Meetings (visits, meetings, exchanges, workshops, site visits, executive meetings, trainings) of the rolling year with an executive of ours and an executive or director of theirs, against the standard of the tier. Counted, not weighed: a blank outcome takes nothing away, and people of theirs who have left since still made a meeting.',
  },
  unknownMeans: {
    zh: '活动记录未写明双方参与人，我方或客户人员没有职级，或记录未覆盖一年。',
    en: 'The log does not name people of both sides, ours or theirs have no levels, or it does not cover the year.',
  },
  needs: ['activities.date', 'activities.contacts', 'activities.staff', 'contacts.level'],
  source: ['standards'],
  compute(slice) {
    const gap = findExecutiveGap(slice)
    if (gap) return gap
    const { facts, tier } = slice
    const { executiveMeetings: standard } = tier.standards
    return boundByLog(facts.covers.rollingYear, {
      value: facts.executiveMeetings.reduce((sum, { count }) => sum + count, 0),
      ...(standard === null ? {} : { of: standard }),
      rows: joinRows(facts.executiveMeetings.map(({ row }) => row)),
    })
  },
})
