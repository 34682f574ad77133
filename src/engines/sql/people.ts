/** Weight per customer person and quarter by among how many the contact is split; among 0 is mail. */
export const people = `SELECT account, ago, 0 AS part, person, people AS among, SUM(base * times) AS weight,
  MAX(CASE WHEN direction = :customer AND base >= :test THEN 1 ELSE 0 END) AS began
FROM block
WHERE done = 1 AND staff_at = 0 AND person >= 0 AND base > 0 AND ago <= :halfYears
GROUP BY account, ago, person, people
UNION ALL
SELECT account, ago, part, person, 0 AS among, CAST(COUNT(*) * :mailWeek AS BIGINT) AS weight, 0 AS began
FROM mail_weeks
WHERE person >= 0 AND ago <= :halfYears
GROUP BY account, ago, part, person`
