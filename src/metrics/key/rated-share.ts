import { unknown } from '../../model/measurement.ts'
import { rowsOfPeople } from '../decision/decision-circle.ts'
import { defineMetric } from '../define-metric.ts'
import { findKeyGap, findKeyPeople, hasRatings } from '../people/key-people.ts'

export const ratedShare = defineMetric({
  id: 'rated-share',
  layer: 'trust',
  grains: ['account'],
  unit: 'share',
  better: 'higher',
  label: { zh: '关键人已评', en: 'Key persons rated' },
  description: {
    zh: '有有效支持度评级的关键人 ÷ 关键人。超过更新期限两倍的评级已失效，按未评计。它说明关键客户关系的结论有多可信，不计入得分。',
    en: 'Key persons with a support rating in force ÷ key persons. A rating older than twice the refresh limit has expired and counts as none. It grades the trust in the key layer and is never added to a score.',
  },
  unknownMeans: {
    zh: '没有已知的关键人，数据没有可判断关键人的列，或没有支持度列。',
    en: 'No key person is known, no column says who is key, or the import has no support ratings.',
  },
  needs: ['contacts.support'],
  source: ['keyInfluence', 'standards'],
  compute(slice) {
    const gap = findKeyGap(slice)
    if (gap) return gap
    if (!hasRatings(slice, 'support')) return unknown('column-missing')
    const key = findKeyPeople(slice)
    return {
      value: key.filter(({ support }) => support !== null).length,
      of: key.length,
      parts: { expired: { value: key.filter(({ expired }) => expired).length, of: key.length } },
      rows: rowsOfPeople(key),
    }
  },
})
