/** Rows of whole numbers, one after the other. */
type Rows = readonly number[]

/**
 * What an engine counted of one account, as its SQL gives it. Quarters and quarter ends are numbered by how many quarters
 * they lie before the edition's (`ago`), −1 stands for nobody and nothing, `part` is that of a week as `isInWindow` knows it.
 */
export interface CountedRows {
  /** quarter end, planned, cancelled, unknown, undated, completed after an earlier end. */
  readonly leftOut: Rows
  /** quarter, weight, begun by us, by the customer, contacts of known people of both sides, tied to an opportunity. */
  readonly contacts: Rows
  /** quarter, part, weight, begun by us, by the customer, tied to an opportunity. */
  readonly mail: Rows
  /** week, weight. */
  readonly mailWeeks: Rows
  /** quarter, part, person, among how many, weight, whether they began one. */
  readonly people: Rows
  /** first quarter end not before it, person, day, one of ours. */
  readonly lastContacts: Rows
  /** quarter, part, one of ours, among how many, weight. */
  readonly staff: Rows
  /** quarter, part, person, one of ours, weight. */
  readonly pairs: Rows
  /** quarter end, level of ours, of theirs, contacts. */
  readonly levelMeetings: Rows
  /** quarter end, record, day, times, whether several accounts, one of ours, whether with an executive. */
  readonly executiveMeetings: Rows
  readonly plannedMeetings: Rows
  /** quarter, site. */
  readonly sites: Rows
  /** record, day, kind, direction, weight of one, times, whether several accounts, person, one of ours. */
  readonly touches: Rows
  /** day, kind, whose, items. */
  readonly evidence: Rows
  /** day, opportunity, how many. */
  readonly exchanges: Rows
}

/** How many numbers a row is. */
const widths: Readonly<Record<keyof CountedRows, number>> = {
  leftOut: 6,
  contacts: 6,
  mail: 6,
  mailWeeks: 2,
  people: 6,
  lastContacts: 4,
  staff: 5,
  pairs: 5,
  levelMeetings: 4,
  executiveMeetings: 7,
  plannedMeetings: 7,
  sites: 2,
  touches: 9,
  evidence: 4,
  exchanges: 3,
}

/** The same, each row by itself. */
export type SplitRows = Readonly<Record<keyof CountedRows, readonly (readonly number[])[]>>

/**
 * Splits what was counted of an account into its rows; null where the log never names it.
 *
 * @throws RangeError where a row is not whole
 */
export function splitRows(counts: CountedRows | null): SplitRows {
  const split = Object.entries(widths).map(([name, width]) => {
    const values = counts?.[name as keyof CountedRows] ?? []
    if (values.length % width !== 0) throw new RangeError(`${values.length} numbers of ${name} are no rows`)
    return [
      name,
      Array.from({ length: values.length / width }, (_, row) => values.slice(row * width, (row + 1) * width)),
    ]
  })
  return Object.fromEntries(split) as SplitRows
}

/**
 * Whether what was counted in a part of the weeks of a quarter belongs to a window of some quarters. A week that the end
 * of a quarter cuts in two counts once in a window that holds both and in each of two that hold one: 0 a whole week, 1
 * what lies before the cut, 2 what lies after it, 3 both together, in the later quarter.
 *
 * @param ago how many quarters before the edition's, of the quarter and of the last one of the window
 */
export function isInWindow(ago: number, part: number, last: number, quarters: number): boolean {
  const back = ago - last
  if (back < 0 || back >= quarters) return false
  const [isLast, isFirst] = [back === 0, back === quarters - 1]
  return part === 0 || (part === 1 && isLast) || (part === 2 && isFirst) || (part === 3 && !isFirst)
}
