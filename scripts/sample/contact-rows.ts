import { EXPORTED, isoOf } from './calendar.ts'
import { blemishes } from './blemishes.ts'
import { isKeyPerson } from './person.ts'
import { makeDice } from './dice.ts'
import type { Person } from './person.ts'
import type { Rating } from './ratings.ts'
import type { Row } from './tables.ts'

/** The rows of `contacts.csv`, with the latest rating of each person. */
export const contactRows = (
  people: readonly Person[],
  latest: ReadonlyMap<Person, Rating>,
): Row<'contacts'>[] => {
  const dice = makeDice('contact rows')
  return people.map((person) => {
    const rating = latest.get(person)
    const left = person.leftOn !== undefined && person.leftOn <= EXPORTED
    const target = isKeyPerson(person) && !left && dice.chance(0.7)
    return {
      contact_id: person.id,
      account_id: person.accountId,
      name: person.name,
      title: person.title,
      department: person.department,
      level: person.inCircle || dice.chance(0.95) ? person.level : '',
      decision_role: person.role,
      influence: person.inCircle || dice.chance(0.8) ? String(person.influence) : '',
      support: rating ? String(rating.support) : '',
      intimacy: rating?.intimacy === undefined ? '' : String(rating.intimacy),
      rated_on: rating ? isoOf(rating.day) : '',
      rated_by: rating?.by ?? '',
      approved_by: rating?.approvedBy ?? '',
      reports_to: person.reportsTo?.id ?? '',
      employment: left ? '离职' : dice.chance(0.97) ? '在职' : '',
      left_on: left && person.leftOn !== undefined ? isoOf(person.leftOn) : '',
      is_key: person.isKey ? '是' : dice.chance(0.1) ? '否' : '',
      political_status: person.political,
      adaptability: person.inCircle ? dice.pick(['革新', '务实', '保守', '']) : '',
      orientation: person.inCircle ? dice.pick(['技术', '成本', '关系', '业务', '']) : '',
      site: person.site,
      influences: person.influences.map((p) => p.id).join(';'),
      rival_status: person.rival,
      target_support: target ? (person.role === 'A' || person.role === 'D' ? '2' : '1') : '',
      target_date: target ? '2026-12-31' : '',
      owner: person.owner,
    }
  })
}

/**
 * The rows of an export kept from an earlier day: the ratings, the employment and, of who rose since, the role of then.
 */
export const formerContactRows = (
  people: readonly Person[],
  today: readonly Row<'contacts'>[],
  latest: ReadonlyMap<Person, Rating>,
  on: number,
): Row<'contacts'>[] =>
  people.map((person, i) => {
    const rating = latest.get(person)
    const { struckRating: struck } = person
    const here = person.leftOn === undefined || person.leftOn > on
    const { promoted } = blemishes
    return {
      ...today[i],
      ...(person.id === promoted.id && { decision_role: promoted.from, influence: promoted.influence }),
      ...(here && today[i]?.employment === '离职' && { employment: '在职', left_on: '' }),
      support: struck ? String(struck.support) : rating ? String(rating.support) : '',
      intimacy: struck
        ? String(struck.intimacy)
        : rating?.intimacy === undefined
          ? ''
          : String(rating.intimacy),
      rated_on: struck ? isoOf(struck.day) : rating ? isoOf(rating.day) : '',
      rated_by: struck ? person.owner : (rating?.by ?? ''),
      approved_by: rating?.approvedBy ?? '',
    }
  })
