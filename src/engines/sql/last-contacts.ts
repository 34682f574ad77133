/** The latest day each customer person had a contact that passes a date test, and ours who took part that day. */
export const lastContacts = `SELECT held.account AS account, held.person AS person, held.day AS day, held.staff AS staff
FROM contact_log AS held
JOIN (
  SELECT account, person, MAX(day) AS day
  FROM contact_log
  WHERE person >= 0 AND base >= :test AND day <= :asOf
  GROUP BY account, person
) AS latest ON held.account = latest.account AND held.person = latest.person AND held.day = latest.day
WHERE held.base >= :test
GROUP BY held.account, held.person, held.day, held.staff`
