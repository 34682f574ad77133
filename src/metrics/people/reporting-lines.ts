import type { AccountSlice, PersonState } from '../account-slice.ts'
import { listKeyRules } from './key-rules.ts'

/** People a map names one by one before it begins to fold those who do not decide. */
export const MOST_NAMED = 24
/** Key people, with their superiors, a map names; beyond, the lightest are folded too, as nobody reads a longer one. */
export const MOST_KEY = 32
/** Departments a superior's folded people, and the people without any superior, are told apart by. */
const MOST_STACKS = 2
const MOST_LOOSE = 8

/** A person with those who report to them, a department of people without a superior, or people folded into one. */
export type ReportingNode =
  | { readonly kind: 'person'; readonly state: PersonState; readonly reports: readonly ReportingNode[] }
  | { readonly kind: 'department'; readonly name: string | null; readonly reports: readonly ReportingNode[] }
  | {
      readonly kind: 'stack'
      readonly states: readonly PersonState[]
      /** Null stands for people without a department. */
      readonly departments: readonly (string | null)[]
    }

const heaviestFirst = (a: PersonState, b: PersonState): number =>
  Number(b.employed) - Number(a.employed) || b.weight - a.weight || a.person.index - b.person.index

/** Everyone's superior at the account; a circle of superiors is cut at the first of them by id. */
function findSuperiors(people: readonly PersonState[]): Map<PersonState, PersonState> {
  const byIndex = new Map(people.map((state) => [state.person.index, state]))
  const superiors = new Map<PersonState, PersonState>()
  for (const state of people) {
    const above = state.person.reportsTo === null ? undefined : byIndex.get(state.person.reportsTo)
    if (above !== undefined && above !== state) superiors.set(state, above)
  }
  for (const state of people) {
    const seen = new Set<PersonState>()
    let at = superiors.get(state)
    while (at !== undefined && at !== state && !seen.has(at)) {
      seen.add(at)
      at = superiors.get(at)
    }
    if (at === state) superiors.delete(state)
  }
  return superiors
}

/** Employed, or gone within the rolling year, or gone nobody knows when. */
function isOnMap({ employed, person }: PersonState, { period }: AccountSlice): boolean {
  return employed || person.leftOn === null || person.leftOn >= period.rollingYear.first
}

/**
 * Those a map names: everyone where they are few; else key people (also those who left within the year), the heaviest
 * first, then while there is room both ends of an influence that touches the circle, then the circle by weight; with
 * everybody their superiors.
 */
function chooseNamed(
  slice: AccountSlice,
  people: readonly PersonState[],
  superiors: ReadonlyMap<PersonState, PersonState>,
): ReadonlySet<PersonState> {
  const named = new Set<PersonState>()
  const chainOf = (state: PersonState): PersonState[] => {
    const chain: PersonState[] = []
    for (let at: PersonState | undefined = state; at && !named.has(at); at = superiors.get(at)) chain.push(at)
    return chain
  }
  const add = (states: readonly PersonState[]): void => {
    for (const state of states) named.add(state)
  }
  const all = people.length <= MOST_NAMED
  const isKey = ({ person }: PersonState): boolean => listKeyRules(person, true, slice.settings).length > 0
  const addWhileRoom = (states: readonly PersonState[], most: number): void => {
    const chains = new Set(states.flatMap(chainOf))
    if (named.size + chains.size <= most) add([...chains])
  }
  for (const state of people) if (all || isKey(state)) addWhileRoom([state], MOST_KEY)
  for (const { from, to } of listInfluence(slice))
    if (from.inCircle || to.inCircle) addWhileRoom([from, to], MOST_NAMED)
  for (const state of people) if (state.inCircle) addWhileRoom([state], MOST_NAMED)
  return named
}

/** Folds people by department, or all into one where the departments are too many. */
function stackUp(states: readonly PersonState[], most: number): ReportingNode[] {
  const byDepartment = Map.groupBy(states, ({ person }) => person.department?.name ?? null)
  const groups = [...byDepartment].sort(([, a], [, b]) => b.length - a.length)
  return groups.length > most
    ? [{ kind: 'stack', states, departments: [...byDepartment.keys()] }]
    : groups.map(([name, members]) => ({ kind: 'stack', states: members, departments: [name] }))
}

/**
 * The reporting lines of an account as a map shows them: superiors above their people, the heaviest first. People
 * without a superior and without anybody below them stand by department.
 */
export function foldReportingLines(slice: AccountSlice): ReportingNode[] {
  const superiors = findSuperiors(slice.people)
  const people = slice.people.filter((state) => isOnMap(state, slice)).toSorted(heaviestFirst)
  const named = chooseNamed(slice, people, superiors)
  const below = Map.groupBy([...named].sort(heaviestFirst), (state) => superiors.get(state) ?? null)
  const folded = Map.groupBy(
    people.filter((state) => !named.has(state)),
    (state) => {
      let at = superiors.get(state)
      while (at !== undefined && !named.has(at)) at = superiors.get(at)
      return at ?? null
    },
  )
  const build = (state: PersonState): ReportingNode => ({
    kind: 'person',
    state,
    reports: [...(below.get(state) ?? []).map(build), ...stackUp(folded.get(state) ?? [], MOST_STACKS)],
  })
  const tops = below.get(null) ?? []
  const leads = (state: PersonState): boolean => below.has(state) || folded.has(state)
  const loose = Map.groupBy(
    [...tops.filter((state) => !leads(state)), ...(folded.get(null) ?? [])],
    ({ person }) => person.department?.name ?? null,
  )
  const departments: ReportingNode[] = []
  const quiet: PersonState[] = []
  for (const [name, members] of loose) {
    const shown = members.filter((state) => named.has(state))
    const rest = members.filter((state) => !named.has(state))
    if (shown.length === 0) quiet.push(...rest)
    else departments.push({ kind: 'department', name, reports: [...shown.map(build), ...stackUp(rest, 1)] })
  }
  return [...tops.filter(leads).map(build), ...departments, ...stackUp(quiet, MOST_LOOSE)]
}

/** An informal influence of one person on another; `opposed` where evidence puts them on opposite sides. */
export interface Influence {
  readonly from: PersonState
  readonly to: PersonState
  readonly opposed: boolean
}

const isFor = ({ credible }: PersonState): boolean => credible !== null && credible >= 1
const isAgainst = ({ credible }: PersonState): boolean => credible === -1

/** Who sways whom among employed people, opposite sides first. */
export function listInfluence(slice: AccountSlice): Influence[] {
  const employed = new Map(
    slice.people.filter((state) => state.employed).map((state) => [state.person.index, state]),
  )
  return [...employed.values()]
    .flatMap((from) =>
      from.person.influences.flatMap((index) => {
        const to = employed.get(index)
        if (to === undefined || to === from) return []
        return [{ from, to, opposed: (isFor(from) && isAgainst(to)) || (isAgainst(from) && isFor(to)) }]
      }),
    )
    .sort((a, b) => Number(b.opposed) - Number(a.opposed))
}
