import { unknown } from '../../model/measurement.ts'
import { defineMetric } from '../define-metric.ts'
import { presentStaff } from '../eyes/live-supporters.ts'
import { TWENTIETHS } from '../facts/account-facts.ts'
import { joinRows } from '../join-rows.ts'
import { boundByLog, findLogGap } from '../log-window.ts'
import { findEmployed } from '../people/key-people.ts'

export const threads = defineMetric({
  id: 'threads',
  layer: 'general',
  grains: ['account'],
  unit: 'count',
  better: 'higher',
  label: { zh: '活跃联络人', en: 'Active people' },
  description: {
    zh: '有效接触量 ≥2 的在职客户人员数，以及我方在职人员数，各与该级别标准相比。S、A 级看本季，B、C 级看半年。一次接触对每位参与者都算一次；邮件按每位收信人每周计。',
    en: 'Employed customer people, and present people of ours, with effective contacts of 2 or more, each against the standard of the tier: S and A in the quarter, B and C in the half-year. A contact counts whole for everyone who took part; mail per person and week written to.',
  },
  unknownMeans: {
    zh: '没有已知联系人，没有写明双方参与人的活动记录，或记录短于时段。',
    en: 'No contacts are known, no activity log names people of both sides, or it is shorter than the window.',
  },
  needs: ['activities.date', 'activities.contacts', 'activities.staff'],
  source: ['standards', 'activeContacts'],
  compute(slice) {
    const gap = findLogGap(slice, 'people-and-staff')
    if (gap) return gap
    if (findEmployed(slice).length === 0) return unknown('no-contacts')
    const { facts, settings, tier } = slice
    const { threadsWindow, theirPeople, ourPeople } = tier.standards
    const window = threadsWindow === 'quarter' ? 'quarter' : 'halfYear'
    const enough = settings.activeContacts * TWENTIETHS
    const isPresent = presentStaff(slice)
    const theirs = findEmployed(slice).flatMap(({ person }) => {
      const known = facts.people.get(person.index)
      return known !== undefined && known[window] >= enough ? [known] : []
    })
    const ours = [...facts.staff.values()].filter(
      (member) => isPresent(member.staff) && member[window] >= enough,
    )
    return boundByLog(window === 'quarter' ? facts.covers.flow : facts.covers.halfYear, {
      value: theirs.length,
      of: theirPeople,
      parts: {
        theirs: { value: theirs.length, of: theirPeople },
        ours: { value: ours.length, of: ourPeople },
      },
      rows:
        window === 'quarter'
          ? joinRows(facts.quarterRows)
          : joinRows(facts.quarterRows, ...[...facts.people.values()].map(({ rows }) => rows)),
    })
  },
})
