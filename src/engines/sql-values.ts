import {
  MAIL_WEEK,
  TEST_WEIGHT,
  WHOLE,
  isExchange,
  isMail,
  weightOfKind,
} from '../metrics/facts/contact-weight.ts'
import { NO_DAY } from '../model/activity-columns.ts'
import { activityKinds, activityStatuses, directions, evidenceKinds, levels } from '../model/scales.ts'
import type { SqlValues } from './fill-sql.ts'

const codes = activityKinds.map((_, kind) => kind)

/** The same for every log: codes of the scales, and weights in twentieths. */
export const constants: SqlValues = {
  completed: activityStatuses.indexOf('completed'),
  planned: activityStatuses.indexOf('planned'),
  cancelled: activityStatuses.indexOf('cancelled'),
  unknown: activityStatuses.indexOf('unknown'),
  us: directions.indexOf('us'),
  customer: directions.indexOf('customer'),
  executive: levels.indexOf('executive'),
  director: levels.indexOf('director'),
  begunByThem: evidenceKinds.length,
  wholeKinds: codes.filter((kind) => weightOfKind[kind] === WHOLE),
  halfKinds: codes.filter((kind) => weightOfKind[kind] === WHOLE / 2),
  mailKinds: codes.filter(isMail),
  exchangeKinds: codes.filter(isExchange),
  whole: WHOLE,
  half: WHOLE / 2,
  quarterWeight: WHOLE / 4,
  mailWeek: MAIL_WEEK,
  test: TEST_WEIGHT,
  noDay: NO_DAY,
  never: 2 ** 31 - 1,
}

/** What the log as a whole decides. */
export interface LogRules {
  readonly namesPeople: boolean
  /** Presets whose blank outcomes halve a contact. */
  readonly halvedPresets: readonly number[]
}

export const valuesOfLog = ({ namesPeople, halvedPresets }: LogRules): SqlValues => ({
  ...constants,
  namesPeople: Number(namesPeople),
  halvedPresets,
})
