import { unknown } from '../../model/measurement.ts'
import { defineMetric } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'
import { boundByLog, findLogGap } from '../log-window.ts'

export const siteCoverage = defineMetric({
  id: 'site-coverage',
  layer: 'general',
  grains: ['account'],
  unit: 'share',
  better: 'higher',
  label: { zh: '本地网覆盖', en: 'Sites covered' },
  description: {
    zh: '指定了代表、且本季有有效接触（单次接触量 ≥0.5）的本地网或分支 ÷ 清单所列。活动的地点或参与客户人员的地点，任一相符即算接触。',
    en: 'Listed sites (branches, local networks) with a named representative and an effective contact (of at least 0.5 at once) in the quarter ÷ listed sites. The site of the activity or of a customer person in it tells where the contact was.',
  },
  unknownMeans: {
    zh: '没有该客户的本地网清单，活动与联系人均未写明地点，没有活动记录，或记录晚于本季开始。',
    en: 'No sites are listed for the account, neither activities nor contacts say a site, there is no log, or it begins after the quarter does.',
  },
  needs: ['activities.date', 'sites.site', 'sites.representative'],
  source: [],
  compute(slice) {
    const { dataset, facts, registers } = slice
    const { sites } = registers
    if (dataset.sites.length === 0) return unknown('table-missing')
    const isFilled = (column: string): boolean => dataset.filledColumns.has(column)
    if (!isFilled('sites.representative')) return unknown('column-missing')
    if (!isFilled('activities.site') && !isFilled('contacts.site')) return unknown('column-missing')
    if (sites.length === 0) return unknown('no-sites-listed')
    const gap = findLogGap(slice)
    if (gap) return gap
    const rowsOf = new Map(facts.sites.map(({ key, rows }) => [key, rows]))
    const represented = sites.filter(({ representative }) => representative !== null)
    const reached = sites.filter(({ key }) => rowsOf.has(key))
    const covered = represented.filter(({ key }) => rowsOf.has(key))
    return boundByLog(facts.covers.flow, {
      value: covered.length,
      of: sites.length,
      parts: {
        represented: { value: represented.length, of: sites.length },
        reached: { value: reached.length, of: sites.length },
      },
      rows: joinRows(...sites.map(({ rows }) => rows), ...reached.map(({ key }) => rowsOf.get(key)!)),
    })
  },
})
