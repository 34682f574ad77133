import type {
  DecisionBarData,
  DecisionBarPerson,
  DecisionSide,
} from '../../report/chart-data/decision-bar.ts'
import type { SupportLevel } from '../../report/chart-data/support-level.ts'

/** One box of the bar: a person, or several of the same level too light to be told apart. */
export interface DecisionSegment {
  readonly people: readonly DecisionBarPerson[]
  readonly side: DecisionSide
  readonly support: SupportLevel
  /** Place on the bar, in pixels from its start. */
  readonly start: number
  readonly end: number
}

/** In a large circle boxes too narrow for their name fold with their neighbours of the same level. */
const LEAST = 26
const LARGE_CIRCLE = 20

function sideOf(support: SupportLevel): DecisionSide {
  return support === null || support === 0 ? 'open' : support > 0 ? 'pro' : 'con'
}

/** From the start: coach to supporter, neutral, unrated, opponents; heavier ones nearer to their own end. */
export function orderPeople(people: readonly DecisionBarPerson[]): DecisionBarPerson[] {
  const rank = (support: SupportLevel): number =>
    support === null ? 4 : support > 0 ? 3 - support : support === 0 ? 3 : 5
  return people.toSorted((a, b) => {
    const level = rank(a.support) - rank(b.support)
    if (level !== 0) return level
    return sideOf(a.support) === 'con' ? a.weight - b.weight : b.weight - a.weight
  })
}

/** Lays the circle end to end on `length` pixels; `roomFor` is what a person's name needs along the bar. */
export function layOutSegments(
  data: DecisionBarData,
  length: number,
  roomFor: (person: DecisionBarPerson) => number,
): DecisionSegment[] {
  const scale = data.weight.all > 0 ? length / data.weight.all : 0
  const folds = data.people.length > LARGE_CIRCLE
  const segments: DecisionSegment[] = []
  let at = 0
  let lastIsLight = false
  for (const person of orderPeople(data.people)) {
    const end = at + person.weight * scale
    const last = segments.at(-1)
    const isLight = end - at < Math.max(LEAST, roomFor(person))
    if (folds && isLight && lastIsLight && last?.support === person.support) {
      segments[segments.length - 1] = { ...last, people: [...last.people, person], end }
    } else {
      segments.push({
        people: [person],
        side: sideOf(person.support),
        support: person.support,
        start: at,
        end,
      })
    }
    at = end
    lastIsLight = isLight
  }
  return segments
}
