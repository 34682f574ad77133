/** Contacts that are no mail: their weight in each window, the quarter's by who began it, and those of known people of both sides. */
export const contacts = `SELECT account,
  SUM(CASE WHEN day >= :quarter THEN weight ELSE 0 END) AS quarter,
  SUM(CASE WHEN day >= :halfYear THEN weight ELSE 0 END) AS half_year,
  SUM(weight) AS rolling_year,
  SUM(CASE WHEN day >= :quarter AND direction = :us THEN weight ELSE 0 END) AS begun_us,
  SUM(CASE WHEN day >= :quarter AND direction = :customer THEN weight ELSE 0 END) AS begun_customer,
  SUM(CASE WHEN people > 0 AND team > 0 THEN times ELSE 0 END) AS level_contacts
FROM (
  SELECT account, day, direction, people, team, times, base * times AS weight
  FROM contact_log
  WHERE person_at = 0 AND staff_at = 0 AND base > 0 AND day >= :rollingYear AND day <= :asOf
) AS held
GROUP BY account`
