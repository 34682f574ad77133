import { type Part, unknown } from '../../model/measurement.ts'
import { levels } from '../../model/scales.ts'
import { defineMetric } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'
import { boundByLog, findLogGap } from '../log-window.ts'
import { findEmployed } from '../people/key-people.ts'

export const levelCoverage = defineMetric({
  id: 'level-coverage',
  layer: 'general',
  grains: ['account'],
  unit: 'share',
  better: 'higher',
  label: { zh: '层级覆盖', en: 'Levels covered' },
  description: {
    zh: '已知在职人员中，本季有有效接触（单次接触量 ≥0.5）的人数 ÷ 人数，高层、中层、主管、基层分别计算。与部门相乘即为部门 × 层级表。职级未知者另计。',
    en: 'Known employed people with an effective contact (of at least 0.5 at once) in the quarter ÷ those known, for executives, directors, managers and staff. With departments it makes the grid. People of unknown level are counted apart.',
  },
  unknownMeans: {
    zh: '没有已知联系人或其职级，活动记录未写明客户参与人，或记录晚于本季开始。',
    en: 'No contacts or no levels are known, the log names no customer people, or it begins after the quarter does.',
  },
  needs: ['activities.date', 'activities.contacts', 'contacts.level'],
  source: [],
  compute(slice) {
    const gap = findLogGap(slice, 'people')
    if (gap) return gap
    const employed = findEmployed(slice)
    if (employed.length === 0) return unknown('no-contacts')
    const { facts, period } = slice
    const wasMet = (person: number): boolean =>
      (facts.people.get(person)?.lastContact ?? -Infinity) >= period.flow.first
    const known = employed.filter(({ person }) => person.level !== null)
    if (known.length === 0) return unknown('no-levels')
    const met = known.filter(({ person }) => wasMet(person.index))
    const parts = levels.flatMap((level): [string, Part][] => {
      const of = known.filter(({ person }) => person.level === level).length
      return of === 0
        ? []
        : [[level, { value: met.filter(({ person }) => person.level === level).length, of }]]
    })
    return boundByLog(facts.covers.flow, {
      value: met.length,
      of: known.length,
      parts: { ...Object.fromEntries(parts), unknownLevel: { value: employed.length - known.length } },
      rows: joinRows(
        ...known.map(({ person }) => person.rows),
        ...met.map(({ person }) => facts.people.get(person.index)!.lastContactRows),
      ),
    })
  },
})
