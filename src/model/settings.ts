import { z } from 'zod'
import { ownAudiencesSchema } from './audience-settings.ts'
import { tiers } from './scales.ts'

const share = z.number().min(0).max(1)
const count = z.int().min(0)
const days = z.int().min(1).max(3660)
const weight = z.int().min(0).max(100)
const points = z.number().min(0).max(100)
/** Lower bounds and what they score, from high to low; below all of them `rest`. */
const scoreBounds = z.strictObject({
  bounds: z
    .array(z.tuple([z.number(), points]))
    .refine((bounds) => bounds.every(([least], at) => at === 0 || least < bounds[at - 1]![0]), {
      error: '[[50, 100], [30, 80]]: from high to low',
    }),
  rest: points,
})
const perTier = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject({ S: schema, A: schema, B: schema, C: schema })

/** What a tier is held to. null is "–": the standard does not apply. */
const standardsSchema = z.strictObject({
  contacts: count.nullable(),
  executiveMeetings: count.nullable(),
  gapDays: days,
  departmentShare: share.nullable(),
  exchanges: count.nullable(),
  ourPeople: count,
  theirPeople: count,
  refreshDays: days,
  /** Whether active people are counted in the quarter or in the half-year. */
  threadsWindow: z.enum(['quarter', 'half-year']),
  requiredRoles: z.array(z.enum(['A', 'D', 'E', 'I', 'S', 'U'])).min(1),
})

/** Shares 0–1, counts and points from which (or below which) flags are raised. */
const flagLimitsSchema = z.strictObject({
  /** Share of the half-year's contacts with one customer person, by one of ours, and the least contacts to judge by. */
  singleThreadTheirs: share,
  singleThreadOurs: share,
  singleThreadContacts: count,
  /** A map is all positive where so many are rated and at most so many of them below supporter. */
  positiveRated: count,
  positiveExceptions: count,
  inflationGap: count,
  backedShare: share,
  backedClaims: count,
  freshShare: share,
  bulkRatings: count,
  bulkShare: share,
  sellingShare: share,
  lopsidedShare: share,
  lopsidedFrom: points,
  goodIndex: points,
  poorSatisfaction: z.number().min(0).max(10),
  casesInTime: share,
  casesLeast: count,
  /** Of the contact standard; may be above 1. */
  overServedShare: z.number().min(0),
  underServedShare: share,
  rivalShare: share,
  declinePoints: points,
})

