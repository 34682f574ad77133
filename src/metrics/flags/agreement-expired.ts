import { unknown } from '../../model/measurement.ts'
import type { Partnership } from '../../model/registers.ts'
import { joinRows } from '../join-rows.ts'
import { hasExpired, isInForce, lastDayOf } from '../organizational/in-force.ts'
import { defineFlag } from './define-flag.ts'

/** From the one that binds least; a level nobody named binds least of all. */
const reach = ['project', 'regional', 'group']
const reachOf = ({ level }: Partnership): number => (level === null ? -1 : reach.indexOf(level))

export const agreementExpired = defineFlag({
  id: 'agreement-expired',
  label: { zh: '协议到期', en: 'Agreement expired' },
  description: {
    zh: '合作协议已到期，且没有同级或更高级别的协议在有效期内。未注明到期日的按 36 个月计。',
    en: 'An agreement has expired and none of the same or a wider reach is in force. Without an end it holds for 36 months.',
  },
  needs: ['partnership.item', 'partnership.expires'],
  source: ['partnershipMonths'],
  find({ slice }) {
    const { registers, settings, period, dataset } = slice
    if (dataset.partnership.length === 0) return unknown('table-missing')
    const own = registers.partnership.filter(({ item }) => item === 'agreement')
    const all = [...own, ...registers.inherited]
    const widest = Math.max(...all.filter((one) => isInForce(one, slice)).map(reachOf), -Infinity)
    const lapsed = all.filter((one) => hasExpired(one, slice) && reachOf(one) > widest)
    if (lapsed.length === 0) return null
    const lastDays = lapsed.map((one) => lastDayOf(one, settings.partnershipMonths)!)
    return {
      values: { agreements: lapsed.length, daysSince: period.asOf - Math.max(...lastDays) },
      rows: joinRows(...lapsed.map(({ rows }) => rows)),
    }
  },
})
