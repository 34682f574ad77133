/** Records left out of every count, by reason; what was completed later than a quarter end is left out of it. */
export const leftOut = `SELECT account, quarter_end,
  SUM(CASE WHEN status = :planned THEN 1 ELSE 0 END) AS planned,
  SUM(CASE WHEN status = :cancelled THEN 1 ELSE 0 END) AS cancelled,
  SUM(CASE WHEN status = :unknown THEN 1 ELSE 0 END) AS unknown,
  SUM(CASE WHEN status = :completed AND day = :noDay THEN 1 ELSE 0 END) AS undated,
  SUM(CASE WHEN status = :completed AND day > :noDay THEN 1 ELSE 0 END) AS later
FROM block
WHERE person_at = 0 AND staff_at = 0 AND (status <> :completed OR day = :noDay OR quarter_end < :oldestEnd)
GROUP BY account, quarter_end`
