import { unknown } from '../../model/measurement.ts'
import { periodOf, shiftQuarter } from '../../model/quarter.ts'
import { joinRows } from '../join-rows.ts'
import { findLogGap } from '../log-window.ts'
import { findKeyGap, findKeyPeople } from '../people/key-people.ts'
import { findRating } from '../people/rating-in-force.ts'
import { isExpired } from '../people/rating-expiry.ts'
import { defineFlag } from './define-flag.ts'

export const unchangedWithoutContact = defineFlag({
  id: 'unchanged-without-contact',
  label: { zh: '无接触而评级不变', en: 'Unchanged without contact' },
  description: {
    zh: '有关键人连续三个季末支持度相同，而半年内没有有效接触（单次接触量 ≥0.5）：评级从何而来？',
    en: 'A key person has the same support at three quarter ends and no effective contact (of 0.5 or more at once) in the half-year: what is the rating made of?',
  },
  needs: ['contacts.support', 'activities.contacts'],
  source: ['keyInfluence'],
  find({ slice }) {
    const gap = findKeyGap(slice) ?? findLogGap(slice, 'people')
    if (gap) return gap
    const { period, facts, settings } = slice
    if (!facts.covers.halfYear) return unknown('log-too-short')
    const earlier = [1, 2].map((by) => periodOf(shiftQuarter(period.quarter, -by), settings.fiscalYearStart))
    const rated = findKeyPeople(slice).filter(({ support }) => support !== null)
    if (rated.length === 0) return unknown('nobody-rated')
    const found = rated.filter(({ person, support }) => {
      const last = facts.people.get(person.index)?.lastContact ?? null
      if (last !== null && last >= period.halfYear.first) return false
      return earlier.every((then) => {
        const rating = findRating(person.ratings, 'support', then, period.quarter)
        // an expired rating counts as none
        const held = rating !== null && !isExpired(rating, then.asOf, slice.tier.standards.refreshDays)
        return held && rating.support === support
      })
    })
    if (found.length === 0) return null
    return {
      values: { people: found.length, rated: rated.length },
      rows: joinRows(...found.map(({ person, supportRating }) => [...person.rows, supportRating!.row])),
    }
  },
})
