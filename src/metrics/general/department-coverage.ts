import { type Known, unknown } from '../../model/measurement.ts'
import type { AccountSlice } from '../account-slice.ts'
import { defineMetric } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'
import { boundByLog, findLogGap } from '../log-window.ts'

function measureListed({ departments, facts }: AccountSlice): Known {
  const listed = new Set(departments.map(({ key }) => key))
  const reached = facts.departments.filter(({ key }) => listed.has(key))
  return {
    value: reached.length,
    of: listed.size,
    parts: { unlisted: { value: facts.departments.length - reached.length } },
    rows: joinRows(...departments.map(({ rows }) => rows), ...reached.map(({ rows }) => rows)),
  }
}

/** Of the departments our contacts sit in, which leaves out all those where we know nobody. */
function measureKnown({ people, facts }: AccountSlice): Known {
  const located = people.filter(({ person }) => person.department !== null)
  return {
    value: facts.departments.length,
    of: new Set(located.map(({ person }) => person.department!.key)).size,
    parts: { biasedHigh: { value: 1 } },
    rows: joinRows(...located.map(({ person }) => person.rows), ...facts.departments.map(({ rows }) => rows)),
  }
}

export const departmentCoverage = defineMetric({
  id: 'department-coverage',
  layer: 'general',
  grains: ['account'],
  unit: 'share',
  better: 'higher',
  label: { zh: '部门覆盖', en: 'Departments covered' },
  description: {
    zh: '本季有有效接触（单次接触量 ≥0.5）的部门 ÷ 部门清单所列部门；清单外的另列。已离职者参加的接触同样算到其部门。该客户没有部门清单时，以联系人所在部门为分母，并注明“偏高”。',
    en: 'Listed departments with an effective contact (of at least 0.5 at once) in the quarter ÷ listed departments; others are named apart. People who have left count for the department they were in. Where a customer has no list, the departments of the known contacts stand for it, marked as biased high.',
  },
  unknownMeans: {
    zh: '没有已知部门，活动记录未写明客户参与人，或记录晚于本季开始。',
    en: 'No department is known, the log names no customer people, or it begins after the quarter does.',
  },
  needs: ['activities.date', 'activities.contacts', 'contacts.department'],
  source: ['standards'],
  compute(slice) {
    const gap = findLogGap(slice, 'people')
    if (gap) return gap
    const measured = slice.departments.length > 0 ? measureListed(slice) : measureKnown(slice)
    return measured.of === 0 ? unknown('no-departments-known') : boundByLog(slice.facts.covers.flow, measured)
  },
})
