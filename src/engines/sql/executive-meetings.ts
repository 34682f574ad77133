const meetings = (
  which: string,
  ahead: 0 | 1,
): string => `SELECT held.account AS account, windows.quarter_end AS quarter_end, held.record AS record, held.day AS day,
  held.times AS times, held.several AS several, held.staff AS staff, held.with_executive AS with_executive
FROM (
  SELECT account, ago, record, day, times, several, staff, state, MAX(CASE WHEN level = :executive THEN 1 ELSE 0 END) AS with_executive
  FROM (
    SELECT met.account AS account, met.ago AS ago, met.record AS record, met.day AS day, met.times AS times,
      met.several AS several, met.staff AS staff, met.person AS met
    FROM (
      SELECT account, ago, record, day, times, several, staff, person
      FROM block
      WHERE kind IN (:wholeKinds) AND ${which} AND ago <= :oldest AND person >= 0
    ) AS met
    JOIN (SELECT staff FROM staff WHERE executive = 1) AS executives ON met.staff = executives.staff
  ) AS ours
  JOIN (SELECT person, state, level FROM people WHERE level IN (:executive, :director)) AS theirs ON ours.met = theirs.person
  GROUP BY account, ago, record, day, times, several, staff, state
) AS held
JOIN (SELECT quarter_end, state, ago FROM ends WHERE ahead = ${ahead}) AS windows
ON held.ago = windows.ago AND held.state = windows.state`

/** Meetings of each rolling year between an executive of ours and an executive or director of theirs, a line for each of ours. */
export const executiveMeetings = meetings('done = 1 AND effective = 1', 0)

/** Those planned for the quarter after. */
export const plannedMeetings = meetings('status = :planned', 1)
