/**
 * Weeks of mail with a person: in each window, and the quarter's by who began them, which is the side that wrote on the
 * earliest day of known direction; on one day both sides count as us.
 */
export const mail = `SELECT account,
  SUM(in_quarter) * :mailWeek AS quarter,
  SUM(in_half_year) * :mailWeek AS half_year,
  COUNT(*) * :mailWeek AS rolling_year,
  SUM(CASE WHEN known_day < :never AND us_day = known_day THEN 1 ELSE 0 END) * :mailWeek AS begun_us,
  SUM(CASE WHEN known_day < :never AND us_day > known_day THEN 1 ELSE 0 END) * :mailWeek AS begun_customer
FROM (
  SELECT account, person, week,
    MAX(CASE WHEN day >= :quarter THEN 1 ELSE 0 END) AS in_quarter,
    MAX(CASE WHEN day >= :halfYear THEN 1 ELSE 0 END) AS in_half_year,
    MIN(CASE WHEN day >= :quarter AND direction = :us THEN day ELSE :never END) AS us_day,
    MIN(CASE WHEN day >= :quarter AND direction IN (:us, :customer) THEN day ELSE :never END) AS known_day
  FROM contact_log
  WHERE mail = 1 AND day >= :rollingYear AND day <= :asOf
  GROUP BY account, person, week
) AS weeks
GROUP BY account`
