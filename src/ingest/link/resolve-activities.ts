import { NONE, filledBits } from '../../model/activity-columns.ts'
import { type RowRef, rowRef } from '../../model/row-ref.ts'
import type { ParsedTable } from '../parse/parse-table.ts'
import { BLANK, StoredColumn } from '../parse/stored-column.ts'
import { findAccount, reportOrphan } from './account-finder.ts'
import { createCodeMemo, createListResolver } from './activity-references.ts'
import type { Directory, Found } from './directory.ts'
import { UNRESOLVED, createEvidenceResolver } from './evidence-giver.ts'
import { type LinkContext, reportRow } from './link-context.ts'
import type { OpportunityDraft } from './link-opportunities.ts'
import type { PersonDraft } from './link-people.ts'
import { RowListBuilder } from './row-lists.ts'

export interface ActivityTargets {
  readonly accounts: Directory
  readonly people: { readonly drafts: readonly PersonDraft[]; readonly directory: Directory }
  readonly staff: Directory
  readonly opportunities: { readonly drafts: readonly OpportunityDraft[]; readonly directory: Directory }
}

/** Whom and what each row means, in the order the rows were read; rows left out are empty. */
export interface ResolvedActivities {
  readonly accounts: RowListBuilder
  readonly people: RowListBuilder
  readonly staff: RowListBuilder
  /** null where no file has the column. */
  readonly opportunity: Int32Array | null
  readonly evidencePerson: Int32Array | null
  /** `filledBits.namedPersons`, `namedStaff` and `unresolved`. */
  readonly named: Uint8Array
}

/** Where names of people are looked up: an account, anywhere (the row names none), or nowhere (its account is not known). */
const ANYWHERE = NONE
const NOWHERE = NONE - 1

export function resolveActivities(
  { store, columns }: ParsedTable,
  targets: ActivityTargets,
  left: Uint8Array,
  context: LinkContext,
): ResolvedActivities {
  const column = (name: string): StoredColumn => columns.get(name)?.stored ?? new StoredColumn(store.length)
  const accountId = column('account_id')
  const accountName = column('account')
  const opportunityId = column('opportunity_id')
  const evidenceContact = column('evidence_contact')
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

  const accounts = new RowListBuilder()
  const people = new RowListBuilder()
  const staff = new RowListBuilder()
  const opportunity = columns.has('opportunity_id') ? new Int32Array(store.length).fill(NONE) : null
  const evidencePerson = columns.has('evidence_contact') ? new Int32Array(store.length).fill(NONE) : null
  const named = new Uint8Array(store.length)
  let unresolvable = 0
  let row = 0
  let ref: RowRef = 0
  let scope = ANYWHERE
  const peopleOf = createListResolver(
    column('contact_ids'),
    column('contacts'),
    persons.directory,
    findByName,
    people,
    (found, kind, text) => {
      named[row]! |= filledBits.unresolved
      const name = kind === 'ids' ? 'contact_ids' : 'contacts'
      if (persons.drafts.length === 0) unresolvable++
      else if (scope !== NOWHERE || kind === 'ids')
        reportRow(context, codeFor('person', found), ref, `activities.${name}`, text)
    },
  )
  const staffOf = createListResolver(
    column('staff_ids'),
    column('staff'),
    targets.staff,
    (_, name) => targets.staff.byName(0, name),
    staff,
    (found, kind, text) => {
      const name = kind === 'ids' ? 'staff_ids' : 'staff'
      reportRow(context, codeFor('staff', found), ref, `activities.${name}`, text)
    },
  )
  const evidenceOf = createEvidenceResolver(evidenceContact, persons.directory, context)

  const accountOfPerson = Int32Array.from(persons.drafts, ({ account }) => account)
  const presetOfFile = context.files.map(({ preset }) => preset)
  const fileOfRow = store.file.view()
  const lineOfRow = store.line.view()
  const idCells = accountId.codes.view()
  const nameCells = accountName.codes.view()
  const dealCells = opportunityId.codes.view()
  for (; row < store.length; row++) {
    if (left[row] === 0) {
      const preset = presetOfFile[fileOfRow[row]!]!
      ref = rowRef(fileOfRow[row]!, lineOfRow[row]!)
      const id = idCells[row]!
      const name = nameCells[row]!
      const dealCode = dealCells[row]!
      let deal = NONE
      if (dealCode > BLANK) {
        deal = byOpportunity(preset, dealCode)
        opportunity![row] = Math.max(NONE, deal)
        if (deal < 0 && opportunities.directory.hasIds) {
          const text = opportunityId.texts[dealCode]!
          reportRow(context, 'opportunity-not-found', ref, 'activities.opportunity_id', text)
        }
      }

      const isGiven = id > BLANK || name > BLANK
      let account = NONE
      if (id > BLANK && (targets.accounts.hasIds || name <= BLANK)) account = byAccountId(preset, id)
      else if (name > BLANK) account = byAccountName(preset, name)
      else if (deal >= 0) account = opportunities.drafts[deal]!.account

      scope = account >= 0 ? account : isGiven ? NOWHERE : ANYWHERE
      if (peopleOf(row, preset, scope)) named[row]! |= filledBits.namedPersons
      for (let which = 0; which < people.length; which++) accounts.add(accountOfPerson[people.at(which)]!)
      if (accounts.length === 0 && account >= 0) accounts.add(account)
      else if (account >= 0 && isGiven && !accounts.has(account))
        reportRow(context, 'accounts-disagree', ref, 'activities.account_id')
      // a row that names only people or an opportunity has been reported with them
      const isSaid = !isGiven && (named[row] !== 0 || dealCode > BLANK)
      if (accounts.length === 0 && !isSaid)
        reportOrphan(
          context,
          account === -2 ? 'ambiguous' : 'none',
          ref,
          'activities',
          id > BLANK ? accountId.texts[id]! : null,
          name > BLANK ? accountName.texts[name]! : null,
        )

      if (staffOf(row, preset, 0)) named[row]! |= filledBits.namedStaff
      if (evidencePerson !== null) {
        const giver = evidenceOf(row, preset, accounts.length > 0 ? accounts.at(0) : undefined, ref)
        evidencePerson[row] = Math.max(NONE, giver)
        if (giver === UNRESOLVED) named[row]! |= filledBits.unresolved
      }
    }
    accounts.endRow()
    people.endRow()
    staff.endRow()
  }
  if (unresolvable > 0) context.collector.add('contacts-missing', { actual: String(unresolvable) })
  return { accounts, people, staff, opportunity, evidencePerson, named }
}

/** The diagnostic for someone not found (−1) or not clear (−2). */
function codeFor<Kind extends 'person' | 'staff'>(
  kind: Kind,
  found: number,
): `${Kind}-ambiguous` | `${Kind}-not-found` {
  return found === -2 ? `${kind}-ambiguous` : `${kind}-not-found`
}
