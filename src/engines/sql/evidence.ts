/** All evidence, like items added up; a contact the customer began is one of kind :begunByThem. */
export const evidence = `SELECT account, day, evidence, giver, SUM(times) AS items
FROM block
WHERE done = 1 AND person_at = 0 AND staff_at = 0 AND evidence > 0 AND giver > -2
GROUP BY account, day, evidence, giver
UNION ALL
SELECT account, day, :begunByThem AS evidence, giver, SUM(times) AS items
FROM block
WHERE done = 1 AND person_at = 0 AND staff_at = 0 AND base >= :test AND direction = :customer AND :namesPeople = 1 AND giver > -2
GROUP BY account, day, giver`
