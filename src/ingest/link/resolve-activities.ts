import { NONE, type RowLists, filledBits } from '../../model/activity-columns.ts'
import { type RowRef, rowRef } from '../../model/row-ref.ts'
import type { ParsedTable } from '../parse/parse-table.ts'
import type { ParsedColumn } from '../parse/parsed-column.ts'
import { ABSENT } from '../parse/table-store.ts'
import { findAccount, reportOrphan } from './account-finder.ts'
import { type OnMissed, createCodeMemo, createListResolver } from './activity-references.ts'
import type { Directory, Found } from './directory.ts'
import { type LinkContext, reportRow } from './link-context.ts'
import type { OpportunityDraft } from './link-opportunities.ts'
import type { PersonDraft } from './link-people.ts'
import { createRowLists } from './row-lists.ts'

export interface ActivityTargets {
  readonly accounts: Directory
  readonly people: { readonly drafts: readonly PersonDraft[]; readonly directory: Directory }
  readonly staff: Directory
  readonly opportunities: { readonly drafts: readonly OpportunityDraft[]; readonly directory: Directory }
}

/** Whom and what each row means, in the order the rows were read; rows left out are empty. */
export interface ResolvedActivities {
  readonly accounts: RowLists
  readonly people: RowLists
  readonly staff: RowLists
  readonly opportunity: Int32Array
  readonly evidencePerson: Int32Array
  /** `filledBits.namedPersons`, `namedStaff` and `unresolved`. */
  readonly named: Uint8Array
}

/** Where names of people are looked up: an account, anywhere (the row names none), or nowhere (its account is not known). */
const ANYWHERE = NONE
const NOWHERE = NONE - 1
/** A giver of evidence who is named and not found. */
const UNRESOLVED = NONE - 1

