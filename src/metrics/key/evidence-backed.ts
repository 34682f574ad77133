import { unknown } from '../../model/measurement.ts'
import { judgeClaim } from '../claims/claim-standing.ts'
import { rowsOfPeople } from '../decision/decision-circle.ts'
import { defineMetric } from '../define-metric.ts'
import { findKeyGap, findKeyPeople, hasRatings } from '../people/key-people.ts'

export const evidenceBacked = defineMetric({
  id: 'evidence-backed',
  layer: 'trust',
  grains: ['account'],
  unit: 'share',
  better: 'higher',
  label: { zh: '自评有据', en: 'Claims backed by evidence' },
  description: {
    zh: '关键人可核实的自评（≥0）中，不高于活动证据所能支持的级别者 ÷ 可核实的自评（≥0）。自评为 0 而半年内毫无接触的，属“无从证明”，不算有据。它说明关键客户关系的结论有多可信，不计入得分。',
    en: 'Verifiable claims of 0 and more on key persons that are not above what the log supports ÷ such claims. A claim of 0 without any contact in the window is unproven and not backed. It grades the trust in the key layer and is never added to a score.',
  },
  unknownMeans: {
    zh: '没有已知的关键人或其评级，或数据没有可用来核实的证据、方向和参与人。',
    en: 'No key person is known or rated, or the import has no evidence, direction or participants to verify a claim by.',
  },
  needs: ['contacts.support', 'activities.evidence'],
  source: ['evidence', 'keyInfluence'],
  compute(slice) {
    const gap = findKeyGap(slice)
    if (gap) return gap
    if (!hasRatings(slice, 'support')) return unknown('column-missing')
    const rated = findKeyPeople(slice).filter(({ support }) => support !== null && support >= 0)
    if (rated.length === 0) return unknown('no-key-rated')
    const verifiable = rated.filter((state) => state.verifiable)
    if (verifiable.length === 0) return unknown('nothing-verifiable')
    const standings = verifiable.map((state) => judgeClaim(state))
    const count = (wanted: (typeof standings)[number]): number =>
      standings.filter((standing) => standing === wanted).length
    return {
      value: count('backed') + count('understated'),
      of: verifiable.length,
      parts: {
        inflated: { value: count('inflated'), of: verifiable.length },
        unproven: { value: count('unproven'), of: verifiable.length },
        notVerifiable: { value: rated.length - verifiable.length, of: rated.length },
      },
      rows: rowsOfPeople(verifiable),
    }
  },
})
