import { type ActivityColumns, NONE, NO_DAY, filledBits } from '../../model/activity-columns.ts'
import { rowRef } from '../../model/row-ref.ts'
import { activityKinds, activityStatuses, directions, evidenceKinds } from '../../model/scales.ts'
import type { ParsedColumn } from '../parse/parsed-column.ts'
import type { ParsedTable } from '../parse/parse-table.ts'
import { ABSENT } from '../parse/table-store.ts'
import { findAccount, reportOrphan } from './account-finder.ts'
import { findDuplicateRows } from './activity-duplicates.ts'
import { createCodeMemo, createListResolver } from './activity-references.ts'
import { compareText } from './compare-text.ts'
import type { Directory } from './directory.ts'
import { type LinkContext, reportRow } from './link-context.ts'
import type { OpportunityDraft } from './link-opportunities.ts'
import type { PersonDraft } from './link-people.ts'
import { createRowLists } from './row-lists.ts'
import { sortRowsByDay } from './sort-rows-by-day.ts'

export interface ActivityTargets {
  readonly accounts: Directory
  readonly people: { readonly drafts: readonly PersonDraft[]; readonly directory: Directory }
  readonly staff: Directory
  readonly opportunities: { readonly drafts: readonly OpportunityDraft[]; readonly directory: Directory }
}

export interface LinkedActivities {
  readonly activities: ActivityColumns
  readonly siteNames: readonly string[]
  /** Columns that a standing row fills. */
  readonly filled: ReadonlySet<string>
}

/** What a cell says, for columns of a controlled list: absent, blank or unknown cells have codes of their own. */
interface ListCodes {
  readonly list: readonly string[]
  readonly absent: number
  readonly blank: number
  readonly unknown: number
}

