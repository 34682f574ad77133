/** The records as a whole: how many say the same of all that decides how a contact weighs and what is counted. */
export const census = `SELECT day, status, preset, blank, named, named_staff, CASE WHEN account < 0 THEN 1 ELSE 0 END AS orphan,
  COUNT(*) AS records, SUM(times) AS touches
FROM lines
WHERE account_at = 0 AND person_at = 0 AND staff_at = 0
GROUP BY day, status, preset, blank, named, named_staff, CASE WHEN account < 0 THEN 1 ELSE 0 END`

/** How many lines each account has. */
export const accountLines = `SELECT account, COUNT(*) AS held
FROM lines
WHERE account >= 0
GROUP BY account`
