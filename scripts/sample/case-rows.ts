import { EXPORTED, LAST, dayOf, isoOf, quarterDays, workdays } from './calendar.ts'
import { complaintsBehindSupport } from './stories.ts'
import { climateOf } from './moods.ts'
import { makeDice } from './dice.ts'
import type { AccountPlan, Tier } from './account-plans.ts'
import type { Dice } from './dice.ts'
import type { Person } from './person.ts'
import type { Row } from './tables.ts'

/** How much an account asks of us in a quarter. */
const USUAL: Record<Tier, number> = { S: 5, A: 3, B: 1.4, C: 0.45 }
const DAY = 1440

/** The moment so many minutes after a day began, as a service desk writes it; blank where it lies ahead. */
const stamp = (minute: number | undefined): string => {
  if (minute === undefined || minute >= (EXPORTED + 1) * DAY) return ''
  const [day, rest] = [Math.floor(minute / DAY), minute % DAY]
  const two = (n: number) => String(n).padStart(2, '0')
  return `${isoOf(day)} ${two(Math.floor(rest / 60))}:${two(rest % 60)}`
}

type Kind = '故障' | '问题咨询' | '投诉' | '其他'

/** One case; `good` is the chance that each of answer and solution comes in time. */
const drawCase = (
  plan: AccountPlan,
  person: Person | undefined,
  day: number,
  kind: Kind,
  good: number,
  dice: Dice,
): Row<'cases'> => {
  const opened = day * DAY + dice.int(8 * 60, 19 * 60)
  const answered = dice.chance(0.015)
    ? undefined
    : opened + (dice.chance(good) ? dice.int(5, 220) : dice.int(260, 1900))
  const solved =
    answered === undefined || dice.chance(0.02)
      ? undefined
      : answered + (dice.chance(good) ? dice.int(60, 60 * 60) : dice.int(73 * 60, 400 * 60))
  return {
    case_id: '',
    account_id: plan.id,
    contact_id: person?.id ?? '',
    opened: stamp(opened),
    first_response: stamp(answered),
    resolved: stamp(solved),
    severity: dice.weighted({ 一般: 6, 重要: 3, 紧急: 1 }),
    kind,
  }
}

/** What one account came to the service desk with, oldest first; ids are given over all accounts. */
export const makeCases = (plan: AccountPlan, people: readonly Person[]): Row<'cases'>[] => {
  const dice = makeDice(`cases ${plan.id}`)
  const rows: Row<'cases'>[] = []
  for (let quarter = 0; quarter <= LAST + 1; quarter++) {
    const { first, last } = quarterDays(quarter)
    const days = workdays(first, Math.min(last, EXPORTED))
    const good = Math.max(0.55, Math.min(0.95, 0.76 + climateOf(plan, quarter).warmth * 0.08))
    const share = quarter > LAST ? 0.12 : 1
    for (let i = dice.round(USUAL[plan.tier] * share); i > 0; i--) {
      const day = dice.pick(days)
      const able = people.filter((p) => day < p.unseenFrom && p.role !== 'A')
      const kind = dice.weighted<Kind>({ 故障: 5, 问题咨询: 4, 投诉: 0.12, 其他: 1 })
      rows.push(drawCase(plan, able.length > 0 ? dice.pick(able) : undefined, day, kind, good, dice))
    }
  }
  if (plan.id === complaintsBehindSupport.accountId)
    for (const date of ['2026-07-20', '2026-08-18', '2026-09-09'])
      rows.push(drawCase(plan, dice.pick(people.filter((p) => p.role === 'U')), dayOf(date), '投诉', 0, dice))
  return rows.toSorted((a, b) => (a.opened! < b.opened! ? -1 : a.opened! > b.opened! ? 1 : 0))
}