/** The log as columns, sorted, each row tied to accounts, people of the customer and people of ours. */
export function linkActivities(
  parsed: ParsedTable,
  targets: ActivityTargets,
  context: LinkContext,
): LinkedActivities {
  const { store, columns } = parsed
  const fileOfRow = store.file.view()
  const column = (name: string): ParsedColumn | undefined => columns.get(name)
  const codeAt = (name: ParsedColumn | undefined, row: number): number => name?.stored.codes.at(row) ?? ABSENT
  const presetOf = (row: number): number => context.files[fileOfRow[row]!]!.preset

  const left = findDuplicateRows(parsed, context)
  const date = column('date')
  const days = new Int32Array(store.length)
  for (let row = 0; row < store.length; row++) {
    const value = date?.valueOf(presetOf(row), codeAt(date, row)).value
    days[row] = typeof value === 'number' ? value : NO_DAY
  }
  const order = sortRowsByDay(days, left)
  const length = order.length

  const codesOf = (name: string, { list, absent, blank, unknown }: ListCodes): Uint8Array => {
    const of = column(name)
    const positions = new Map<unknown, number>(list.map((each, position) => [each, position]))
    return Uint8Array.from(order, (row) => {
      const code = codeAt(of, row)
      if (code <= 0) return code === ABSENT ? absent : blank
      const { value } = of!.valueOf(presetOf(row), code)
      return value === null ? unknown : positions.get(value)!
    })
  }

  const accountId = column('account_id')
  const accountName = column('account')
  const byAccountId = createCodeMemo(accountId, (preset, text) =>
    findAccount(targets.accounts, preset, text, null),
  )
  const byAccountName = createCodeMemo(accountName, (preset, text) =>
    findAccount(targets.accounts, preset, null, text),
  )
  const opportunityId = column('opportunity_id')
  const byOpportunity = createCodeMemo(opportunityId, (preset, text) =>
    targets.opportunities.directory.byId(preset, text),
  )
  const evidenceContact = column('evidence_contact')
  const peopleOf = createListResolver(
    column('contact_ids'),
    column('contacts'),
    targets.people.directory,
    (scope, name) =>
      scope === NONE
        ? targets.people.directory.byNameAnywhere(name)
        : scope < NONE
          ? 'none'
          : targets.people.directory.byName(scope, name),
  )
  const staffOf = createListResolver(column('staff_ids'), column('staff'), targets.staff, (_, name) =>
    targets.staff.byName(0, name),
  )
  const site = siteCodes(column('site'), order)
  const count = column('count')
  const [outcome, nextStep, topic, evidence] = ['outcome', 'next_step', 'topic', 'evidence'].map(column)

  const accounts = createRowLists(length)
  const people = createRowLists(length)
  const staff = createRowLists(length)
  const opportunities = new Int32Array(length)
  const evidencePersons = new Int32Array(length).fill(NONE)
  const filled = new Uint8Array(length)
  const counts = new Uint32Array(length)
  const files = new Uint16Array(length)
  const lines = new Uint32Array(length)
  const presets = new Uint8Array(length)
  const sites = new Int32Array(length)
  const days2 = new Int32Array(length)

  let unresolvable = 0
  const named: number[] = []
  const ours: number[] = []
  for (let position = 0; position < length; position++) {
    const row = order[position]!
    const preset = presetOf(row)
    const ref = rowRef(fileOfRow[row]!, store.line.at(row))
    days2[position] = days[row]!
    files[position] = fileOfRow[row]!
    lines[position] = store.line.at(row)
    presets[position] = preset

    const opportunityCode = codeAt(opportunityId, row)
    const opportunity = opportunityCode > 0 ? byOpportunity(preset, opportunityCode) : NONE
    opportunities[position] = opportunity >= 0 ? opportunity : NONE
    if (opportunityCode > 0 && opportunity < 0 && targets.opportunities.directory.hasIds)
      reportRow(
        context,
        'opportunity-not-found',
        ref,
        'activities.opportunity_id',
        opportunityId!.stored.texts[opportunityCode],
      )

    const idCode = codeAt(accountId, row)
    const nameCode = codeAt(accountName, row)
    const isGiven = idCode > 0 || nameCode > 0
    let account = NONE
    if (idCode > 0 && (targets.accounts.hasIds || nameCode <= 0)) account = byAccountId(preset, idCode)
    else if (nameCode > 0) account = byAccountName(preset, nameCode)
    else if (opportunity >= 0) account = targets.opportunities.drafts[opportunity]!.account
    // names are looked up in the row's account; in none where the account itself is not known
    const scope = account >= 0 ? account : isGiven ? NONE - 1 : NONE

    named.length = 0
    let bits = 0
    peopleOf(row, preset, scope, (found, kind, text) => {
      bits |= filledBits.namedPersons
      if (found >= 0) named.push(found)
      else if (targets.people.drafts.length === 0) unresolvable++
      else if (scope >= NONE || kind === 'ids')
        reportRow(
          context,
          found === -2 ? 'person-ambiguous' : 'person-not-found',
          ref,
          kind === 'ids' ? 'activities.contact_ids' : 'activities.contacts',
          text,
        )
    })
    const members: number[] = named.map((person) => targets.people.drafts[person]!.account)
    if (members.length === 0 && account >= 0) members.push(account)
    else if (account >= 0 && isGiven && !members.includes(account))
      reportRow(context, 'accounts-disagree', ref, 'activities.account_id')
    if (members.length === 0) {
      const idText = idCode > 0 ? accountId!.stored.texts[idCode]! : null
      const nameText = nameCode > 0 ? accountName!.stored.texts[nameCode]! : null
      const isSaid = !isGiven && (bits !== 0 || opportunityCode > 0)
      if (!isSaid)
        reportOrphan(context, account === -2 ? 'ambiguous' : 'none', ref, 'activities', idText, nameText)
    }

    ours.length = 0
    staffOf(row, preset, 0, (found, kind, text) => {
      bits |= filledBits.namedStaff
      if (found >= 0) ours.push(found)
      else
        reportRow(
          context,
          found === -2 ? 'staff-ambiguous' : 'staff-not-found',
          ref,
          kind === 'ids' ? 'activities.staff_ids' : 'activities.staff',
          text,
        )
    })

    const evidenceCode = codeAt(evidenceContact, row)
    if (evidenceCode > 0) {
      const text = evidenceContact!.stored.texts[evidenceCode]!
      const byId = targets.people.directory.byId(preset, text)
      const within = members[0]
      const found =
        byId !== 'none' ? byId : within === undefined ? 'none' : targets.people.directory.byName(within, text)
      if (typeof found === 'number') evidencePersons[position] = found
      else
        reportRow(
          context,
          found === 'none' ? 'person-not-found' : 'person-ambiguous',
          ref,
          'activities.evidence_contact',
          text,
        )
    }

    if (codeAt(outcome, row) > 0) bits |= filledBits.outcome
    if (codeAt(nextStep, row) > 0) bits |= filledBits.nextStep
    if (codeAt(topic, row) > 0) bits |= filledBits.topic
    if (codeAt(evidence, row) > 0) bits |= filledBits.evidence
    filled[position] = bits
    const times = count?.valueOf(preset, codeAt(count, row)).value
    counts[position] = typeof times === 'number' ? times : 1
    sites[position] = site.codeOf(codeAt(column('site'), row))
    accounts.push(members)
    people.push(named)
    staff.push(ours)
  }

  if (unresolvable > 0) context.collector.add('contacts-missing', { actual: String(unresolvable) })
  const zero = { absent: 0, blank: 0, unknown: 0 }
  const completed = activityStatuses.indexOf('completed')
  return {
    siteNames: site.names,
    filled: filledColumns(parsed, order),
    activities: {
      length,
      day: days2,
      status: codesOf('status', { list: activityStatuses, absent: completed, blank: 0, unknown: 0 }),
      kind: codesOf('kind', { list: activityKinds, ...zero, unknown: activityKinds.indexOf('unknown') }),
      direction: codesOf('direction', { list: directions, ...zero }),
      evidence: codesOf('evidence', { list: evidenceKinds, ...zero }),
      evidencePerson: evidencePersons,
      filled,
      count: counts,
      opportunity: opportunities,
      site: sites,
      preset: presets,
      file: files,
      line: lines,
      accounts: accounts.finish(),
      people: people.finish(),
      staff: staff.finish(),
    },
  }
}

/** Sites named by standing rows, sorted, and the position of each code. */
function siteCodes(
  site: ParsedColumn | undefined,
  order: Int32Array,
): { names: string[]; codeOf: (code: number) => number } {
  if (!site) return { names: [], codeOf: () => NONE }
  const used = new Set<number>()
  for (const row of order) used.add(site.stored.codes.at(row))
  const names = [...used]
    .filter((code) => code > 0)
    .map((code) => site.stored.texts[code]!)
    .sort(compareText)
  const positions = new Map(names.map((name, position) => [name, position]))
  const codes = site.stored.texts.map((text) => positions.get(text) ?? NONE)
  return { names, codeOf: (code) => (code > 0 ? codes[code]! : NONE) }
}

function filledColumns({ store, columns }: ParsedTable, order: Int32Array): Set<string> {
  const filled = new Set<string>()
  for (const [name, { stored }] of columns) {
    if (stored.offsets) {
      if (stored.codes.length > 0) filled.add(name)
    } else if (order.some((row) => stored.codes.at(row) > 0)) filled.add(name)
  }
  const { id } = store.table
  if (id !== null && order.some((row) => store.idHashes[0].at(row) !== 0)) filled.add(id)
  return filled
}
