/** Rows of whole numbers. */
type Rows = readonly (readonly number[])[]

/**
 * What an engine counted of one account, as its SQL gives it; the first number of a row is the place of the quarter end
 * in `CountedLog.quarters`, but for facts of the whole log. −1 stands for nobody and nothing.
 */
export interface CountedRows {
  /** planned, cancelled, unknown, undated, future. */
  readonly leftOut: Rows
  /** quarter, half-year, rolling year, quarter's begun by us, by the customer, contacts of known people of both sides. */
  readonly contacts: Rows
  /** quarter, half-year, rolling year, quarter's begun by us, by the customer. */
  readonly mail: Rows
  /** week, weight. */
  readonly mailWeeks: Rows
  /** person, among how many, quarter, half-year, whether they began one. */
  readonly people: Rows
  /** place of the first quarter end not before it, person, day, one of ours. */
  readonly lastContacts: Rows
  /** one of ours, among how many, quarter, half-year. */
  readonly staff: Rows
  /** one of ours, among how many, weight. */
  readonly mailShares: Rows
  /** person, one of ours, half-year. */
  readonly pairs: Rows
  /** level of ours, of theirs, contacts. */
  readonly levelMeetings: Rows
  /** record, day, times, whether several accounts, one of ours, whether with an executive. */
  readonly executiveMeetings: Rows
  readonly plannedMeetings: Rows
  /** site. */
  readonly sites: Rows
  /** record, day, kind, direction, weight of one, times, whether several accounts, person, one of ours. */
  readonly touches: Rows
  /** day, kind, whose, items. */
  readonly evidence: Rows
  /** day, opportunity, how many. */
  readonly exchanges: Rows
  /** place of the quarter in `CountedLog.contactQuarters`, weight, of mail, tied to an opportunity. */
  readonly contactQuarters: Rows
}
