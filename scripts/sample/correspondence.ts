import type { Dice } from './dice.ts'
import type { Log } from './log-touch.ts'
import type { Person } from './person.ts'
import type { Touch } from './touch.ts'
import type { Workload } from './workload.ts'

const MAIL = { 邮件: 7, 微信: 3 }
const COURTESY = { 群发邮件: 5, 问候: 4, 宴请: 2, 礼品: 1, 其他: 1 }

/** Mail, chat and courtesies of a quarter, mostly with the decision circle; a mailing names nobody. */
export const makeCorrespondence = (
  people: readonly Person[],
  load: Workload,
  days: readonly number[],
  log: Log,
  dice: Dice,
): Touch[] => {
  const pool = people.flatMap((person) => (person.inCircle ? [person, person, person] : [person]))
  const address = (day: number, count: number): Person[] => {
    const present = pool.filter((person) => day < person.unseenFrom)
    if (present.length === 0) return []
    return [...new Set(Array.from({ length: count }, () => dice.pick(present)))]
  }
  const mails = Array.from({ length: load.mails }, () => {
    const day = dice.pick(days)
    return log(day, dice.weighted(MAIL), address(day, dice.pick([1, 1, 1, 1, 1, 1, 1, 2, 2, 3])))
  })
  const courtesies = Array.from({ length: load.courtesies }, () => {
    const day = dice.pick(days)
    const kind = dice.weighted(COURTESY)
    return log(day, kind, kind === '群发邮件' ? [] : address(day, 1))
  })
  return [...mails, ...courtesies]
}
