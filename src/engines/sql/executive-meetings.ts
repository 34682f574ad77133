const meetings = (
  log: string,
  when: string,
): string => `SELECT account, record, day, times, several, staff, MAX(CASE WHEN people.level = :executive THEN 1 ELSE 0 END) AS with_executive
FROM (
  SELECT held.account AS account, held.record AS record, held.day AS day, held.times AS times, held.several AS several,
    held.staff AS staff, held.person AS met
  FROM ${log} AS held
  JOIN staff ON held.staff = staff.staff
  WHERE kind IN (:wholeKinds) AND ${when} AND staff.executive = 1
) AS ours
JOIN people ON ours.met = people.person
WHERE people.level IN (:executive, :director)
GROUP BY account, record, day, times, several, staff`

/** Meetings of the rolling year between an executive of ours and an executive or director of theirs, a line for each of ours. */
export const executiveMeetings = meetings(
  'contact_log',
  'effective = 1 AND day >= :rollingYear AND day <= :asOf',
)

/** Those planned for the quarter after. */
export const plannedMeetings = meetings(
  'lines',
  'status = :planned AND day > :asOf AND day <= :plannedUntil AND held.account >= 0',
)
