import type { Person, Rating } from '../../../src/model/dataset.ts'
import type { PersonLiteral } from './dataset-literal.ts'
import { ascending, dayOrNull, type Fill, parseLiteralQuarter, row } from './literal-values.ts'

export interface PersonLinks {
  readonly accountAt: (id: string) => number
  readonly personAt: (id: string) => number
  /** Position of the next row of the ratings table. */
  readonly nextRating: () => number
  readonly fill: Fill
}

/** Order of ratings in which the last one wins: day, contacts before ratings, higher support before lower. */
function orderRatings(a: Rating, b: Rating): number {
  return (
    (a.day ?? Infinity) - (b.day ?? Infinity) ||
    Number(a.source === 'ratings') - Number(b.source === 'ratings') ||
    (b.support ?? 9) - (a.support ?? 9) ||
    0
  )
}

export function buildPerson(
  given: PersonLiteral,
  index: number,
  { accountAt, personAt, nextRating, fill }: PersonLinks,
): Person {
  fill('contacts.decision_role', given.roles)
  fill('contacts.influence', given.influence)
  fill('contacts.political_status', given.politicalStatus)
  fill('contacts.is_key', given.isKey)
  fill('contacts.department', given.department)
  fill('contacts.level', given.level)
  fill('contacts.employment', given.left)
  fill('contacts.left_on', given.leftOn)
  const ratings = (given.ratings ?? []).map((rating): Rating => {
    const source = rating.source ?? 'ratings'
    fill(`${source}.support`, rating.support)
    fill(`${source}.intimacy`, rating.intimacy)
    fill(source === 'ratings' ? 'ratings.date' : 'contacts.rated_on', rating.day)
    return {
      day: dayOrNull(rating.day),
      quarter: parseLiteralQuarter(rating.quarter),
      source,
      support: rating.support ?? null,
      supportLabel: rating.support === undefined || rating.support === null ? null : String(rating.support),
      intimacy: rating.intimacy ?? null,
      ratedBy: rating.ratedBy ?? null,
      approvedBy: rating.approvedBy ?? null,
      reason: rating.reason ?? null,
      row: source === 'ratings' ? row('ratings', nextRating()) : row('contacts', index),
    }
  })
  return {
    name: given.id,
    title: null,
    level: null,
    levelAssumed: false,
    roles: [],
    influence: null,
    isKey: null,
    politicalStatus: null,
    decisionChain: null,
    site: null,
    rivalStatus: null,
    targetSupport: null,
    owner: null,
    ...given,
    index,
    account: accountAt(given.account),
    department:
      given.department === undefined ? null : { key: given.department.toLowerCase(), name: given.department },
    left: given.left ?? given.leftOn !== undefined,
    leftOn: dayOrNull(given.leftOn),
    reportsTo: given.reportsTo === undefined ? null : personAt(given.reportsTo),
    influences: ascending((given.influences ?? []).map(personAt)),
    targetDate: dayOrNull(given.targetDate),
    ratings: ratings.sort(orderRatings),
    archived: [],
    rows: [row('contacts', index)],
  }
}
