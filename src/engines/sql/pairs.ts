/** Weight between a customer person and one of ours by quarter: of contacts, and of weeks of mail. */
export const pairs = `SELECT account, ago, 0 AS part, person, staff, SUM(base * times) AS weight
FROM block
WHERE done = 1 AND person >= 0 AND staff >= 0 AND base > 0 AND ago <= :halfYears
GROUP BY account, ago, person, staff
UNION ALL
SELECT account, ago, part, person, staff, CAST(COUNT(*) * :mailWeek AS BIGINT) AS weight
FROM mail_writers
WHERE person >= 0
GROUP BY account, ago, part, person, staff`
