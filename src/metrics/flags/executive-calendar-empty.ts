import { unknown } from '../../model/measurement.ts'
import { joinRows } from '../join-rows.ts'
import { defineFlag } from './define-flag.ts'
import { readMetric } from './read-metric.ts'

export const executiveCalendarEmpty = defineFlag({
  id: 'executive-calendar-empty',
  label: { zh: '高层日程空白', en: 'Executive calendar empty' },
  description: {
    zh: 'S、A 级客户本季没有高层会谈，下季也没有安排。活动记录没有“计划”状态时不作判断。过去各季看不到当时的安排，只看是否举行。',
    en: 'An S or A account had no executive meeting in the quarter and none is planned in the next. Not judged where the log holds nothing planned. What was planned at past quarter ends is not known, only what took place.',
  },
  tiers: ['S', 'A'],
  needs: ['activities.status', 'activities.contacts', 'activities.staff', 'contacts.level'],
  source: [],
  find(context) {
    const meetings = readMetric(context, 'executive-meetings')
    if ('unknown' in meetings && meetings.unknown !== 'log-too-short') return meetings
    const { facts, period, dataset } = context.slice
    if (!facts.covers.flow) return unknown('log-too-short')
    if (!dataset.filledColumns.has('activities.status')) return unknown('column-missing')
    const { first } = period.flow
    if (facts.executiveMeetings.some(({ day }) => day >= first)) return null
    if (facts.plannedExecutiveMeetings.length > 0) return null
    const last = facts.executiveMeetings.at(-1)
    return {
      values: {
        inRollingYear: facts.executiveMeetings.length,
        ...(last && { daysSince: period.asOf - last.day }),
      },
      rows: last ? joinRows([last.row]) : [],
    }
  },
})
