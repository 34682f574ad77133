import type { Dataset, Person } from '../model/dataset.ts'
import { compareQuarters, type Period, periodOf, type Quarter, shiftQuarter } from '../model/quarter.ts'
import type { Settings } from '../model/settings.ts'
import type { AccountSlice, PreviousFacts } from './account-slice.ts'
import type { AccountFacts, EvidenceItem } from './facts/account-facts.ts'
import { foldContactQuarters } from './facts/contact-quarters.ts'
import { foldActivities } from './facts/fold-activities.ts'
import type { ActivityIndex } from './facts/index-activities.ts'
import { measureMapColumns } from './people/map-columns.ts'
import { measurePersonState, type StateContext } from './people/person-state.ts'
import type { Registers } from './registers.ts'
import { measureTierInForce } from './tier/tier-in-force.ts'

/** Eight quarters, each looking back on eight. */
export const CONTACT_QUARTERS = 15

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

function measurePeople(
  people: readonly Person[],
  shared: Omit<StateContext, 'columns'>,
): Pick<AccountSlice, 'people' | 'mapColumns'> {
  const columns = measureMapColumns(shared.dataset.filledColumns)
  const evidence = groupByPerson(shared.facts.evidence)
  const context = { ...shared, columns }
  return {
    people: people.map((person) => measurePersonState(person, evidence.get(person.index) ?? [], context)),
    mapColumns: columns,
  }
}

const keepOfPrevious = ({ period, covers, quarter, quarterRows, sites }: AccountFacts): PreviousFacts => ({
  period,
  covers,
  quarter,
  quarterRows,
  sites,
})

/** Plans without those an archived export shows not to have been made by then. */
function registersAt(registers: Registers, quarter: Quarter): Registers {
  const plans = registers.plans.filter(
    ({ absentUntil }) => absentUntil === null || compareQuarters(absentUntil, quarter) < 0,
  )
  return plans.length === registers.plans.length ? registers : { ...registers, plans }
}

/**
 * One account as of the end of a quarter: all that a metric may look at.
 *
 * @param edition the quarter being built, which undated ratings hold for
 * @param before what is known of the quarter before, where the caller has it already
 */
export function buildAccountSlice(
  dataset: Dataset,
  index: ActivityIndex,
  account: number,
  period: Period,
  edition: Quarter,
  settings: Settings,
  before?: Pick<AccountSlice, 'facts'> & Partial<Pick<AccountSlice, 'contactQuarters'>>,
): AccountSlice {
  const facts = foldActivities(dataset, index, [account], period, settings)
  const tier = measureTierInForce(dataset.accounts[account]!, settings)
  const foldPrevious = () => {
    const previous = periodOf(shiftQuarter(period.quarter, -1), settings.fiscalYearStart)
    return foldActivities(dataset, index, [account], previous, settings)
  }
  const shared = { dataset, settings, period, edition, tier, facts }
  return {
    ...shared,
    account: dataset.accounts[account]!,
    ...measurePeople(index.people[account]!, shared),
    previousFacts: keepOfPrevious(before?.facts ?? foldPrevious()),
    contactQuarters:
      before?.contactQuarters ??
      foldContactQuarters(dataset, index, account, edition, CONTACT_QUARTERS, settings),
    departments: index.departments[account]!,
    registers: registersAt(index.registers[account]!, period.quarter),
  }
}

/** The same account under other settings, tier and people judged anew; facts only where these are folded anew, too. */
export function judgeAgain(
  slice: AccountSlice,
  settings: Settings,
  facts: AccountSlice['facts'] = slice.facts,
): AccountSlice {
  const tier = measureTierInForce(slice.account, settings)
  const judged = { ...slice, settings, tier, facts }
  const people = slice.people.map(({ person }) => person)
  return { ...judged, ...measurePeople(people, judged) }
}
