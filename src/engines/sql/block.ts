/**
 * Lines of some accounts with what each weighs, and with when it was: `ago` is the quarter by how many quarters it lies
 * before the edition's (the one after that is −1), `quarter_end` the first quarter end asked for that is not before the
 * day, by the same number.
 */
export const createBlock = `CREATE TABLE block (record BIGINT, account INTEGER, several INTEGER, person INTEGER, person_at INTEGER,
  people INTEGER, staff INTEGER, staff_at INTEGER, team INTEGER, day INTEGER, week INTEGER, ago INTEGER, quarter_end INTEGER,
  status INTEGER, kind INTEGER, direction INTEGER, evidence INTEGER, giver INTEGER, times INTEGER, opportunity INTEGER, site INTEGER,
  done INTEGER, effective INTEGER, base INTEGER)`

/**
 * The weight of one contact is in twentieths. Done is what is completed, dated and not after the edition's day; effective
 * what names a customer person, or everything where no record of the log does.
 */
export const fillBlock = `INSERT INTO block
SELECT record, account, several, person, person_at, people, staff, staff_at, team, held.day AS day, week, ago, quarter_end,
  status, kind, direction, evidence, giver, times, opportunity, site, done, effective,
  CASE
    WHEN effective = 0 THEN 0
    WHEN kind IN (:wholeKinds) THEN CASE WHEN halved = 1 THEN :half ELSE :whole END
    WHEN kind IN (:halfKinds) THEN CASE WHEN halved = 1 THEN :quarterWeight ELSE :half END
    ELSE 0
  END AS base
FROM (
  SELECT *,
    CASE WHEN status = :completed AND day > :noDay AND day <= :asOf THEN 1 ELSE 0 END AS done,
    CASE WHEN named = 1 OR :namesPeople = 0 THEN 1 ELSE 0 END AS effective,
    CASE WHEN blank = 1 AND preset IN (:halvedPresets) THEN 1 ELSE 0 END AS halved
  FROM lines
  WHERE account >= :from AND account < :until
) AS held
JOIN days ON held.day = days.day`

/** Every day of the log. */
export const createDays = 'CREATE TABLE days (day INTEGER, ago INTEGER, quarter_end INTEGER)'

/**
 * The parts of weeks that a day belongs to. A week that the end of a quarter cuts in two counts once in a window that
 * holds both quarters and in each of two that hold one: 0 a whole week, 1 what lies before the cut, 2 what lies after
 * it, 3 both together, in the later quarter. So each day of a cut week has two rows.
 */
export const createWeekParts = 'CREATE TABLE week_parts (day INTEGER, ago INTEGER, part INTEGER)'

/**
 * Weeks of mail with a person, and which side began them: the one that wrote on the earliest day of known direction; on
 * one day both sides count as us. Of nobody we know, weeks count per account.
 */
export const createMailWeeks =
  'CREATE TABLE mail_weeks (account INTEGER, ago INTEGER, part INTEGER, person INTEGER, week INTEGER, us INTEGER, customer INTEGER, tied INTEGER)'
export const fillMailWeeks = `INSERT INTO mail_weeks
SELECT account, ago, part, person, week,
  CASE WHEN known_day < :never AND us_day = known_day THEN 1 ELSE 0 END AS us,
  CASE WHEN known_day < :never AND us_day > known_day THEN 1 ELSE 0 END AS customer,
  tied
FROM (
  SELECT account, week_parts.ago AS ago, part, person, week,
    MIN(CASE WHEN direction = :us THEN held.day ELSE :never END) AS us_day,
    MIN(CASE WHEN direction IN (:us, :customer) THEN held.day ELSE :never END) AS known_day,
    MAX(CASE WHEN opportunity >= 0 THEN 1 ELSE 0 END) AS tied
  FROM (
    SELECT account, person, week, day, direction, opportunity
    FROM block
    WHERE done = 1 AND effective = 1 AND kind IN (:mailKinds) AND staff_at = 0
  ) AS held
  JOIN week_parts ON held.day = week_parts.day
  GROUP BY account, week_parts.ago, part, person, week
) AS weeks`

/** Who of ours wrote in such a week, for windows of half a year. */
export const createMailWriters =
  'CREATE TABLE mail_writers (account INTEGER, ago INTEGER, part INTEGER, person INTEGER, week INTEGER, staff INTEGER)'
export const fillMailWriters = `INSERT INTO mail_writers
SELECT account, week_parts.ago AS ago, part, person, week, staff
FROM (
  SELECT account, person, week, day, staff
  FROM block
  WHERE done = 1 AND effective = 1 AND kind IN (:mailKinds) AND staff >= 0 AND ago <= :halfYears
) AS held
JOIN week_parts ON held.day = week_parts.day
GROUP BY account, week_parts.ago, part, person, week, staff`

/** What people, ours and quarter ends are joined with: levels are −1 or one more than the last where unknown. */
export const createStaff = 'CREATE TABLE staff (staff INTEGER, level INTEGER, executive INTEGER)'
/** People as they were known at some quarter ends, which is one `state` of them; mostly there is only one. */
export const createPeople = 'CREATE TABLE people (person INTEGER, state INTEGER, level INTEGER)'
/** The quarters of the rolling year of each quarter end, with the state of people then, and (`ahead` 1) the one after it. */
export const createEnds = 'CREATE TABLE ends (quarter_end INTEGER, state INTEGER, ago INTEGER, ahead INTEGER)'
