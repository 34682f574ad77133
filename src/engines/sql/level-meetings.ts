const ofBothLevels = (
  which: string,
): string => `SELECT ours.account AS account, ours.record AS record, ours.times AS times, ours.level AS ours, people.level AS theirs
    FROM (
      SELECT held.account AS account, held.record AS record, held.times AS times, held.person AS met, staff.level AS level
      FROM contact_log AS held
      JOIN staff ON held.staff = staff.staff
      WHERE base > 0 AND day >= :rollingYear AND day <= :asOf AND (${which})
    ) AS ours
    JOIN people ON ours.met = people.person`

/** Contacts of the rolling year by a level of ours and one of theirs, each once a pair of levels. */
export const levelMeetings = `SELECT account, ours, theirs, SUM(times) AS meetings
FROM (
  SELECT account, ours, theirs, times FROM (
    ${ofBothLevels('held.people = 1 AND held.team = 1')}
  ) AS single
  UNION ALL
  SELECT account, ours, theirs, times FROM (
    SELECT account, record, ours, theirs, MAX(times) AS times FROM (
    ${ofBothLevels('held.people > 1 OR held.team > 1')}
    ) AS larger
    GROUP BY account, record, ours, theirs
  ) AS once
) AS every
GROUP BY account, ours, theirs`
