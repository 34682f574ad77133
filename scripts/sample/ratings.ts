import { EXPORTED, LAST, isWorkday, isoOf, quarterDays } from './calendar.ts'
import { blemishes } from './blemishes.ts'
import { isEnglish } from './customer-departments.ts'
import { phrases } from './phrases.ts'
import { inflatedUnit, stories } from './stories.ts'
import type { AccountPlan, Tier } from './account-plans.ts'
import type { Dice } from './dice.ts'
import type { Person } from './person.ts'
import type { Team } from './staff.ts'
import type { Touch } from './touch.ts'

/** One judgement of one person on one day. */
export type Rating = {
  person: Person
  day: number
  support: number
  intimacy: number | undefined
  by: string
  approvedBy: string
  reason: string
  /** The touch that speaks for it. */
  because: Touch | undefined
}

/** Quarters between two ratings of the same person. */
const EVERY: Record<Tier, number> = { S: 1, A: 1, B: 2, C: 4 }

/** The rating history of an account: most claims follow the truth, some are kinder, a few harsher. */
export const makeRatings = (
  plan: AccountPlan,
  people: readonly Person[],
  team: Team,
  touches: readonly Touch[],
  lastQuarter: number,
  dice: Dice,
): Rating[] => {
  const phase = dice.int(0, EVERY[plan.tier] - 1)
  const reasons = phrases.reason[isEnglish(plan) ? 'en' : 'zh']
  const ratings: Rating[] = []
  for (const person of people) {
    if (person.ratedFrom === undefined) continue
    const kindness = dice.pick([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, -1])
    const closeness = dice.int(0, 2)
    let before: Rating | undefined
    for (let quarter = person.ratedFrom; quarter <= Math.min(lastQuarter, LAST); quarter++) {
      const told = person.claims?.[quarter]
      const onTurn = (LAST - quarter) % EVERY[plan.tier] === phase || quarter === person.ratedFrom
      const bulk = quarter === LAST && plan.id === blemishes.ratedInBulk.accountId && before !== undefined
      if (told === undefined && (!onTurn || dice.chance(0.1)) && !bulk) continue
      const day = bulk ? blemishes.ratedInBulk.day : reviewDay(quarter, dice)
      if (person.leftOn !== undefined && day >= person.leftOn) continue
      const truth = person.truth[quarter] ?? 0
      const generous = person.inCircle && isGenerous(plan, quarter) ? Math.max(truth, 2) : truth + kindness
      const kind = truth <= -1 ? truth : Math.max(-1, Math.min(3, generous))
      const support: number = bulk ? before!.support : (told ?? kind)
      const because =
        before && support > before.support ? lastSign(touches, person, before.day, day) : undefined
      before = {
        person,
        day,
        support,
        intimacy: dice.chance(0.92)
          ? Math.max(0, Math.min(4, truth + closeness + (dice.chance(0.2) ? 1 : 0)))
          : undefined,
        by: team.manager,
        approvedBy: person.selfApproved && quarter === LAST ? team.manager : approver(team, dice),
        reason: reasons[because ? 2 : dice.int(0, 1)] as string,
        because,
      }
      ratings.push(before)
    }
  }
  return ratings
}

/** Where people came to be rated as one would like them to be, but for accounts of other stories. */
const isGenerous = ({ id, unit }: AccountPlan, quarter: number): boolean =>
  unit === inflatedUnit.unit &&
  quarter >= LAST - 2 &&
  stories.every((story) => story === inflatedUnit || story.accountId !== id)

/** Mostly a superior, at times nobody or the rater himself. */
const approver = (team: Team, dice: Dice): string =>
  dice.chance(0.86) ? team.sponsor : dice.pick(['', '', team.manager])

/** A working day of the last six weeks of a quarter, so that no account is rated in one stroke. */
const reviewDay = (quarter: number, dice: Dice): number => {
  const { last } = quarterDays(quarter)
  let day = Math.min(last, EXPORTED) - dice.int(3, 42)
  while (!isWorkday(day)) day--
  return day
}

const lastSign = (touches: readonly Touch[], person: Person, from: number, to: number): Touch | undefined =>
  touches
    .filter(
      (t) =>
        t.evidenceOf === person &&
        t.day !== undefined &&
        t.day > from &&
        t.day <= to &&
        t.status === '已完成',
    )
    .at(-1)

/** What a contacts export of a day shows of a person: the last rating. */
export const latestRatings = (ratings: readonly Rating[], on = EXPORTED): Map<Person, Rating> => {
  const latest = new Map<Person, Rating>()
  for (const rating of ratings)
    if (rating.day <= on && rating.day >= (latest.get(rating.person)?.day ?? 0))
      latest.set(rating.person, rating)
  return latest
}

export const ratingRow = (rating: Rating, activityIds: ReadonlyMap<Touch, string>) => ({
  contact_id: rating.person.id,
  date: isoOf(rating.day),
  support: String(rating.support),
  intimacy: rating.intimacy === undefined ? '' : String(rating.intimacy),
  rated_by: rating.by,
  approved_by: rating.approvedBy,
  reason: rating.reason,
  evidence_ref: rating.because ? (activityIds.get(rating.because) ?? '') : '',
})
