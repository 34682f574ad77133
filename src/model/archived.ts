import { formatQuarter, type Quarter } from './quarter.ts'

/** What an archived export says of a record, for its own quarter and no other. */
export interface Archived<Attributes> {
  readonly quarter: Quarter
  readonly attributes: Attributes
}

/** A record that changes from quarter to quarter without saying when. */
interface Kept<Attributes> {
  readonly archived: readonly Archived<Attributes>[]
}

/** The record with the attributes it had in a quarter, where an export of then was kept; else as it is today. */
export function recordAt<Attributes extends object, Whole extends Attributes & Kept<Attributes>>(
  record: Whole,
  quarter: Quarter,
): Whole {
  if (record.archived.length === 0) return record
  const wanted = formatQuarter(quarter)
  const kept = record.archived.find((each) => formatQuarter(each.quarter) === wanted)
  return kept === undefined ? record : { ...record, ...kept.attributes }
}
