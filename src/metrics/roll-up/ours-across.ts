import { unknown } from '../../model/measurement.ts'
import { joinRows } from '../join-rows.ts'
import { boundByLog } from '../log-window.ts'
import { defineRollUpMetric } from './define-roll-up-metric.ts'
import { listMeetings, listOursAcross } from './reach-across.ts'

export const oursAcross = defineRollUpMetric({
  id: 'ours-across',
  grains: ['organization'],
  unit: 'count',
  better: null,
  label: { zh: '跨成员的我方人员', en: 'Ours across members' },
  description: {
    zh: '本季在集团两个以上成员各有一次以上有效接触的我方人数，邮件与聊天不足以算；列出其人与各成员的接触数，不作排名。同页另列出现在其他成员接触中的客户人员（一次接触同时写明两家的人），以及上级客户的协议。',
    en: 'How many of our people had an effective contact of the quarter in two or more members of the group, for which mail and chat are too little; who, and how many in each, is listed and never ranked. The page lists beside them people of one member seen in contacts of another (one contact that names people of both), and the agreements of the parent.',
  },
  unknownMeans: {
    zh: '没有活动记录，记录未写明我方人员，或未覆盖本季且一个也没有。',
    en: 'There is no log, it names none of our people, or it begins within the quarter and shows none.',
  },
  source: [],
  compute(accounts) {
    const [first] = accounts
    if (first === undefined) return unknown('no-account-has-it')
    const { dataset, facts } = first.slice
    if (dataset.logStart === null) return unknown('no-activities')
    if (!facts.namesStaff) return unknown('no-staff-in-activities')
    const across = listOursAcross(accounts)
    const inAnyMember = new Set(accounts.flatMap(listMeetings).flatMap(({ staff }) => staff))
    return boundByLog(facts.covers.flow, {
      value: across.length,
      parts: { inAnyMember: { value: inAnyMember.size } },
      rows: joinRows(...across.map(({ rows }) => rows)),
    })
  },
})
