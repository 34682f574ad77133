import { LAST, isoOf, quarterDays } from './calendar.ts'
import type { Row } from './tables.ts'

/** Since this quarter trainings are kept in another system, whose export of them drops who took part. */
const SINCE = isoOf(quarterDays(LAST - 1).first)

/** Takes the people out of the trainings of the log and gives the rows of `links.csv` that hold them instead. */
export const detachTrainings = (activities: readonly Row<'activities'>[]): Row<'links'>[] =>
  activities
    .filter((row) => row.kind === '培训' && (row.date ?? '') >= SINCE)
    .flatMap((row) => {
      const people = row.contact_ids === undefined || row.contact_ids === '' ? [] : row.contact_ids.split(';')
      row.contact_ids = ''
      return people.map((person) => ({ activity_id: row.activity_id ?? '', contact_id: person }))
    })
