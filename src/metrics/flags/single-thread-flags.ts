import { type Unknown, unknown } from '../../model/measurement.ts'
import { defineFlag, type FlagContext, type FlagFinding } from './define-flag.ts'
import { readMetric } from './read-metric.ts'

/** One person's share of the half-year's contacts, where there are enough of them to speak of a share. */
function findThread(context: FlagContext, side: 'theirs' | 'ours'): FlagFinding | Unknown | null {
  const measured = readMetric(context, 'concentration')
  if ('unknown' in measured) return measured
  const part = measured.parts?.[side]
  if (part?.of === undefined) return null
  const { singleThreadTheirs, singleThreadOurs, singleThreadContacts } = context.slice.settings.flags
  const limit = side === 'theirs' ? singleThreadTheirs : singleThreadOurs
  const share = Number(part.value) / part.of
  if (part.of < singleThreadContacts || share < limit) return null
  return { values: { share, contacts: part.of }, rows: measured.rows }
}

export const singleThreadCustomer = defineFlag({
  id: 'single-thread-customer',
  label: { zh: '客户侧单线', en: 'Single thread, customer' },
  description: {
    zh: '半年内有效接触量 ≥5，其中 ≥60% 集中于一位客户人员。',
    en: 'Contacts of 5 or more in the half-year, 60 % or more of them with one customer person.',
  },
  needs: ['activities.date', 'activities.contacts'],
  source: ['flags.singleThreadTheirs', 'flags.singleThreadContacts'],
  find: (context) => findThread(context, 'theirs'),
})

export const singleThreadOwn = defineFlag({
  id: 'single-thread-own',
  label: { zh: '我方单线', en: 'Single thread, ours' },
  description: {
    zh: '半年内有效接触量 ≥5，其中 ≥80% 出自我方一人。活动只写负责人、不写参与人时不作判断。',
    en: "Contacts of 5 or more in the half-year, 80 % or more of them by one of ours. Not raised where the log knows only the record's owner.",
  },
  needs: ['activities.date', 'activities.staff'],
  source: ['flags.singleThreadOurs', 'flags.singleThreadContacts'],
  find: (context) =>
    context.slice.dataset.staffAreOwners ? unknown('staff-are-owners') : findThread(context, 'ours'),
})
