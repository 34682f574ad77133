const tested = 'SELECT account, person, day, staff FROM contact_log WHERE person >= 0 AND base >= :test'

/**
 * The latest day up to each quarter end, and after the one before, that a customer person had a contact that passes a date
 * test, and ours who took part that day.
 */
export const lastContacts = `SELECT held.account AS account, latest.quarter_end AS quarter_end, held.person AS person,
  held.day AS day, held.staff AS staff
FROM (${tested}) AS held
JOIN (
  SELECT account, person, quarter_end, MAX(every.day) AS day
  FROM (${tested}) AS every
  JOIN days ON every.day = days.day
  GROUP BY account, person, quarter_end
) AS latest ON held.account = latest.account AND held.person = latest.person AND held.day = latest.day
GROUP BY held.account, latest.quarter_end, held.person, held.day, held.staff`
