/**
 * What is done and dated, with the weight of one contact in twentieths. Effective is what names a customer person, or
 * everything where no record of the log does.
 */
export const contactLog = `CREATE VIEW contact_log AS
SELECT record, account, several, person, person_at, people, staff, staff_at, team, day, week, kind, direction, evidence,
  giver, times, opportunity, site, effective,
  CASE WHEN effective = 1 AND kind IN (:mailKinds) THEN 1 ELSE 0 END AS mail,
  CASE
    WHEN effective = 0 THEN 0
    WHEN kind IN (:wholeKinds) THEN CASE WHEN halved = 1 THEN :half ELSE :whole END
    WHEN kind IN (:halfKinds) THEN CASE WHEN halved = 1 THEN :quarterWeight ELSE :half END
    ELSE 0
  END AS base
FROM (
  SELECT *,
    CASE WHEN named = 1 OR :namesPeople = 0 THEN 1 ELSE 0 END AS effective,
    CASE WHEN blank = 1 AND preset IN (:halvedPresets) THEN 1 ELSE 0 END AS halved
  FROM lines
  WHERE status = :completed AND day > :noDay AND account >= 0
) AS done`
