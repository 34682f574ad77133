import { isoWeekOf } from '../../lib/day.ts'
import { filledBits, NO_DAY, NONE } from '../../model/activity-columns.ts'
import type { Dataset } from '../../model/dataset.ts'
import { type Period, shiftQuarter, spanOfQuarter } from '../../model/quarter.ts'
import { rowRef } from '../../model/row-ref.ts'
import { activityKinds, activityStatuses, directions, evidenceKinds } from '../../model/scales.ts'
import type { Settings } from '../../model/settings.ts'
import type { AccountFacts, ExecutiveMeeting } from './account-facts.ts'
import { attributeEvidence } from './attribute-evidence.ts'
import {
  addContact,
  addMail,
  addSplit,
  type Depth,
  emptyPairTally,
  emptyPersonTally,
  emptyStaffTally,
} from './contact-tally.ts'
import { isExchange, isMail, TEST_WEIGHT, WHOLE, weightOfKind } from './contact-weight.ts'
import { finishFold } from './finish-fold.ts'
import { emptyFold, entryOf } from './fold-state.ts'
import type { ActivityIndex } from './index-activities.ts'
import { addLevels } from './level-tally.ts'
import { addMailDirection, addMailStaff, closeMailUnits } from './mail-units.ts'
import { listRowsOfAccounts } from './rows-of-accounts.ts'
import { readCountedFacts } from './read-counted.ts'
import { listStaffOfRow } from './staff-of-row.ts'

const COMPLETED = activityStatuses.indexOf('completed')
const PLANNED = activityStatuses.indexOf('planned')
const CUSTOMER = directions.indexOf('customer')
const NO_EVIDENCE = evidenceKinds.indexOf('none')
const ANY_OUTCOME = filledBits.outcome | filledBits.nextStep

/**
 * Folds the activity log into what it says of one account, or of a set of accounts in which a contact counts once, as
 * of the end of a quarter. Only rows of these accounts are read; rows come by day, so one walk is enough.
 *
 * A touch is a completed, dated row on or before the as-of day. An effective contact is one that weighs something and
 * names a customer person (every touch, where no row of the log names any). Of a log that an engine counted, its facts of
 * one account are read instead.
 */
