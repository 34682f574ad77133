import { unknown } from '../../model/measurement.ts'
import { defineMetric } from '../define-metric.ts'
import { TWENTIETHS } from '../facts/account-facts.ts'
import { joinRows } from '../join-rows.ts'
import { findLogGap } from '../log-window.ts'

export const customerInitiated = defineMetric({
  id: 'customer-initiated',
  layer: 'general',
  grains: ['account'],
  unit: 'share',
  better: 'higher',
  label: { zh: '客户主动接触', en: 'Begun by the customer' },
  description: {
    zh: '本季发起方明确的有效接触中，由客户发起的比例；并列出主动找我方的客户人数与部门数（单次接触量 ≥0.5）。一周邮件以当周最早一封发起方明确的邮件为准。',
    en: "Of the quarter's effective contacts whose direction is known, the part the customer began; beside it how many of their people and departments came to us (by contacts of at least 0.5 at once). A week of mail was begun by the side that wrote first.",
  },
  unknownMeans: {
    zh: '活动记录没有发起方，本季没有发起方明确的有效接触，或记录晚于本季开始。',
    en: 'The log has no direction, no effective contact of the quarter has one, or it begins after the quarter does.',
  },
  needs: ['activities.date', 'activities.direction'],
  source: ['outcomeFillShare'],
  compute(slice) {
    const gap = findLogGap(slice)
    if (gap) return gap
    const { dataset, facts, people } = slice
    if (!dataset.filledColumns.has('activities.direction')) return unknown('column-missing')
    if (!facts.covers.flow) return unknown('log-too-short')
    const begunBy = (side: 'us' | 'customer') => facts.begun[side] + facts.mailBegun[side]
    const customer = begunBy('customer')
    const known = customer + begunBy('us')
    if (known === 0) return unknown('no-known-direction')
    const states = people.filter(({ person }) => facts.people.get(person.index)?.began === true)
    return {
      value: customer / TWENTIETHS,
      of: known / TWENTIETHS,
      parts: {
        unknownDirection: { value: (facts.quarter.all - known) / TWENTIETHS },
        ...(facts.namesPeople && {
          people: { value: states.filter(({ employed }) => employed).length },
          departments: { value: new Set(states.flatMap(({ person }) => person.department?.key ?? [])).size },
        }),
      },
      rows: joinRows(facts.quarterRows),
    }
  },
})
