/** Contacts that are no mail, by quarter: their weight, by who began them, those of known people of both sides, and what is tied to an opportunity. */
export const contacts = `SELECT account, ago, SUM(held_weight) AS weight,
  SUM(CASE WHEN direction = :us THEN held_weight ELSE 0 END) AS begun_us,
  SUM(CASE WHEN direction = :customer THEN held_weight ELSE 0 END) AS begun_customer,
  SUM(CASE WHEN people > 0 AND team > 0 THEN times ELSE 0 END) AS level_contacts,
  SUM(CASE WHEN opportunity >= 0 THEN held_weight ELSE 0 END) AS tied
FROM (
  SELECT account, ago, direction, people, team, times, opportunity, base * times AS held_weight
  FROM block
  WHERE done = 1 AND person_at = 0 AND staff_at = 0 AND base > 0 AND ago <= :oldest
) AS held
GROUP BY account, ago`
