/** Weight of the half-year between a customer person and one of ours. */
export const pairs = `SELECT account, person, staff, SUM(weight) AS half_year
FROM (
  SELECT account, person, staff, SUM(base * times) AS weight
  FROM contact_log
  WHERE person >= 0 AND staff >= 0 AND base > 0 AND day >= :halfYear AND day <= :asOf
  GROUP BY account, person, staff
  UNION ALL
  SELECT account, person, staff, CAST(COUNT(*) * :mailWeek AS BIGINT) AS weight
  FROM (
    SELECT account, person, staff, week
    FROM contact_log
    WHERE mail = 1 AND person >= 0 AND staff >= 0 AND day >= :halfYear AND day <= :asOf
    GROUP BY account, person, staff, week
  ) AS weeks
  GROUP BY account, person, staff
) AS both_kinds
GROUP BY account, person, staff`
