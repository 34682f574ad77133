import type { RowRef } from './row-ref.ts'

/** A number with its denominator: 2 of 5. Without `of` it is a plain number or a verdict. */
export interface Part {
  readonly value: number | string
  readonly of?: number
}

/** Why something is not known. The words are in the catalogue of unknown reasons. */
export interface Unknown {
  readonly unknown: string
  /** What is known all the same beside it. */
  readonly parts?: Readonly<Record<string, Part>>
}

/**
 * What a metric gives. A share is value and of (numerator, denominator), an index its unrounded value, a verdict a word.
 * `atLeast`: the log is shorter than the window, the number still holds as a lower bound.
 * `claimed`: the same number computed on what the ratings claim, where it differs from what evidence supports.
 */
export interface Known {
  readonly value: number | string
  readonly of?: number
  readonly atLeast?: true
  readonly claimed?: number | string
  readonly parts?: Readonly<Record<string, Part>>
  /** Input rows behind the number, ascending, without repeats. */
  readonly rows: readonly RowRef[]
}

export type Measurement = Known | Unknown

export function isKnown(measurement: Measurement): measurement is Known {
  return 'value' in measurement
}

/** Where every number that can't be known comes from: a reason, never a zero. */
export function unknown(reason: string): Unknown {
  return { unknown: reason }
}
