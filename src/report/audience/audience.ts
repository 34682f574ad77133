/** Who an edition is for, of those that are finished. Whoever is not named here can't be built for. */
export const audiences = ['team', 'board', 'coded'] as const
export type Audience = (typeof audiences)[number]

export const isAudience = (name: string): name is Audience => (audiences as readonly string[]).includes(name)

/**
 * Begins every text an audience may not see: a character for private use, which no input keeps. It marks what is left
 * out instead of leaving it out at once, so that whatever would show it, a cell, a sentence or a file, can be found and
 * cut, and a count of what is not shown stays right.
 */
export const WITHHELD = '\uE0FF'

/** Whether any text of a value is withheld. */
export function isWithheld(value: unknown): boolean {
  return (JSON.stringify(value) ?? '').includes(WITHHELD)
}
