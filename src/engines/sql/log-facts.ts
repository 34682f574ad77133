const once = 'account_at = 0 AND person_at = 0 AND staff_at = 0'

/** Records, and whether any names a customer person, or one of ours. */
export const names = `SELECT SUM(CASE WHEN ${once} THEN 1 ELSE 0 END) AS records, MAX(named) AS named, MAX(named_staff) AS named_staff,
  COUNT(*) AS lines
FROM lines`

/** How many completed touches of each preset fill outcome or next step. */
export const outcomes = `SELECT preset, SUM(times) AS completed, SUM(CASE WHEN blank = 0 THEN times ELSE 0 END) AS filled
FROM lines
WHERE ${once} AND status = :completed
GROUP BY preset`

/** What became of every record as of a day. */
export const balance = `SELECT
  SUM(CASE WHEN status = :completed AND day > :noDay AND day <= :asOf THEN 1 ELSE 0 END) AS counted,
  SUM(CASE WHEN day > :noDay AND status = :planned THEN 1 ELSE 0 END) AS planned,
  SUM(CASE WHEN day > :noDay AND status = :cancelled THEN 1 ELSE 0 END) AS cancelled,
  SUM(CASE WHEN day > :noDay AND status = :unknown THEN 1 ELSE 0 END) AS unknown,
  SUM(CASE WHEN day = :noDay THEN 1 ELSE 0 END) AS undated,
  SUM(CASE WHEN status = :completed AND day > :asOf THEN 1 ELSE 0 END) AS future,
  SUM(CASE WHEN account < 0 THEN 1 ELSE 0 END) AS orphans
FROM lines
WHERE ${once}`

/** The days something was completed on. */
export const completedDays = `SELECT day, COUNT(*) AS records
FROM lines
WHERE ${once} AND status = :completed AND day > :noDay
GROUP BY day
ORDER BY day`
