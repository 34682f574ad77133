/** Weight per customer person by among how many the contact is split, in quarter and half-year; among 0 is mail. */
export const people = `SELECT account, person, people AS among,
  SUM(CASE WHEN day >= :quarter THEN base * times ELSE 0 END) AS quarter,
  SUM(base * times) AS half_year,
  MAX(CASE WHEN day >= :quarter AND direction = :customer AND base >= :test THEN 1 ELSE 0 END) AS began
FROM contact_log
WHERE staff_at = 0 AND person >= 0 AND base > 0 AND day >= :halfYear AND day <= :asOf
GROUP BY account, person, people
UNION ALL
SELECT account, person, 0 AS among, CAST(SUM(in_quarter) * :mailWeek AS BIGINT) AS quarter,
  CAST(COUNT(*) * :mailWeek AS BIGINT) AS half_year, 0 AS began
FROM (
  SELECT account, person, week, MAX(CASE WHEN day >= :quarter THEN 1 ELSE 0 END) AS in_quarter
  FROM contact_log
  WHERE mail = 1 AND person >= 0 AND day >= :halfYear AND day <= :asOf
  GROUP BY account, person, week
) AS weeks
GROUP BY account, person`
