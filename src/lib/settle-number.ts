const STEPS = 1e9

/**
 * The number without the dust of binary fractions: the nearest billionth. A sum that is 80 on paper must not miss the
 * limit of 80 by the last bit, and what is printed must agree with what was compared.
 */
export function settleNumber(value: number): number {
  return Math.round(value * STEPS) / STEPS
}
