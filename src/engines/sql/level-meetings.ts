const ofBothLevels = (
  which: string,
): string => `SELECT ours.account AS account, ours.ago AS ago, ours.record AS record, ours.times AS times, ours.level AS ours,
      theirs.level AS theirs, theirs.state AS state
    FROM (
      SELECT held.account AS account, held.ago AS ago, held.record AS record, held.times AS times, held.person AS met, staff.level AS level
      FROM (
        SELECT account, ago, record, times, person, staff
        FROM block
        WHERE done = 1 AND base > 0 AND person >= 0 AND ago <= :oldest AND (${which})
      ) AS held
      JOIN staff ON held.staff = staff.staff
    ) AS ours
    JOIN people AS theirs ON ours.met = theirs.person`

/** Contacts of each rolling year by a level of ours and one of theirs, each once a pair of levels. */
export const levelMeetings = `SELECT quarters.account AS account, windows.quarter_end AS quarter_end, quarters.ours AS ours,
  quarters.theirs AS theirs, SUM(quarters.times) AS meetings
FROM (
  SELECT account, ago, state, ours, theirs, SUM(times) AS times
  FROM (
    SELECT account, ago, state, ours, theirs, times FROM (
    ${ofBothLevels('people = 1 AND team = 1')}
    ) AS single
    UNION ALL
    SELECT account, ago, state, ours, theirs, times FROM (
      SELECT account, ago, record, state, ours, theirs, MAX(times) AS times FROM (
    ${ofBothLevels('people > 1 OR team > 1')}
      ) AS larger
      GROUP BY account, ago, record, state, ours, theirs
    ) AS once
  ) AS every
  GROUP BY account, ago, state, ours, theirs
) AS quarters
JOIN (SELECT quarter_end, state, ago FROM ends WHERE ahead = 0) AS windows
ON quarters.ago = windows.ago AND quarters.state = windows.state
GROUP BY quarters.account, windows.quarter_end, quarters.ours, quarters.theirs`
