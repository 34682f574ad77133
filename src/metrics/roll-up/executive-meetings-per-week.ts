import { settleNumber } from '../../lib/settle-number.ts'
import type { StaffMember } from '../../model/dataset.ts'
import { unknown } from '../../model/measurement.ts'
import type { Span } from '../../model/quarter.ts'
import type { RowRef } from '../../model/row-ref.ts'
import { joinRows } from '../join-rows.ts'
import { boundByLog } from '../log-window.ts'
import { defineRollUpMetric } from './define-roll-up-metric.ts'

const DAYS = 7

/** Weeks of a span that a member of ours was there for. */
function weeksPresent({ leftOn }: StaffMember, { first, last }: Span): number {
  const until = leftOn === null ? last : Math.min(last, leftOn)
  return Math.max(0, until - first + 1) / DAYS
}

export const executiveMeetingsPerWeek = defineRollUpMetric({
  id: 'executive-meetings-per-week',
  grains: ['unit', 'portfolio'],
  unit: 'count',
  better: 'higher',
  label: { zh: '高层每周会晤客户', en: 'Executive meetings per week' },
  description: {
    zh: '本季我方高层参加客户高层、中层会面的人次 ÷（高层人数 × 周数），与每周目标相比；个人未填目标的按设定。只看单位整体，从不按人列出；参加别的单位客户的会面同样计入。季中离任的按在任周数。',
    en: 'Participations of our executives in meetings with executives and directors of customers in the quarter ÷ (executives × weeks), against the weekly target; the setting stands where a member has none. A unit is looked at as a whole, never person by person; meetings with customers of other units count too. Who left within the quarter counts for the weeks before.',
  },
  unknownMeans: {
    zh: '没有活动记录，记录未写明双方参与人或晚于本季结束，我方人员没有职级或所属单位，或该单位没有高层。',
    en: 'There is no log, it does not name people of both sides or begins after the quarter, our people have no level or unit, or the unit has no executive.',
  },
  source: ['weeklyTarget'],
  compute(accounts, { grain, of, everyone }) {
    const [first] = accounts
    if (first === undefined) return unknown('no-account-has-it')
    const { dataset, period, facts, settings } = first.slice
    if (dataset.logStart === null || dataset.logStart > period.asOf) return unknown('no-activities')
    if (!facts.namesPeople) return unknown('no-people-in-activities')
    if (!facts.namesStaff) return unknown('no-staff-in-activities')
    if (!dataset.staff.some(({ role, level }) => role !== null || level !== null))
      return unknown('no-staff-levels')
    if (!dataset.people.some(({ level }) => level !== null)) return unknown('no-levels')
    const executives = dataset.staff.flatMap((member) => {
      const weeks = weeksPresent(member, period.flow)
      const isOurs = grain === 'portfolio' || (of !== null && member.unit === of.index)
      return member.executive && member.person && isOurs && weeks > 0 ? [{ member, weeks }] : []
    })
    const weeks = executives.reduce((sum, one) => sum + one.weeks, 0)
    if (weeks === 0) return unknown('no-executives')
    const ours = new Set(executives.map(({ member }) => member.index))
    // a meeting with people of two accounts stands in the facts of both, and is one
    const counts = new Map<string, number>()
    const rows: (RowRef | null)[] = []
    let alone = 0
    for (const { slice } of everyone) {
      const own = new Map<string, number>()
      for (const { day, count, staff, shared, row } of slice.facts.executiveMeetings) {
        if (day < period.flow.first) continue
        for (const member of staff) {
          if (!ours.has(member)) continue
          if (shared === null) alone += count
          else own.set(`${shared} ${member}`, (own.get(`${shared} ${member}`) ?? 0) + count)
          rows.push(row)
        }
      }
      for (const [key, count] of own) counts.set(key, Math.max(count, counts.get(key) ?? 0))
    }
    const participations = [...counts.values()].reduce((sum, count) => sum + count, alone)
    const target = executives.reduce(
      (sum, one) => sum + (one.member.weeklyTarget ?? settings.weeklyTarget) * one.weeks,
      0,
    )
    return boundByLog(facts.covers.flow, {
      value: settleNumber(participations / weeks),
      of: settleNumber(target / weeks),
      parts: {
        participations: { value: participations },
        executives: { value: executives.length },
        weeks: { value: settleNumber(weeks) },
      },
      rows: joinRows(rows),
    })
  },
})
