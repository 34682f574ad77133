import { type Part, unknown } from '../../model/measurement.ts'
import { defineMetric } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'
import { findEmployed } from '../people/key-people.ts'

export const roleSlots = defineMetric({
  id: 'role-slots',
  layer: 'key',
  grains: ['account'],
  unit: 'share',
  better: 'higher',
  label: { zh: '角色到位', en: 'Roles filled' },
  description: {
    zh: '该级别要求的决策角色中，已有在职人员担任的个数 ÷ 要求的个数，不论是否评过支持度。一人兼数角色，各算一个。默认要求：S 级 A D E I S U 六个，A 级 A D E I U 五个，B 级 D E U，C 级 D。',
    en: 'Decision roles the tier asks for that an employed person fills, rated or not ÷ roles it asks for. Who holds several roles fills each. By default tier S asks for A D E I S U, tier A for A D E I U, tier B for D E U, tier C for D.',
  },
  unknownMeans: {
    zh: '没有已知的在职联系人，或数据没有决策角色列。',
    en: 'No employed contact is known, or the import has no decision roles.',
  },
  needs: ['contacts.decision_role'],
  source: ['standards'],
  compute(slice) {
    const employed = findEmployed(slice)
    if (!slice.dataset.filledColumns.has('contacts.decision_role')) return unknown('column-missing')
    if (employed.length === 0) return unknown('no-contacts')
    const required = [...new Set(slice.tier.standards.requiredRoles)]
    const holders = required.map((role) => employed.filter(({ person }) => person.roles.includes(role)))
    const parts = required.map((role, at): [string, Part] => [role, { value: holders[at]!.length }])
    return {
      value: holders.filter((people) => people.length > 0).length,
      of: required.length,
      parts: Object.fromEntries(parts),
      rows: joinRows(...holders.flat().map(({ person }) => person.rows)),
    }
  },
})
