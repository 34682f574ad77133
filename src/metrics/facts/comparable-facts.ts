import type { AccountFacts, EvidenceItem, ExecutiveMeeting, TouchFacts } from './account-facts.ts'

/** Items that are alike in all but `count` and rows as one, in an order that depends on nothing else. */
function addUp<Item extends { readonly count: number }>(
  items: readonly Item[],
  keyOf: (item: Item) => unknown,
): (Item & { row: null })[] {
  return [...Map.groupBy(items, (item) => JSON.stringify(keyOf(item)))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, alike]) => ({
      ...alike[0]!,
      count: alike.reduce((sum, { count }) => sum + count, 0),
      row: null,
    }))
}

const keyOfMeeting = ({ day, staff, withExecutive, shared }: ExecutiveMeeting) => [
  day,
  staff,
  withExecutive,
  shared !== null,
]
const keyOfEvidence = ({ day, kind, person }: EvidenceItem) => [day, kind, person]
const keyOfTouch = ({ day, kind, direction, weight, count, people, staff, shared }: TouchFacts) => [
  day,
  kind,
  direction,
  weight / count,
  people,
  staff,
  shared !== null,
]

/**
 * What facts say without single records: facts of one log by two engines are equal where this is.
 *
 * @param whole with what is only given of the quarter of the edition
 */
export function comparableFacts(facts: AccountFacts, whole: boolean): unknown {
  const withoutRows = <Item extends object>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, rows: [] }))
  const meetings = (items: readonly ExecutiveMeeting[]) =>
    addUp(items, keyOfMeeting).map((item) => ({ ...item, shared: item.shared !== null }))
  return {
    ...facts,
    people: [...facts.people.values()].map((person) => ({ ...person, lastContactRows: [], rows: [] })),
    staff: [...facts.staff.values()],
    evidence: addUp(facts.evidence, keyOfEvidence),
    departments: withoutRows(facts.departments),
    sites: withoutRows(facts.sites),
    executiveMeetings: meetings(facts.executiveMeetings),
    plannedExecutiveMeetings: meetings(facts.plannedExecutiveMeetings),
    levelMeetingRows: [],
    exchanges: addUp(facts.exchanges, ({ day, opportunity }) => [day, opportunity]),
    touches: whole
      ? addUp(facts.touches, keyOfTouch).map(({ weight: _, ...touch }) => ({
          ...touch,
          shared: touch.shared !== null,
        }))
      : [],
    mailWeeks: whole ? facts.mailWeeks : [],
    quarterRows: [],
  }
}
