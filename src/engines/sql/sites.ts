/** Sites that a contact of each quarter was held at. */
export const sites = `SELECT account, ago, site
FROM block
WHERE done = 1 AND site >= 0 AND base >= :test AND ago <= :oldestEnd
GROUP BY account, ago, site`