/** Everything a company may decide differently. Defaults are ours, not an official standard. */
export const settingsSchema = z.strictObject({
  $schema: z.string().optional(),
  /** `2026-Q3`; null: the latest quarter that is over. */
  quarter: z
    .string()
    .regex(/^\d{4}-Q[1-4]$/)
    .nullable(),
  /** Month (1–12) the fiscal year starts with. */
  fiscalYearStart: z.int().min(1).max(12),
  timeZone: z.string(),
  language: z.enum(['zh', 'en']),
  currency: z.string(),
  audience: z.string(),
  /** Audiences of one's own, by name. */
  audiences: ownAudiencesSchema.default({}),
  /** Names in the staff column that are nobody: queues, integrations. */
  systemUsers: z.array(z.string()),
  /** Date order where a column can't decide. */
  dateOrder: z.enum(['day-first', 'month-first']).nullable(),
  /** How a support column with labels that have two readings is read. */
  supportReading: z.enum(['huawei', 'five-step']).nullable(),
  excelSerialDates: z.boolean(),
  assumedTier: z.enum(tiers),
  scoreOn: z.enum(['evidence', 'claims']),
  roleWeights: z.strictObject({
    A: weight,
    D: weight,
    E: weight,
    I: weight,
    S: weight,
    U: weight,
    none: weight,
  }),
  assumedInfluence: z.int().min(1).max(5),
  keyInfluence: z.int().min(1).max(5),
  standards: perTier(standardsSchema),
  /** Share of the contact standard that mail and chat may fill. */
  mailShareCap: share,
  /** Σc from which a person counts as active. */
  activeContacts: z.number().min(0),
  /** Half of c where outcome and next step are blank, if files of the preset fill either at least this often. */
  outcomeFillShare: share,
  layerWeights: z.strictObject({ key: weight, general: weight, organizational: weight }),
  keyWeights: z.strictObject({
    'support-index': weight,
    eyes: weight,
    'role-slots': weight,
    'key-contact': weight,
  }),
  generalWeights: z.strictObject({
    'department-coverage': weight,
    'contact-frequency': weight,
    threads: weight,
    'executive-meetings': weight,
    'case-response': weight,
    'site-coverage': weight,
  }),
  bandLimits: z.strictObject({ healthy: z.number(), fair: z.number(), atRisk: z.number() }),
  /** Below this completeness a layer is not measured. */
  minimumCompleteness: share,
  evidence: z.strictObject({
    windowDays: days,
    coachContactDays: days,
    strongContactDays: days,
    supporterContactDays: days,
    coachItems: z.int().min(1),
  }),
  audit: z.strictObject({
    potential: weight,
    strategicValue: weight,
    marketPosition: weight,
    fit: weight,
    growth: weight,
    limits: z.strictObject({ S: z.number(), A: z.number(), B: z.number() }),
    minimumStrategic: z.number(),
    minimumFit: z.number(),
  }),
  contactAlert: z.strictObject({ fallShare: share, standardErrors: z.number() }),
  /** A case is to be answered within hours and solved within days of the calendar; one open longer is named. */
  caseTargets: z.strictObject({ answerHours: z.int().min(1), solutionDays: days, openDays: days }),
  /** What the gap between a person's support and their target weighs, per tier and beside an open opportunity. */
  gapPriority: z.strictObject({
    tierFactors: perTier(z.number().min(0)),
    opportunityFactor: z.number().min(1),
    targets: z.strictObject({ decides: z.int().min(-1).max(3), others: z.int().min(-1).max(3) }),
  }),
  /** How long before the tender an exchange counts as early. */
  earlyEngagement: z.strictObject({ leastDays: days, mostDays: days }),
  /** Share of the contact standard from which a quarter counts as kept up. */
  continuityShare: share,
  /** Customer meetings a week expected of an executive whose own target is blank. */
  weeklyTarget: z.number().min(0),
  /** What the items of the organizational layer score. */
  organizationalScores: z.strictObject({
    agreement: z.strictObject({ group: points, regional: points, project: points, none: points }),
    executiveVisits: scoreBounds,
    jointInnovation: scoreBounds,
    jointPlanning: z.strictObject({ both: points, one: points, none: points }),
    satisfaction: scoreBounds,
    ecosystem: scoreBounds,
    insight: z.strictObject({ withinYear: points, withinTwoYears: points, none: points }),
    /** By lower bounds of the share, 0–1. */
    walletShare: scoreBounds,
    /** What the first rank scores, the second and so on; every later one `rest`. */
    supplierRank: z.strictObject({ ranks: z.array(points).min(1), rest: points }),
    /** Of each grade of fit, of which there are five. */
    strategicFit: z.strictObject({ perGrade: z.number().min(0).max(20) }),
  }),
  /** From where each flag is raised. */
  flags: flagLimitsSchema,
  /** Months an entry of the partnership register holds where it names no end. */
  partnershipMonths: z.int().min(1).max(1200),
})

export type Settings = z.infer<typeof settingsSchema>
export type TierStandards = z.infer<typeof standardsSchema>

/** The JSON Schema of a settings file, for editors. No key is required: a file in the data folder holds only what differs. */
export function writeSettingsSchema(): string {
  const schema = z.toJSONSchema(settingsSchema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      delete jsonSchema.required
    },
  })
  return `${JSON.stringify(schema, null, 2)}\n`
}
