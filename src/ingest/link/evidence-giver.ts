import { NONE } from '../../model/activity-columns.ts'
import type { RowRef } from '../../model/row-ref.ts'
import type { StoredColumn } from '../parse/stored-column.ts'
import type { Directory } from './directory.ts'
import { type LinkContext, reportRow } from './link-context.ts'

/** A giver of evidence who is named and not found. */
export const UNRESOLVED = NONE - 1

/** Who gave the evidence of a row: by id, else by name within the row's account; UNRESOLVED where that is nobody. */
export function createEvidenceResolver(
  { codes, texts }: StoredColumn,
  people: Directory,
  context: LinkContext,
): (row: number, preset: number, account: number | undefined, ref: RowRef) => number {
  return (row, preset, account, ref) => {
    const code = codes.at(row)
    if (code <= 0) return NONE
    const text = texts[code]!
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
