import { unknown } from '../../model/measurement.ts'
import { defineMetric } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'
import { isInLayer } from './define-register-item.ts'
import { hasExpired, isInForce } from './in-force.ts'

const levels = ['group', 'regional', 'project'] as const
type AgreementLevel = (typeof levels)[number]

const levelOf = (level: string | null): AgreementLevel | undefined => levels.find((known) => known === level)

export const agreement = defineMetric({
  id: 'agreement',
  layer: 'organizational',
  grains: ['account'],
  unit: 'index',
  better: 'higher',
  label: { zh: '合作协议', en: 'Agreement' },
  description: {
    zh: '有效合作协议的最高层级。得分：集团级 100，区域级 70，项目级 40，无 0。未写到期日的按 36 个月计；到期的视同没有，并列出。上级集团的集团级协议对成员同样有效，注明“承自上级”。',
    en: 'The highest level of an agreement in force. It scores 100 for the group, 70 for a region, 40 for a project, else 0. One without an end holds for 36 months; an expired one counts as none and is listed. A group agreement of the parent holds for its accounts and is marked as inherited.',
  },
  unknownMeans: {
    zh: '合作登记中没有任何客户的协议，或有效协议未写层级。B、C 级不适用。',
    en: 'The register holds no agreement of any account, or the one in force has no level. Does not apply to tiers B and C.',
  },
  needs: ['partnership.item', 'partnership.level'],
  source: ['organizationalScores.agreement', 'partnershipMonths'],
  compute(slice) {
    if (!isInLayer(slice)) return unknown('not-applicable')
    const { dataset, registers, settings } = slice
    if (dataset.partnership.length === 0) return unknown('table-missing')
    if (!registers.itemsHeld.has('agreement')) return unknown('item-not-held')
    const own = registers.partnership.filter(({ item }) => item === 'agreement')
    const all = [...own, ...registers.inherited]
    const inForce = all.filter((entry) => isInForce(entry, slice))
    const scores = settings.organizationalScores.agreement
    const best = levels
      .filter((level) => inForce.some((entry) => levelOf(entry.level) === level))
      .sort((a, b) => scores[b] - scores[a])[0]
    if (best === undefined && inForce.length > 0) return unknown('value-missing')
    const isInherited =
      best !== undefined && !own.some((entry) => levelOf(entry.level) === best && isInForce(entry, slice))
    return {
      value: best === undefined ? scores.none : scores[best],
      parts: {
        given: { value: best ?? 'none' },
        inherited: { value: isInherited ? 1 : 0 },
        expired: { value: all.filter((entry) => hasExpired(entry, slice)).length },
      },
      rows: joinRows(...all.map(({ rows }) => rows)),
    }
  },
})
