/** Technical exchanges and workshops with customer people, like ones added up. */
export const exchanges = `SELECT account, day, opportunity, SUM(times) AS held
FROM block
WHERE done = 1 AND person_at = 0 AND staff_at = 0 AND effective = 1 AND kind IN (:exchangeKinds)
GROUP BY account, day, opportunity`
