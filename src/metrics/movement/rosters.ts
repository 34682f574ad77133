import type { Dataset, Person } from '../../model/dataset.ts'
import { formatQuarter, parseQuarter, type Quarter } from '../../model/quarter.ts'
import { placeOfRow, type RowRef } from '../../model/row-ref.ts'

/** `contacts-2026Q2.csv` is an archived export of that quarter. */
const QUARTER_MARK = /[-_ ]?(\d{4}-?Q[1-4])\.csv(\.gz)?$/i

/** Positions of the files that hold what one table said at a quarter end; null: there is none, so nobody can be missing from it. */
export type Roster = ReadonlySet<number> | null

/** An export without a quarter in its name is of the quarter being built. */
export function readRoster(
  dataset: Dataset,
  table: 'contacts' | 'ratings',
  quarter: Quarter,
  edition: Quarter,
): Roster {
  const wanted = formatQuarter(quarter)
  const files = dataset.files.flatMap(({ file, tables, kept }, position) => {
    if (kept === 0 || !tables.includes(table)) return []
    const mark = QUARTER_MARK.exec(file)
    const of = (mark && parseQuarter(mark[1]!)) ?? edition
    return formatQuarter(of) === wanted ? [position] : []
  })
  return files.length === 0 ? null : new Set(files)
}

export function isInRoster(rows: readonly RowRef[], roster: ReadonlySet<number>): boolean {
  return rows.some((row) => roster.has(placeOfRow(row).file))
}

/** Exports of people and ratings at both ends of a quarter. */
export interface Rosters {
  readonly contacts: { readonly before: Roster; readonly now: Roster }
  readonly ratings: { readonly before: Roster; readonly now: Roster }
}

export function readRosters(dataset: Dataset, before: Quarter, now: Quarter, edition: Quarter): Rosters {
  const read = (table: 'contacts' | 'ratings') => ({
    before: readRoster(dataset, table, before, edition),
    now: readRoster(dataset, table, now, edition),
  })
  return { contacts: read('contacts'), ratings: read('ratings') }
}

/** Whether someone stands in the export of one end only; null where both or neither, or where an export is missing. */
export function findAbsence({ rows }: Person, { contacts }: Rosters): 'joined' | 'vanished' | null {
  if (contacts.before === null || contacts.now === null) return null
  const [before, now] = [isInRoster(rows, contacts.before), isInRoster(rows, contacts.now)]
  if (before === now) return null
  return now ? 'joined' : 'vanished'
}
