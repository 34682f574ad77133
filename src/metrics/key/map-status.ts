import { type Measurement, unknown } from '../../model/measurement.ts'
import type { AccountSlice } from '../account-slice.ts'
import { measureWithClaim } from '../as-claimed.ts'
import { findContesting, findDeciders, rowsOfPeople } from '../decision/decision-circle.ts'
import { defineMetric } from '../define-metric.ts'
import { decides } from '../people/key-rules.ts'
import { findEmployed, findKeyPeople } from '../people/key-people.ts'

function judgeMap(slice: AccountSlice): '0' | '1' | '?' | '2' | '3' | '4' {
  if (findEmployed(slice).length === 0) return '0'
  const key = findKeyPeople(slice)
  if (key.length === 0) return '1'
  const rated = key.filter(({ credible }) => credible !== null)
  if (rated.length === 0) return '?'
  const supporters = rated.filter(({ credible }) => credible! >= 1)
  if (supporters.length === 0) return '2'
  return supporters.some(({ person }) => decides(person)) ? '4' : '3'
}

function measureMap(slice: AccountSlice): Measurement {
  if (!slice.mapColumns.any) return unknown('no-map-columns')
  const key = findKeyPeople(slice)
  const against = findContesting(slice)
  return {
    value: judgeMap(slice) + (against.length > 0 ? '!' : ''),
    parts: {
      key: { value: key.length },
      against: { value: against.length, of: findDeciders(slice).length },
    },
    rows: rowsOfPeople(key.length > 0 ? key : findEmployed(slice)),
  }
}

export const mapStatus = defineMetric({
  id: 'map-status',
  layer: 'key',
  grains: ['account'],
  unit: 'verdict',
  better: null,
  label: { zh: '决策地图', en: 'Decision map' },
  description: {
    zh: '0 没有已知联系人；1 没有已知关键人；? 有关键人但均未评；2 已评但无人支持；3 有关键人支持，但不含审批人和决策人；4 审批人或决策人支持。支持指可信支持度 ≥1。审批人或决策人为 −1 时加“!”。',
    en: '0 no contacts known; 1 no key person known; ? key persons, none rated; 2 rated, none supports; 3 a key person supports, but no approver or decider; 4 an approver or decider supports. To support is a credible support of 1 or more. “!” is added where an approver or decider is at −1.',
  },
  unknownMeans: {
    zh: '数据没有决策角色、影响力、权力地位或关键人列，无法判断谁是关键人。',
    en: 'The import uses no role, influence, political or key column, so nobody can be called key.',
  },
  needs: ['contacts.support'],
  source: ['keyInfluence', 'evidence'],
  compute: (slice) => measureWithClaim(slice, measureMap),
})
