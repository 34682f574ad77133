const writers = `SELECT account, person, week, staff
  FROM contact_log
  WHERE mail = 1 AND staff >= 0 AND day >= :halfYear AND day <= :asOf
  GROUP BY account, person, week, staff`

/** Weeks of mail of the half-year, split in equal parts among those of ours who wrote. */
export const mailShares = `SELECT writers.account AS account, writers.staff AS staff, teams.size AS among, COUNT(*) * :mailWeek AS weight
FROM (
  ${writers}
) AS writers
JOIN (
  SELECT account, person, week, COUNT(*) AS size
  FROM (
  ${writers}
  ) AS every
  GROUP BY account, person, week
) AS teams ON writers.account = teams.account AND writers.person = teams.person AND writers.week = teams.week
GROUP BY writers.account, writers.staff, teams.size`
