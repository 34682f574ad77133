const held = `FROM contact_log AS held
    JOIN staff ON held.staff = staff.staff
    JOIN people ON held.person = people.person
    WHERE base > 0 AND day >= :rollingYear AND day <= :asOf`

/** Contacts of the rolling year by a level of ours and one of theirs, each once a pair of levels. */
export const levelMeetings = `SELECT account, ours, theirs, SUM(times) AS meetings
FROM (
  SELECT held.account AS account, staff.level AS ours, people.level AS theirs, SUM(held.times) AS times
  ${held} AND held.people = 1 AND held.team = 1
  GROUP BY held.account, staff.level, people.level
  UNION ALL
  SELECT account, ours, theirs, SUM(times) AS times
  FROM (
    SELECT held.account AS account, held.record AS record, staff.level AS ours, people.level AS theirs, MAX(held.times) AS times
    ${held} AND (held.people > 1 OR held.team > 1)
    GROUP BY held.account, held.record, staff.level, people.level
  ) AS larger
  GROUP BY account, ours, theirs
) AS every
GROUP BY account, ours, theirs`
