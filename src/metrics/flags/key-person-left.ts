import { unknown } from '../../model/measurement.ts'
import { joinRows } from '../join-rows.ts'
import { listKeyRules } from '../people/key-rules.ts'
import { defineFlag } from './define-flag.ts'

export const keyPersonLeft = defineFlag({
  id: 'key-person-left',
  label: { zh: '关键人离任', en: 'Key person left' },
  description: {
    zh: '有关键人在本季离任。未注明离任日期的不在此列，因为不知发生在哪一季。',
    en: 'A key person left in the quarter. Someone who left without a date is not among them: it is not known in which quarter that was.',
  },
  needs: ['contacts.left_on'],
  source: ['keyInfluence'],
  find({ slice }) {
    const { people, period, settings, dataset, mapColumns } = slice
    if (!mapColumns.any) return unknown('no-map-columns')
    if (!dataset.filledColumns.has('contacts.left_on')) return unknown('column-missing')
    const { first, last } = period.flow
    const left = people.filter(
      ({ person }) =>
        person.leftOn !== null &&
        person.leftOn >= first &&
        person.leftOn <= last &&
        listKeyRules(person, true, settings).length > 0,
    )
    if (left.length === 0) return null
    return { values: { people: left.length }, rows: joinRows(...left.map(({ person }) => person.rows)) }
  },
})
