/** Weight of contacts in each quarter, of mail among it, and of what is tied to an opportunity. */
export const contactQuarters = `SELECT account, quarter, SUM(weight) AS weight, SUM(mail_weight) AS mail_weight, SUM(tied_weight) AS tied_weight
FROM (
  SELECT account, quarter, SUM(base * times) AS weight, CAST(SUM(0) AS BIGINT) AS mail_weight,
    SUM(CASE WHEN opportunity >= 0 THEN base * times ELSE 0 END) AS tied_weight
  FROM contact_log
  JOIN days ON contact_log.day = days.day
  WHERE quarter >= 0 AND person_at = 0 AND staff_at = 0 AND base > 0
  GROUP BY account, quarter
  UNION ALL
  SELECT account, quarter, CAST(COUNT(*) * :mailWeek AS BIGINT) AS weight,
    CAST(COUNT(*) * :mailWeek AS BIGINT) AS mail_weight, CAST(SUM(tied) * :mailWeek AS BIGINT) AS tied_weight
  FROM (
    SELECT account, quarter, person, week, MAX(CASE WHEN opportunity >= 0 THEN 1 ELSE 0 END) AS tied
    FROM contact_log
    JOIN days ON contact_log.day = days.day
    WHERE quarter >= 0 AND mail = 1
    GROUP BY account, quarter, person, week
  ) AS weeks
  GROUP BY account, quarter
) AS both_kinds
GROUP BY account, quarter`
