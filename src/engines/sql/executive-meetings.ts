const meetings = (
  log: string,
  when: string,
): string => `SELECT held.account AS account, held.record AS record, held.day AS day, held.times AS times, held.several AS several,
  held.staff AS staff, MAX(CASE WHEN people.level = :executive THEN 1 ELSE 0 END) AS with_executive
FROM ${log} AS held
JOIN staff ON held.staff = staff.staff
JOIN people ON held.person = people.person
WHERE kind IN (:wholeKinds) AND ${when} AND staff.executive = 1 AND people.level IN (:executive, :director)
GROUP BY held.account, held.record, held.day, held.times, held.several, held.staff`

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
