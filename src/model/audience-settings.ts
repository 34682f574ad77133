import { z } from 'zod'
import { nearestName } from '../lib/nearest-name.ts'

/** The audiences there are without settings, which those of the settings are based on. */
export const audiences = ['team', 'leadership', 'board', 'coded'] as const
export type Audience = (typeof audiences)[number]

export const isAudience = (name: string): name is Audience => (audiences as readonly string[]).includes(name)

/** Columns an audience may be told nothing of, by table and column; no number is made from them. */
export const droppableFields = [
  ...(['accounts.tier_reason', 'accounts.industry', 'accounts.region', 'contacts.title'] as const),
  ...(['ratings.reason', 'plans.action', 'plans.customer_goal', 'partnership.evidence'] as const),
  ...(['opportunities.name', 'opportunities.stage', 'opportunities.competitor', 'cases.severity'] as const),
] as const
export type DroppableField = (typeof droppableFields)[number]

/** Pages an audience may go without. Their numbers stand on other pages too. */
export const droppablePages = [
  ...(['claims', 'movement', 'coverage', 'opportunities', 'promises', 'tiers'] as const),
] as const
export type DroppablePage = (typeof droppablePages)[number]

/** Fewer people than this are no group, unless an audience asks for more. */
export const LEAST_PEOPLE = 3

const quote = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

/** One of some names; for any other the nearest is named. */
function oneOf<const Names extends readonly string[]>(names: Names) {
  return z.enum(names, {
    error: ({ input }) => {
      const nearest = typeof input === 'string' ? nearestName(input, names) : undefined
      return `${nearest === undefined ? '' : `"${nearest}"? `}${quote(names)}`
    },
  })
}

/** What an audience of one's own is shown, as less than one of those there are. */
export const ownAudienceSchema = z
  .strictObject({
    basedOn: oneOf(audiences),
    dropFields: z.array(oneOf(droppableFields)).default([]),
    dropPages: z.array(oneOf(droppablePages)).default([]),
    /** Numbers about fewer people are withheld. Only what is based on the board withholds such numbers at all. */
    leastPeople: z
      .int({ error: `a whole number from ${LEAST_PEOPLE}` })
      .min(LEAST_PEOPLE, { error: `${LEAST_PEOPLE} or more: fewer people are no group` })
      .max(100, { error: '100 or fewer' })
      .optional(),
  })
  .refine(({ basedOn, leastPeople }) => leastPeople === undefined || basedOn === 'board', {
    path: ['leastPeople'],
    error: 'only where basedOn is "board": the others withhold no number',
  })
export type OwnAudience = z.infer<typeof ownAudienceSchema>

/** The keys an audience of one's own has, to say which one a misspelt key is like. */
export const ownAudienceKeys = ['basedOn', 'dropFields', 'dropPages', 'leastPeople'] as const

/** Audiences by name. A name is a word of a command and of `editions.json`, and never one of those there are. */
export const ownAudiencesSchema = z.record(
  z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,30}$/, { error: 'a name of small letters, digits and hyphens' })
    .refine((name) => !isAudience(name), { error: `another name than ${quote(audiences)}` }),
  ownAudienceSchema,
)
