/** The quarter's touches, a line for each customer person and each of ours. */
export const touches = `SELECT account, record, day, kind, direction, base, times, several, person, staff
FROM contact_log
WHERE day >= :quarter AND day <= :asOf`
