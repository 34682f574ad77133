import { foldName } from '../../lib/fold-text.ts'
import type { Day } from '../../lib/day.ts'
import type { Opportunity } from '../../model/dataset.ts'
import type { RowRef } from '../../model/row-ref.ts'
import type { AccountSlice } from '../account-slice.ts'
import { joinRows } from '../join-rows.ts'
import { isWon } from './won.ts'

/** Whether a site had a contact of c ≥ 0.5: in the quarter, only in the one before, in neither, or nobody can tell. */
export type Visited = 'quarter' | 'half-year' | 'no' | 'unknown'

/** A site of a customer that opportunities came from, and whether we still go there. */
export interface SourceSite {
  readonly key: string
  readonly name: string
  readonly headOffice: boolean
  readonly representative: string | null
  readonly opportunities: number
  /** Sum of the amounts known. */
  readonly amount: number
  /** Opportunities without amount. */
  readonly withoutAmount: number
  readonly won: number
  readonly decided: number
  /** Amount of those won. */
  readonly wonAmount: number
  /** Day the latest one came up, where any has a day. */
  readonly latest: Day | null
  readonly visited: Visited
  readonly rows: readonly RowRef[]
}

function judgeVisit({ facts, previousFacts, dataset }: AccountSlice): (key: string) => Visited {
  const filled = dataset.filledColumns
  const knowsSites = filled.has('activities.site') || filled.has('contacts.site')
  const now = new Set(facts.sites.map((site) => site.key))
  const before = new Set(previousFacts.sites.map((site) => site.key))
  return (key) => {
    if (!knowsSites || dataset.logStart === null) return 'unknown'
    if (now.has(key)) return 'quarter'
    if (before.has(key)) return 'half-year'
    return facts.covers.halfYear ? 'no' : 'unknown'
  }
}

const sumOf = (deals: readonly Opportunity[]): number =>
  deals.reduce((sum, { amount }) => sum + (amount ?? 0), 0)

/** Sites that gave an opportunity known by the as-of day, those with the largest sum first, then by key. */
export function listSourceSites(slice: AccountSlice): SourceSite[] {
  const { registers, period } = slice
  const known = registers.opportunities.filter(
    ({ created, sourceSite }) => sourceSite !== null && (created === null || created <= period.asOf),
  )
  const listed = new Map(registers.sites.map((site) => [site.key, site]))
  const visitOf = judgeVisit(slice)
  return [...Map.groupBy(known, ({ sourceSite }) => foldName(sourceSite!))]
    .map(([key, deals]): SourceSite => {
      const site = listed.get(key)
      const decided = deals.filter((deal) => isWon(deal, period.asOf) !== null)
      const won = decided.filter((deal) => isWon(deal, period.asOf))
      const days = deals.flatMap(({ created }) => (created === null ? [] : [created]))
      return {
        key,
        // a name may be written in several ways; which row came first must not matter
        name: site?.name ?? deals.map(({ sourceSite }) => sourceSite!).sort()[0]!,
        headOffice: site?.headOffice ?? false,
        representative: site?.representative ?? null,
        opportunities: deals.length,
        amount: sumOf(deals),
        withoutAmount: deals.filter(({ amount }) => amount === null).length,
        won: won.length,
        decided: decided.length,
        wonAmount: sumOf(won),
        latest: days.length === 0 ? null : Math.max(...days),
        visited: visitOf(key),
        rows: joinRows(...deals.map(({ rows }) => rows)),
      }
    })
    .sort((a, b) => b.amount - a.amount || (a.key < b.key ? -1 : 1))
}
