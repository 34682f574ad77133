const writer = 'account, ago, part, person, week'

/**
 * Weight per member of ours and quarter by among how many of ours a contact is split, or a week of mail among those who
 * wrote.
 */
export const staff = `SELECT account, ago, 0 AS part, staff, team AS among, SUM(base * times) AS weight
FROM block
WHERE done = 1 AND person_at = 0 AND staff >= 0 AND base > 0 AND ago <= :halfYears
GROUP BY account, ago, staff, team
UNION ALL
SELECT account, ago, part, staff, among, CAST(COUNT(*) * :mailWeek AS BIGINT) AS weight
FROM (
  SELECT mail_writers.account AS account, mail_writers.ago AS ago, mail_writers.part AS part, mail_writers.staff AS staff, teams.among AS among
  FROM mail_writers
  JOIN (SELECT ${writer}, CAST(COUNT(*) AS BIGINT) AS among FROM mail_writers GROUP BY ${writer}) AS teams
  ON mail_writers.account = teams.account AND mail_writers.ago = teams.ago AND mail_writers.part = teams.part
    AND mail_writers.person = teams.person AND mail_writers.week = teams.week
) AS shared
GROUP BY account, ago, part, staff, among`
