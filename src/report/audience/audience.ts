export { type Audience, isAudience } from '../../model/audience-settings.ts'

/**
 * Begins every text an audience may not see: a character for private use, which no input keeps. It marks what is left
 * out instead of leaving it out at once, so that whatever would show it, a cell, a sentence or a file, can be found and
 * cut, and a count of what is not shown stays right.
 */
export const WITHHELD = '\uE0FF'

/** Begins a text about one of the people who are only counted: the row it stands in is left out, not the column. */
export const COUNTED = '\uE0FE'

/** Whether any text of a value is withheld. */
export function isWithheld(value: unknown): boolean {
  const text = JSON.stringify(value) ?? ''
  return text.includes(WITHHELD) || text.includes(COUNTED)
}

/** Whether any text of a value is about somebody who is only counted. */
export const isCounted = (value: unknown): boolean => (JSON.stringify(value) ?? '').includes(COUNTED)
