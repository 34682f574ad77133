/**
 * The latest day up to each quarter end, and after the one before, that a customer person had a contact that passes a date
 * test, and ours who took part that day.
 */
export const lastContacts = `SELECT held.account AS account, latest.quarter_end AS quarter_end, held.person AS person,
  held.day AS day, held.staff AS staff
FROM contact_log AS held
JOIN (
  SELECT account, person, quarter_end, MAX(days.day) AS day
  FROM contact_log
  JOIN days ON contact_log.day = days.day
  WHERE person >= 0 AND base >= :test
  GROUP BY account, person, quarter_end
) AS latest ON held.account = latest.account AND held.person = latest.person AND held.day = latest.day
WHERE held.base >= :test
GROUP BY held.account, latest.quarter_end, held.person, held.day, held.staff`
