import { isoWeekOf } from '../../lib/day.ts'
import { filledBits, NONE } from '../../model/activity-columns.ts'
import type { Dataset } from '../../model/dataset.ts'
import { type Quarter, shiftQuarter, type Span, spanOfQuarter } from '../../model/quarter.ts'
import { type RowRef, rowRef } from '../../model/row-ref.ts'
import { activityStatuses } from '../../model/scales.ts'
import type { Settings } from '../../model/settings.ts'
import type { ContactSum, Twentieths } from './account-facts.ts'
import { isMail, MAIL_WEEK, weightOfKind } from './contact-weight.ts'
import type { ActivityIndex } from './index-activities.ts'
import { isInWindow } from './counted-rows.ts'
import { readCountedRows } from './read-counted.ts'

/** Σc of one account in one quarter. The same at every later quarter end, so it is made once for all of them. */
export interface ContactQuarter extends ContactSum {
  readonly span: Span
  /** Whether the log covers all of it. */
  readonly covered: boolean
  /** The part tied to an opportunity. */
  readonly tied: Twentieths
  /** Rows of its effective contacts. */
  readonly rows: readonly RowRef[]
}

const COMPLETED = activityStatuses.indexOf('completed')
const ANY_OUTCOME = filledBits.outcome | filledBits.nextStep

/** A week of mail with a person: tied as soon as one of its letters is. */
interface Week {
  readonly number: number
  readonly quarter: number
  tied: boolean
}

/** Contacts of an account in each of the quarters up to `last`, oldest first. */
export function foldContactQuarters(
  dataset: Dataset,
  index: ActivityIndex,
  account: number,
  last: Quarter,
  quarters: number,
  settings: Settings,
): ContactQuarter[] {
  const { activities: log, people, logStart, counted } = dataset
  const spans = Array.from({ length: quarters }, (_, at) =>
    spanOfQuarter(shiftQuarter(last, at + 1 - quarters), settings.fiscalYearStart),
  )
  const covers = (span: Span): boolean => logStart !== null && logStart <= span.first
  if (counted !== undefined) {
    const { contacts, mail } = readCountedRows(counted, account)
    return spans.map((span, at) => {
      const ago = quarters - 1 - at
      const [, weight = 0, , , , tied = 0] = contacts.find(([quarter]) => quarter === ago) ?? []
      const weeks = mail.filter(([quarter, part]) => isInWindow(quarter!, part!, ago, 1))
      const sum = (column: number): number => weeks.reduce((all, row) => all + row[column]!, 0)
      const written = sum(2)
      return {
        span,
        covered: covers(span),
        all: weight + written,
        mail: written,
        tied: tied + sum(5),
        rows: [],
      }
    })
  }
  const sums = spans.map(() => ({ all: 0, mail: 0, tied: 0, rows: [] as RowRef[] }))
  const weeks = new Map<number, Week>()

  const foldMail = (row: number, quarter: number, person: number, isTied: boolean): void => {
    const number = isoWeekOf(log.day[row]!)
    const known = weeks.get(person)
    const isNew = known?.number !== number || known.quarter !== quarter
    const sum = sums[quarter]!
    if (isNew) {
      sum.all += MAIL_WEEK
      sum.mail += MAIL_WEEK
    }
    if (isTied && (isNew || !known.tied)) sum.tied += MAIL_WEEK
    if (isNew) weeks.set(person, { number, quarter, tied: isTied })
    else known.tied ||= isTied
  }

  let quarter = 0
  for (let at = index.rows.offsets[account]!; at < index.rows.offsets[account + 1]!; at++) {
    const row = index.rows.items[at]!
    const day = log.day[row]!
    if (day < spans[0]!.first || log.status[row] !== COMPLETED) continue
    while (quarter < quarters && day > spans[quarter]!.last) quarter++
    if (quarter === quarters) break
    const filled = log.filled[row]!
    if (index.namesPeople && (filled & filledBits.namedPersons) === 0) continue
    const isTied = log.opportunity[row] !== NONE
    if (isMail(log.kind[row]!)) {
      let named = false
      for (let item = log.people.offsets[row]!; item < log.people.offsets[row + 1]!; item++) {
        const person = log.people.items[item]!
        if (people[person]!.account !== account) continue
        named = true
        foldMail(row, quarter, person, isTied)
      }
      if (!named) foldMail(row, quarter, people.length, isTied)
      sums[quarter]!.rows.push(rowRef(log.file[row]!, log.line[row]!))
      continue
    }
    const isHalved =
      (filled & ANY_OUTCOME) === 0 && index.outcomeShare[log.preset[row]!]! >= settings.outcomeFillShare
    const weight = (weightOfKind[log.kind[row]!]! / (isHalved ? 2 : 1)) * log.count[row]!
    if (weight === 0) continue
    sums[quarter]!.rows.push(rowRef(log.file[row]!, log.line[row]!))
    sums[quarter]!.all += weight
    if (isTied) sums[quarter]!.tied += weight
  }
  return spans.map((span, at) => ({
    span,
    covered: covers(span),
    ...sums[at]!,
  }))
}
