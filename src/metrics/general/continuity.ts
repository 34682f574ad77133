import { unknown } from '../../model/measurement.ts'
import type { AccountSlice } from '../account-slice.ts'
import { defineMetric } from '../define-metric.ts'
import { TWENTIETHS, type Twentieths } from '../facts/account-facts.ts'
import type { ContactQuarter } from '../facts/contact-quarters.ts'
import { joinRows } from '../join-rows.ts'
import { boundByLog, findLogGap } from '../log-window.ts'

const QUARTERS = 8

/** Contacts as they count against a standard: mail and chat fill only so much of it. */
const capMail = ({ all, mail }: ContactQuarter, most: Twentieths): Twentieths =>
  all - mail + Math.min(mail, most)

/** The eight quarters ending with the slice's, oldest first. */
export function findLastQuarters({ contactQuarters, period }: AccountSlice): ContactQuarter[] {
  return contactQuarters.filter(({ span }) => span.last <= period.asOf).slice(-QUARTERS)
}

/** Contacts tied to no opportunity, of those in the quarters that the log covers; null where it has none, or no such column. */
export function measureUntied(slice: AccountSlice): { value: number; of: number; quarters: number } | null {
  if (!slice.dataset.filledColumns.has('activities.opportunity_id')) return null
  const covered = findLastQuarters(slice).filter((quarter) => quarter.covered)
  const all = covered.reduce((sum, quarter) => sum + quarter.all, 0)
  const tied = covered.reduce((sum, quarter) => sum + quarter.tied, 0)
  if (all === 0) return null
  return { value: (all - tied) / TWENTIETHS, of: all / TWENTIETHS, quarters: covered.length }
}

export const continuity = defineMetric({
  id: 'continuity',
  layer: 'general',
  grains: ['account'],
  unit: 'share',
  better: 'higher',
  label: { zh: '接触连续性', en: 'Continuity of contacts' },
  description: {
    zh: '近 8 个季度中，有效接触量达到标准 50% 的季度数（邮件与聊天同样最多计到标准的 25%）。另列未关联任何商机的接触量所占比例，只看记录完整覆盖的季度。',
    en: 'Of the last 8 quarters those with at least 50 % of the contact standard (mail and chat again fill at most 25 % of it). Beside it the part of the contacts that is tied to no opportunity, over the quarters the log covers.',
  },
  unknownMeans: {
    zh: '没有活动记录，记录不足 8 个季度且未见达标季度，或此级别无标准。',
    en: 'There is no log, it is shorter than 8 quarters and shows none that counts, or the tier has no standard.',
  },
  needs: ['activities.date'],
  source: ['standards', 'continuityShare', 'mailShareCap', 'outcomeFillShare'],
  compute(slice) {
    const gap = findLogGap(slice)
    if (gap) return gap
    const { tier, settings } = slice
    const { contacts } = tier.standards
    if (contacts === null) return unknown('no-standard')
    const standard = contacts * TWENTIETHS
    const quarters = findLastQuarters(slice)
    const kept = quarters.filter(
      (quarter) => capMail(quarter, settings.mailShareCap * standard) >= settings.continuityShare * standard,
    )
    const untied = measureUntied(slice)
    return boundByLog(
      quarters.every(({ covered }) => covered),
      {
        value: kept.length,
        of: QUARTERS,
        ...(untied !== null && {
          parts: {
            untied: { value: untied.value, of: untied.of },
            untiedQuarters: { value: untied.quarters, of: QUARTERS },
          },
        }),
        rows: joinRows(...quarters.map(({ rows }) => rows)),
      },
    )
  },
})