export function resolveActivities(
  { store, columns }: ParsedTable,
  targets: ActivityTargets,
  left: Uint8Array,
  context: LinkContext,
): ResolvedActivities {
  const column = (name: string): ParsedColumn | undefined => columns.get(name)
  const codes = (of: ParsedColumn | undefined): Int32Array =>
    of ? of.stored.codes.view() : new Int32Array(store.length).fill(ABSENT)
  const [accountId, accountName, opportunityId] = ['account_id', 'account', 'opportunity_id'].map(column)
  const [idCodes, nameCodes, opportunityCodes] = [accountId, accountName, opportunityId].map(codes) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  const { people: persons, opportunities } = targets
  const byAccountId = createCodeMemo(accountId, (preset, text) =>
    findAccount(targets.accounts, preset, text, null),
  )
  const byAccountName = createCodeMemo(accountName, (preset, text) =>
    findAccount(targets.accounts, preset, null, text),
  )
  const byOpportunity = createCodeMemo(opportunityId, (preset, text) =>
    opportunities.directory.byId(preset, text),
  )
  const findByName = (scope: number, name: string): Found =>
    scope === ANYWHERE
      ? persons.directory.byNameAnywhere(name)
      : scope === NOWHERE
        ? 'none'
        : persons.directory.byName(scope, name)
  const peopleOf = createListResolver(
    column('contact_ids'),
    column('contacts'),
    persons.directory,
    findByName,
  )
  const staffOf = createListResolver(column('staff_ids'), column('staff'), targets.staff, (_, name) =>
    targets.staff.byName(0, name),
  )
  const evidenceOf = createEvidenceResolver(column('evidence_contact'), persons.directory, context)

  const accounts = createRowLists(store.length)
  const people = createRowLists(store.length)
  const staff = createRowLists(store.length)
  const opportunity = new Int32Array(store.length).fill(NONE)
  const evidencePerson = new Int32Array(store.length).fill(NONE)
  const named = new Uint8Array(store.length)
  const fileOfRow = store.file.view()
  const lineOfRow = store.line.view()
  const presetOfFile = context.files.map(({ preset }) => preset)
  const theirs: number[] = []
  const ours: number[] = []
  const members: number[] = []
  let unresolvable = 0
  let row = 0
  let ref: RowRef = 0
  let scope = ANYWHERE
  const onMissedPerson: OnMissed = (found, kind, text) => {
    named[row]! |= filledBits.unresolved
    if (persons.drafts.length === 0) unresolvable++
    else if (scope !== NOWHERE || kind === 'ids')
      reportRow(
        context,
        codeFor('person', found),
        ref,
        `activities.${kind === 'ids' ? 'contact_ids' : 'contacts'}`,
        text,
      )
  }
  const onMissedStaff: OnMissed = (found, kind, text) =>
    reportRow(
      context,
      codeFor('staff', found),
      ref,
      `activities.${kind === 'ids' ? 'staff_ids' : 'staff'}`,
      text,
    )
  for (; row < store.length; row++) {
    theirs.length = ours.length = members.length = 0
    if (left[row] === 0) {
      const preset = presetOfFile[fileOfRow[row]!]!
      ref = rowRef(fileOfRow[row]!, lineOfRow[row]!)
      const deal = opportunityCodes[row]! > 0 ? byOpportunity(preset, opportunityCodes[row]!) : NONE
      opportunity[row] = Math.max(NONE, deal)
      if (deal < 0 && opportunityCodes[row]! > 0 && opportunities.directory.hasIds)
        reportRow(
          context,
          'opportunity-not-found',
          ref,
          'activities.opportunity_id',
          textOf(opportunityId, opportunityCodes[row]!),
        )

      const isGiven = idCodes[row]! > 0 || nameCodes[row]! > 0
      let account = NONE
      if (idCodes[row]! > 0 && (targets.accounts.hasIds || nameCodes[row]! <= 0))
        account = byAccountId(preset, idCodes[row]!)
      else if (nameCodes[row]! > 0) account = byAccountName(preset, nameCodes[row]!)
      else if (deal >= 0) account = opportunities.drafts[deal]!.account

      scope = account >= 0 ? account : isGiven ? NOWHERE : ANYWHERE
      if (peopleOf(row, preset, scope, theirs, onMissedPerson)) named[row]! |= filledBits.namedPersons
      for (const person of theirs) members.push(persons.drafts[person]!.account)
      if (members.length === 0 && account >= 0) members.push(account)
      else if (account >= 0 && isGiven && !members.includes(account))
        reportRow(context, 'accounts-disagree', ref, 'activities.account_id')
      // a row that names only people or an opportunity has been reported with them
      const isSaid = !isGiven && (named[row] !== 0 || opportunityCodes[row]! > 0)
      if (members.length === 0 && !isSaid)
        reportOrphan(
          context,
          account === -2 ? 'ambiguous' : 'none',
          ref,
          'activities',
          idCodes[row]! > 0 ? textOf(accountId, idCodes[row]!) : null,
          nameCodes[row]! > 0 ? textOf(accountName, nameCodes[row]!) : null,
        )

      if (staffOf(row, preset, 0, ours, onMissedStaff)) named[row]! |= filledBits.namedStaff
      const giver = evidenceOf(row, preset, members[0], ref)
      evidencePerson[row] = Math.max(NONE, giver)
      if (giver < NONE) named[row]! |= filledBits.unresolved
    }
    accounts.push(members)
    people.push(theirs)
    staff.push(ours)
  }
  if (unresolvable > 0) context.collector.add('contacts-missing', { actual: String(unresolvable) })
  return {
    accounts: accounts.finish(),
    people: people.finish(),
    staff: staff.finish(),
    opportunity,
    evidencePerson,
    named,
  }
}

const textOf = (column: ParsedColumn | undefined, code: number): string => column!.stored.texts[code]!

/** The diagnostic for someone not found (−1) or not clear (−2). */
function codeFor<Kind extends 'person' | 'staff'>(
  kind: Kind,
  found: number,
): `${Kind}-ambiguous` | `${Kind}-not-found` {
  return found === -2 ? `${kind}-ambiguous` : `${kind}-not-found`
}

/** Who gave the evidence of a row: by id, else by name within the row's account; UNRESOLVED where that is nobody. */
function createEvidenceResolver(
  column: ParsedColumn | undefined,
  people: Directory,
  context: LinkContext,
): (row: number, preset: number, account: number | undefined, ref: RowRef) => number {
  if (!column) return () => NONE
  return (row, preset, account, ref) => {
    const code = column.stored.codes.at(row)
    if (code <= 0) return NONE
    const text = column.stored.texts[code]!
    const byId = people.byId(preset, text)
    const found = byId !== 'none' || account === undefined ? byId : people.byName(account, text)
    if (typeof found === 'number') return found
    reportRow(
      context,
      found === 'none' ? 'person-not-found' : 'person-ambiguous',
      ref,
      'activities.evidence_contact',
      text,
    )
    return UNRESOLVED
  }
}
