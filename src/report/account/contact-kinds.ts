import { isoWeekOf } from '../../lib/day.ts'
import type { ActivityKind } from '../../model/scales.ts'
import { type AccountFacts, TWENTIETHS, type TouchFacts } from '../../metrics/facts/account-facts.ts'

/** Kinds one line of the timeline stands for. */
const lines = {
  visit: ['visit', 'site_visit'],
  meeting: ['meeting'],
  executive: ['executive_meeting'],
  exchange: ['exchange', 'workshop', 'training'],
  call: ['call'],
  mail: ['email', 'chat'],
  rest: ['dinner', 'gift', 'greeting', 'mass_mail', 'other', 'unknown'],
} as const satisfies Record<string, readonly ActivityKind[]>

type Line = keyof typeof lines

/** One line of kinds: how often, and what it weighs in each week that has any. */
export interface KindLine {
  readonly line: Line
  readonly times: number
  readonly weeks: readonly { readonly week: number; readonly weight: number; readonly decider: boolean }[]
}

/**
 * The quarter's touches by kind and week; weeks count from the one the quarter begins in. Mail weighs by the week, not
 * by the letter, and to write to a decider is not to meet one.
 */
export function foldKinds(facts: AccountFacts, metDecider: (touch: TouchFacts) => boolean): KindLine[] {
  const firstWeek = isoWeekOf(facts.period.flow.first)
  const mailOf = (week: number) =>
    facts.mailWeeks.filter((one) => one.week === week + firstWeek).reduce((sum, one) => sum + one.weight, 0)
  return (Object.keys(lines) as Line[]).flatMap((line) => {
    const members: readonly ActivityKind[] = lines[line]
    const touches = facts.touches.filter(({ kind }) => members.includes(kind))
    if (touches.length === 0) return []
    const byWeek = Map.groupBy(touches, (touch) => isoWeekOf(touch.day) - firstWeek)
    const weeks = [...byWeek]
      .sort(([a], [b]) => a - b)
      .map(([week, same]) => ({
        week,
        weight:
          (line === 'mail' ? mailOf(week) : same.reduce((sum, { weight }) => sum + weight, 0)) / TWENTIETHS,
        decider: line !== 'mail' && line !== 'rest' && same.some(metDecider),
      }))
    return [{ line, times: touches.reduce((sum, { count }) => sum + count, 0), weeks }]
  })
}
