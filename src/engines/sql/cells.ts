import { lineColumns } from './lines.ts'

/** Columns of a log that are read together, because what one means hangs on the others; the record is tied to each by a number. */
export const cellGroups = {
  who: ['account_id', 'account', 'contact_ids', 'contacts', 'opportunity_id', 'evidence_contact'],
  team: ['staff_ids', 'staff'],
  dated: ['date'],
  rest: ['status', 'kind', 'direction', 'evidence', 'count', 'site', 'outcome', 'next_step', 'topic'],
  // read, so that the order of its dates is decided by all of them; no fact asks for it
  later: ['next_date'],
} as const satisfies Record<string, readonly string[]>

export type CellGroup = keyof typeof cellGroups

/** Of the group `who`, those in which an account itself is named. */
export const accountColumns: readonly string[] = ['account_id', 'account']

/** Of these only whether they are filled is ever looked at. */
export const filledOnly: readonly string[] = ['outcome', 'next_step', 'topic']

/** What records are made of once their cells are read: the lines that each number of a group stands for. */
export const createWho = `CREATE TABLE who_lines (who INTEGER, account INTEGER, account_at INTEGER, several INTEGER, person INTEGER,
  person_at INTEGER, people INTEGER, giver INTEGER, named INTEGER, opportunity INTEGER)`
/** Who of ours had left by a day differs, so a team may stand for several spans of days. */
export const createTeams = `CREATE TABLE team_lines (team_cells INTEGER, first_day INTEGER, last_day INTEGER, staff INTEGER,
  staff_at INTEGER, team INTEGER, named_staff INTEGER)`
export const createDated = 'CREATE TABLE dated_cells (dated INTEGER, day INTEGER, week INTEGER)'
export const createRest = `CREATE TABLE rest_cells (rest INTEGER, status INTEGER, kind INTEGER, direction INTEGER, evidence INTEGER,
  times INTEGER, site INTEGER, blank INTEGER, preset INTEGER)`

/** How many records name an account. */
export const recordsOfAccounts = `SELECT account, SUM(records) AS records
FROM who_lines JOIN cells_who ON who_lines.who = cells_who.number
WHERE account >= 0 AND person_at = 0
GROUP BY account`

/** Lines of all records, of the people in one of the tables like `who_lines`. */
export const selectLines = (who: string): string => `SELECT ${lineColumns.join(', ')}
FROM (
  SELECT * FROM (
    SELECT * FROM (
      SELECT * FROM coded JOIN ${who} USING (who)
    ) AS peopled
    JOIN rest_cells USING (rest)
  ) AS rested
  JOIN dated_cells USING (dated)
) AS dated
JOIN team_lines USING (team_cells)
WHERE day >= first_day AND day <= last_day`
