import type { Dataset } from '../model/dataset.ts'
import { type Period, periodOf, type Quarter, shiftQuarter } from '../model/quarter.ts'
import type { Settings } from '../model/settings.ts'
import type { AccountSlice } from './account-slice.ts'
import type { AccountFacts, EvidenceItem } from './facts/account-facts.ts'
import { foldActivities } from './facts/fold-activities.ts'
import type { ActivityIndex } from './facts/index-activities.ts'
import { measureMapColumns } from './people/map-columns.ts'
import { measurePersonState } from './people/person-state.ts'
import { measureTierInForce } from './tier/tier-in-force.ts'

function groupByPerson(evidence: readonly EvidenceItem[]): Map<number, EvidenceItem[]> {
  const groups = new Map<number, EvidenceItem[]>()
  for (const item of evidence) {
    if (item.person === null) continue
    const items = groups.get(item.person)
    if (items) items.push(item)
    else groups.set(item.person, [item])
  }
  return groups
}

/**
 * One account as of the end of a quarter: all that a metric may look at.
 *
 * @param edition the quarter being built, which undated ratings hold for
 * @param previousFacts facts of the quarter before, where the caller has them already
 */
export function buildAccountSlice(
  dataset: Dataset,
  index: ActivityIndex,
  account: number,
  period: Period,
  edition: Quarter,
  settings: Settings,
  previousFacts?: AccountFacts,
): AccountSlice {
  const before = periodOf(shiftQuarter(period.quarter, -1), settings.fiscalYearStart)
  const facts = foldActivities(dataset, index, [account], period, settings)
  const tier = measureTierInForce(dataset.accounts[account]!, settings)
  const columns = measureMapColumns(dataset.filledColumns)
  const evidence = groupByPerson(facts.evidence)
  const context = { dataset, settings, period, edition, tier, columns, facts }
  return {
    account: dataset.accounts[account]!,
    period,
    tier,
    people: index.people[account]!.map((person) =>
      measurePersonState(person, evidence.get(person.index) ?? [], context),
    ),
    mapColumns: columns,
    facts,
    previousFacts: previousFacts ?? foldActivities(dataset, index, [account], before, settings),
    departments: index.departments[account]!,
    dataset,
    settings,
  }
}
