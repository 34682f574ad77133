/** Weight of weeks of mail by quarter, by who began them, and of what is tied to an opportunity. */
export const mail = `SELECT account, ago, part, COUNT(*) * :mailWeek AS weight, SUM(us) * :mailWeek AS begun_us,
  SUM(customer) * :mailWeek AS begun_customer, SUM(tied) * :mailWeek AS tied_weight
FROM mail_weeks
GROUP BY account, ago, part`

/** Weight of mail in each week of the edition's quarter. */
export const mailWeeks = `SELECT account, week, COUNT(*) * :mailWeek AS weight
FROM mail_weeks
WHERE ago = 0 AND part < 3
GROUP BY account, week`
