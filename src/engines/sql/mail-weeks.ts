/** Weight of mail in each week of the quarter. */
export const mailWeeks = `SELECT account, week, COUNT(*) * :mailWeek AS weight
FROM (
  SELECT account, person, week
  FROM contact_log
  WHERE mail = 1 AND day >= :quarter AND day <= :asOf
  GROUP BY account, person, week
) AS weeks
GROUP BY account, week`
