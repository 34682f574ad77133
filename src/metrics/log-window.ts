import { type Known, type Measurement, type Unknown, unknown } from '../model/measurement.ts'
import type { AccountSlice } from './account-slice.ts'

/** Why a number can't be read from the log at all; undefined where it can. */
export function findLogGap(slice: AccountSlice, names?: 'people' | 'people-and-staff'): Unknown | undefined {
  const { dataset, facts } = slice
  if (dataset.logStart === null) return unknown('no-activities')
  if (names !== undefined && !facts.namesPeople) return unknown('no-people-in-activities')
  if (names === 'people-and-staff' && !facts.namesStaff) return unknown('no-staff-in-activities')
  return undefined
}

/**
 * A number that more days of log could only raise: exact where the log covers its window, else a lower bound, and
 * unknown where that bound is 0 and so says nothing.
 */
export function boundByLog(isCovered: boolean, measured: Known): Measurement {
  if (isCovered) return measured
  return measured.value === 0 ? unknown('log-too-short') : { ...measured, atLeast: true }
}
