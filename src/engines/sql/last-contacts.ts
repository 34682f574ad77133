const tested =
  'SELECT account, quarter_end, person, day, staff FROM block WHERE done = 1 AND person >= 0 AND base >= :test'

/**
 * The latest day up to each quarter end, and after the one before, that a customer person had a contact that passes a date
 * test, and ours who took part that day.
 */
export const lastContacts = `SELECT held.account AS account, held.quarter_end AS quarter_end, held.person AS person,
  held.day AS day, held.staff AS staff
FROM (${tested}) AS held
JOIN (
  SELECT account, person, quarter_end, MAX(day) AS day
  FROM (${tested} AND staff_at = 0) AS every
  GROUP BY account, person, quarter_end
) AS latest ON held.account = latest.account AND held.person = latest.person AND held.day = latest.day
GROUP BY held.account, held.quarter_end, held.person, held.day, held.staff`
