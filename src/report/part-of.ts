import { isKnown, type Measurement } from '../model/measurement.ts'

/** A count with its denominator, or a plain number. */
export interface NumberPart {
  readonly value: number
  readonly of: number | null
}

/** The main number of a measurement; null where it is unknown or a word. */
export function readMain(measured: Measurement | undefined): NumberPart | null {
  if (!measured || !isKnown(measured) || typeof measured.value !== 'number') return null
  return { value: measured.value, of: measured.of ?? null }
}

/** One of the numbers beside the main one; null where the measurement has none of that name. */
export function readPart(measured: Measurement | undefined, name: string): NumberPart | null {
  const part = measured && isKnown(measured) ? measured.parts?.[name] : undefined
  return part && typeof part.value === 'number' ? { value: part.value, of: part.of ?? null } : null
}
