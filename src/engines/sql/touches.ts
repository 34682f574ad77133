/** The touches of the edition's quarter, a line for each customer person and each of ours. */
export const touches = `SELECT account, record, day, kind, direction, base, times, several, person, staff
FROM block
WHERE done = 1 AND ago = 0`
