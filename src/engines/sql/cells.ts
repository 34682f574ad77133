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

/** Lines of all records. */
export const fillLines = `INSERT INTO lines
SELECT coded.record, account, account_at, several, person, person_at, people, staff, staff_at, team_lines.team, day, week, status, kind,
  direction, evidence, giver, named, named_staff, blank, times, opportunity, site, preset
FROM coded
JOIN rest_cells ON coded.rest = rest_cells.rest
JOIN dated_cells ON coded.dated = dated_cells.dated
JOIN who_lines ON coded.who = who_lines.who
JOIN team_lines ON coded.team = team_lines.team_cells AND day >= first_day AND day <= last_day`
