import type { Part } from '../../model/measurement.ts'
import { unknown } from '../../model/measurement.ts'
import { defineMetric } from '../define-metric.ts'
import { boundByLog, findLogGap } from '../log-window.ts'

/** The name of a pair of levels among the parts, e.g. "executive-director"; "unknown" where a level is not known. */
export const pairOfLevels = (ours: string | null, theirs: string | null): string =>
  `${ours ?? 'unknown'}-${theirs ?? 'unknown'}`

export const whoMeetsWhom = defineMetric({
  id: 'who-meets-whom',
  layer: 'general',
  grains: ['account'],
  unit: 'count',
  better: null,
  label: { zh: '谁见谁', en: 'Who meets whom' },
  description: {
    zh: '滚动一年内双方都写明参与人的有效接触次数，按我方职级 × 客户职级分列；邮件与聊天不计。一次接触在每一对职级里只算一次，所以各格之和可以大于总次数。职级不明的另列。',
    en: 'Effective contacts of the rolling year that name people of both sides, by our level × theirs; mail and chat are left out. A contact counts once in each pair of levels, so the cells may add up to more than the total. People of unknown level are counted apart.',
  },
  unknownMeans: {
    zh: '活动记录未写明双方参与人，或双方职级一个也不知道。',
    en: 'The log does not name the people of both sides, or no level of either side is known.',
  },
  needs: ['activities.date', 'activities.contacts', 'activities.staff', 'contacts.level', 'staff.level'],
  source: [],
  compute(slice) {
    const gap = findLogGap(slice, 'people-and-staff')
    if (gap) return gap
    const { facts, people } = slice
    if (people.length === 0) return unknown('no-contacts')
    const { levelMeetings, levelMeetingRows } = facts
    if (
      levelMeetings.length > 0 &&
      levelMeetings.every(({ ours, theirs }) => ours === null && theirs === null)
    )
      return unknown('no-levels')
    const parts = levelMeetings.map(({ ours, theirs, count }): [string, Part] => [
      pairOfLevels(ours, theirs),
      { value: count },
    ])
    return boundByLog(facts.covers.rollingYear, {
      value: facts.levelContacts,
      parts: Object.fromEntries(parts),
      rows: levelMeetingRows,
    })
  },
})
