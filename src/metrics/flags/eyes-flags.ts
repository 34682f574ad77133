import type { Unknown } from '../../model/measurement.ts'
import { defineFlag, type FlagContext, type FlagFinding } from './define-flag.ts'
import { readMetric } from './read-metric.ts'

/** "At least one" is no proof of one. */
function findEyes(context: FlagContext, eyes: 0 | 1): FlagFinding | Unknown | null {
  const measured = readMetric(context, 'eyes')
  if ('unknown' in measured) return measured
  if (measured.atLeast || measured.value !== eyes) return null
  const live = measured.parts?.['live']
  return { values: { eyes, ...(live && { liveSupporters: live.value }) }, rows: measured.rows }
}

const needs = ['contacts.support', 'contacts.department', 'activities.contacts', 'activities.staff']
const source = ['standards', 'activeContacts']

export const noEye = defineFlag({
  id: 'no-eye',
  label: { zh: '无眼', en: 'No eye' },
  description: {
    zh: 'S、A 级客户棋眼为 0：没有一个部门有活的支持者由我方人员联系。',
    en: 'An S or A account has no eye: no department holds a live supporter whom one of ours meets.',
  },
  tiers: ['S', 'A'],
  needs,
  source,
  find: (context) => findEyes(context, 0),
})

export const oneEye = defineFlag({
  id: 'one-eye',
  label: { zh: '仅一眼', en: 'One eye' },
  description: {
    zh: 'S、A 级客户棋眼为 1：失去一个部门或我方一人，关系即断。',
    en: 'An S or A account has one eye: it hangs on one department or one of ours.',
  },
  tiers: ['S', 'A'],
  needs,
  source,
  find: (context) => findEyes(context, 1),
})
