/** Records left out of every count, by reason. */
export const leftOut = `SELECT account,
  SUM(CASE WHEN status = :planned THEN 1 ELSE 0 END) AS planned,
  SUM(CASE WHEN status = :cancelled THEN 1 ELSE 0 END) AS cancelled,
  SUM(CASE WHEN status = :unknown THEN 1 ELSE 0 END) AS unknown,
  SUM(CASE WHEN status = :completed AND day = :noDay THEN 1 ELSE 0 END) AS undated,
  SUM(CASE WHEN status = :completed AND day > :asOf THEN 1 ELSE 0 END) AS future
FROM lines
WHERE account >= 0 AND person_at = 0 AND staff_at = 0 AND (status <> :completed OR day = :noDay OR day > :asOf)
GROUP BY account`
