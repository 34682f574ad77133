/** Sites that a contact of the quarter was held at. */
export const sites = `SELECT account, site
FROM contact_log
WHERE site >= 0 AND base >= :test AND day >= :quarter AND day <= :asOf
GROUP BY account, site`
