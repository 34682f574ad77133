/** Weight per member of ours by among how many the contact is split, in quarter and half-year; among 0 is mail. */
export const staff = `SELECT account, staff, team AS among,
  SUM(CASE WHEN day >= :quarter THEN base * times ELSE 0 END) AS quarter,
  SUM(base * times) AS half_year
FROM contact_log
WHERE person_at = 0 AND staff >= 0 AND base > 0 AND day >= :halfYear AND day <= :asOf
GROUP BY account, staff, team
UNION ALL
SELECT account, staff, 0 AS among, CAST(SUM(in_quarter) * :mailWeek AS BIGINT) AS quarter,
  CAST(COUNT(*) * :mailWeek AS BIGINT) AS half_year
FROM (
  SELECT account, person, staff, week, MAX(CASE WHEN day >= :quarter THEN 1 ELSE 0 END) AS in_quarter
  FROM contact_log
  WHERE mail = 1 AND staff >= 0 AND day >= :halfYear AND day <= :asOf
  GROUP BY account, person, staff, week
) AS weeks
GROUP BY account, staff`