export function foldActivities(
  dataset: Dataset,
  index: ActivityIndex,
  accounts: readonly number[],
  period: Period,
  settings: Settings,
): AccountFacts {
  const { counted } = dataset
  if (counted !== undefined) return readCountedFacts({ ...dataset, counted }, accounts[0]!, period, settings)
  const { activities: log, people, staff: ours } = dataset
  const { asOf, flow, halfYear, rollingYear } = period
  const exchangesSince = rollingYear.first - settings.earlyEngagement.mostDays
  const evidenceSince = Math.min(flow.first, asOf - settings.evidence.windowDays)
  const plannedUntil = spanOfQuarter(shiftQuarter(period.quarter, 1), settings.fiscalYearStart).last
  const halves = index.outcomeShare.map((share) => share >= settings.outcomeFillShare)
  const only = accounts.length === 1 ? accounts[0]! : null
  const members = new Set(accounts)
  const isMember = (account: number): boolean => (only === null ? members.has(account) : account === only)
  const state = emptyFold()

  const sharedOf = (row: number): number | null =>
    log.accounts.offsets[row + 1]! - log.accounts.offsets[row]! > 1
      ? rowRef(log.file[row]!, log.line[row]!)
      : null
  /** People of these accounts named in a row. */
  const listPeople = (row: number): number[] => {
    const found: number[] = []
    // people of a row with one account are all of it, and it is one of these
    const isOwn = log.accounts.offsets[row + 1]! - log.accounts.offsets[row]! === 1
    for (let at = log.people.offsets[row]!; at < log.people.offsets[row + 1]!; at++)
      if (isOwn || isMember(people[log.people.items[at]!]!.account)) found.push(log.people.items[at]!)
    return found
  }
  /** Where a row names nobody we know, mail counts per account. */
  const listUnknown = (row: number): number[] => {
    const found: number[] = []
    for (let at = log.accounts.offsets[row]!; at < log.accounts.offsets[row + 1]!; at++)
      if (isMember(log.accounts.items[at]!)) found.push(people.length + log.accounts.items[at]!)
    return found
  }

  const foldContact = (
    row: number,
    depth: Depth,
    base: number,
    named: readonly number[],
    team: readonly number[],
  ): void => {
    const weight = base * log.count[row]!
    addContact(state.contacts, depth, weight)
    const by = directions[log.direction[row]!]!
    if (depth === 3 && by !== 'unknown') state.begun[by] += weight
    for (const person of named) {
      const tally = entryOf(state.people, person, emptyPersonTally)
      addContact(tally, depth, weight)
      if (depth >= 2) {
        tally.halfYearRows.push(row)
        addSplit(tally.split, named.length, weight)
      }
      if (base < TEST_WEIGHT) continue
      if (depth === 3 && by === 'customer') tally.began = true
      if (tally.lastDay !== log.day[row]) tally.lastRows.length = 0
      tally.lastDay = log.day[row]!
      tally.lastRows.push(row)
    }
    if (depth < 2) return
    for (const member of team) {
      const tally = entryOf(state.staff, member, emptyStaffTally)
      addContact(tally, depth, weight)
      addSplit(tally.split, team.length, weight)
      for (const person of named) {
        const key = person * ours.length + member
        addContact(
          entryOf(state.pairs, key, () => emptyPairTally(person, member)),
          depth,
          weight,
        )
      }
    }
  }

  const share = (member: number, among: number, weight: number): void =>
    addSplit(entryOf(state.staff, member, emptyStaffTally).split, among, weight)

  const foldMail = (row: number, depth: Depth, named: readonly number[], team: readonly number[]): void => {
    const week = isoWeekOf(log.day[row]!)
    let gained = 0
    for (const person of named.length > 0 ? named : listUnknown(row)) {
      const tally = entryOf(state.people, person, emptyPersonTally)
      gained += addMail(tally, depth, week, state.mail)
      if (depth >= 2) {
        tally.halfYearRows.push(row)
        addMailStaff(state.mailUnits, person, week, team, share)
      }
      if (depth === 3) addMailDirection(state.mailUnits, person, week, log.day[row]!, log.direction[row]!)
      for (const member of team) {
        const key = person * ours.length + member
        const pair = entryOf(state.pairs, key, () => emptyPairTally(person, member))
        addMail(pair, depth, week, entryOf(state.staff, member, emptyStaffTally))
      }
    }
    if (gained === 0) return
    const latest = state.mailWeeks.at(-1)
    if (latest?.week === week) latest.weight += gained
    else state.mailWeeks.push({ week, weight: gained })
  }

  /** A meeting needs an executive of ours and an executive or director of theirs; who has left since still made one. */
  const foldExecutives = (row: number, named: readonly number[], meetings: ExecutiveMeeting[]): void => {
    const levels = named.map((person) => people[person]!.level)
    const withExecutive = levels.includes('executive')
    if (!withExecutive && !levels.includes('director')) return
    const executives = listStaffOfRow(dataset, row).filter((member) => ours[member]!.executive)
    if (executives.length === 0) return
    meetings.push({
      day: log.day[row]!,
      count: log.count[row]!,
      staff: executives,
      withExecutive,
      shared: sharedOf(row),
      row: rowRef(log.file[row]!, log.line[row]!),
    })
  }

  const foldLevels = (row: number, named: readonly number[], team: readonly number[]): void =>
    addLevels(
      state.levelTally,
      row,
      log.count[row]!,
      team.map((member) => ours[member]!.level),
      named.map((person) => people[person]!.level),
    )

  const foldExchange = (row: number): void => {
    const opportunity = log.opportunity[row]!
    state.exchanges.push({
      day: log.day[row]!,
      count: log.count[row]!,
      opportunity: opportunity === NONE ? null : opportunity,
      row: rowRef(log.file[row]!, log.line[row]!),
    })
  }

  const reachSite = (site: string, reference: number): void => {
    const rows = state.sites.get(site)
    if (rows === undefined) state.sites.set(site, [reference])
    else if (rows.at(-1) !== reference) rows.push(reference)
  }

  const foldQuarter = (
    row: number,
    base: number,
    effective: boolean,
    named: readonly number[],
    team: readonly number[],
  ): void => {
    const reference = rowRef(log.file[row]!, log.line[row]!)
    if (effective) state.quarterRows.push(reference)
    state.touches.push({
      day: log.day[row]!,
      kind: activityKinds[log.kind[row]!]!,
      direction: directions[log.direction[row]!]!,
      weight: base * log.count[row]!,
      count: log.count[row]!,
      people: named,
      staff: team,
      shared: sharedOf(row),
      row: reference,
    })
    if (base < TEST_WEIGHT) return
    if (log.site[row] !== NONE) reachSite(dataset.siteNames[log.site[row]!]!, reference)
    for (const person of named) {
      const { department, site } = people[person]!
      if (site !== null) reachSite(site, reference)
      if (department === null) continue
      const reached = state.departments.get(department.key)
      if (reached === undefined)
        state.departments.set(department.key, { name: department.name, rows: [reference] })
      else {
        if (reached.rows.at(-1) !== reference) reached.rows.push(reference)
        // people may spell one department differently; which row came first must not matter
        if (department.name < reached.name) reached.name = department.name
      }
    }
  }

  const foldEvidence = (row: number, base: number): void => {
    const kind = log.evidence[row]!
    const isBegun = base >= TEST_WEIGHT && index.namesPeople && log.direction[row] === CUSTOMER
    if (kind === NO_EVIDENCE && !isBegun) return
    const person = attributeEvidence(log, row)
    if (person !== null && !isMember(people[person]!.account)) return
    const item = {
      day: log.day[row]!,
      person,
      count: log.count[row]!,
      row: rowRef(log.file[row]!, log.line[row]!),
    }
    if (kind !== NO_EVIDENCE) state.evidence.push({ ...item, kind: evidenceKinds[kind]! })
    if (isBegun) state.evidence.push({ ...item, kind: 'customer_initiated' })
  }

  const rows = listRowsOfAccounts(index.rows, accounts)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    const day = log.day[row]!
    if (log.status[row] !== COMPLETED) {
      state.leftOut[activityStatuses[log.status[row]!] as 'planned' | 'cancelled' | 'unknown']++
      if (
        log.status[row] === PLANNED &&
        day > asOf &&
        day <= plannedUntil &&
        weightOfKind[log.kind[row]!] === WHOLE
      )
        foldExecutives(row, listPeople(row), state.plannedExecutiveMeetings)
      continue
    }
    if (day === NO_DAY) {
      state.leftOut.undated++
      continue
    }
    if (day > asOf) {
      state.leftOut.future++
      continue
    }
    const kind = log.kind[row]!
    const effective = !index.namesPeople || (log.filled[row]! & filledBits.namedPersons) !== 0
    const blank = (log.filled[row]! & ANY_OUTCOME) === 0
    const base = effective
      ? blank && halves[log.preset[row]!]!
        ? weightOfKind[kind]! / 2
        : weightOfKind[kind]!
      : 0
    const depth = day >= flow.first ? 3 : day >= halfYear.first ? 2 : day >= rollingYear.first ? 1 : 0
    const named = base > 0 || depth > 0 ? listPeople(row) : []
    const team = depth >= 2 || (depth === 1 && base > 0) ? listStaffOfRow(dataset, row) : []
    const mail = effective && isMail(kind)
    if (effective && depth > 0 && weightOfKind[kind] === WHOLE)
      foldExecutives(row, named, state.executiveMeetings)
    if (effective && day >= exchangesSince && isExchange(kind)) foldExchange(row)
    if (base > 0 && depth > 0) foldLevels(row, named, team)
    if (base > 0) foldContact(row, depth, base, named, team)
    else if (mail && depth > 0) foldMail(row, depth, named, team)
    if (depth === 3) foldQuarter(row, base, base > 0 || mail, named, team)
    if (day >= evidenceSince) foldEvidence(row, base)
  }
  closeMailUnits(state.mailUnits, share)
  return finishFold(state, dataset, index, period)
}
