import type {
  Partnership,
  Plan,
  Satisfaction,
  ServiceCase,
  Site,
  Stamp,
} from '../../../src/model/registers.ts'
import { dayOrNull, type Fill, row } from './literal-values.ts'

type Dates = 'due' | 'firstDue' | 'doneOn' | 'date' | 'expires'
/** A record with its references as ids and its days as ISO dates; everything else may be left out. */
type Literal<Record, Required extends string> = Partial<
  Omit<
    Record,
    'index' | 'account' | 'person' | 'owner' | 'rows' | Dates | 'opened' | 'firstResponse' | 'resolved'
  >
> & {
  readonly [Name in Extract<keyof Record, Dates>]?: string
} & { readonly account: string; readonly person?: string } & {
  readonly [Name in Extract<Required, keyof Record>]: Record[Extract<Name, keyof Record>]
}

export type PlanLiteral = Literal<Plan, 'id'> & { readonly owner?: string }
export type SiteLiteral = Literal<Site, 'name'>
/** Stamps are `2026-08-01` or `2026-08-01 14:30`. */
export type CaseLiteral = Literal<ServiceCase, 'id'> & {
  readonly opened?: string
  readonly firstResponse?: string
  readonly resolved?: string
}
export type SatisfactionLiteral = Literal<Satisfaction, never>
export type PartnershipLiteral = Literal<Partnership, 'item'>

export interface RegistersLiteral {
  readonly plans?: readonly PlanLiteral[]
  readonly sites?: readonly SiteLiteral[]
  readonly cases?: readonly CaseLiteral[]
  readonly satisfaction?: readonly SatisfactionLiteral[]
  readonly partnership?: readonly PartnershipLiteral[]
}

const stamp = (text: string | undefined): Stamp | null => {
  if (text === undefined) return null
  const [date, time] = text.split(' ')
  const day = dayOrNull(date)
  if (day === null) throw new RangeError(text)
  const [hours, minutes] = (time ?? '').split(':').map(Number)
  return { day, minute: time === undefined ? null : (hours ?? 0) * 60 + (minutes ?? 0) }
}

/** Plans, sites, cases, satisfaction and partnership from literals, each filled column noted by its canonical name. */
export function buildRegisters(
  literal: RegistersLiteral,
  accountAt: (id: string) => number,
  personAt: (id: string) => number,
  fill: Fill,
) {
  const canonical = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const note = (table: keyof RegistersLiteral, given: object): void => {
    for (const [name, value] of Object.entries(given)) fill(`${table}.${canonical(name)}`, value)
  }
  const of = (table: keyof RegistersLiteral, given: { account: string; person?: string }, index: number) => {
    note(table, given)
    return {
      account: accountAt(given.account),
      person: given.person === undefined ? null : personAt(given.person),
      rows: [row(table, index)],
    }
  }
  return {
    plans: (literal.plans ?? []).map((given, index): Plan => ({
      layer: null,
      current: null,
      target: null,
      action: null,
      customerGoal: null,
      carriedOver: 0,
      absentUntil: null,
      status: null,
      approval: null,
      hasEvidence: false,
      ...given,
      ...of('plans', given, index),
      index,
      owner: given.owner === undefined ? null : { name: given.owner, staff: null },
      due: dayOrNull(given.due),
      firstDue: dayOrNull(given.firstDue ?? given.due),
      doneOn: dayOrNull(given.doneOn),
    })),
    sites: (literal.sites ?? []).map((given, index): Site => {
      const { person: _, ...rest } = of('sites', given, index)
      return { key: given.name.toLowerCase(), representative: null, headOffice: false, ...given, ...rest }
    }),
    cases: (literal.cases ?? []).map((given, index): ServiceCase => ({
      severity: null,
      kind: null,
      ...given,
      ...of('cases', given, index),
      opened: stamp(given.opened),
      firstResponse: stamp(given.firstResponse),
      resolved: stamp(given.resolved),
    })),
    satisfaction: (literal.satisfaction ?? []).map((given, index): Satisfaction => {
      const { person: _, ...rest } = of('satisfaction', given, index)
      return { score: null, scale: 10, source: null, ...given, ...rest, date: dayOrNull(given.date) }
    }),
    partnership: (literal.partnership ?? []).map((given, index): Partnership => {
      const { person: _, ...rest } = of('partnership', given, index)
      return {
        level: null,
        evidence: null,
        ...given,
        ...rest,
        date: dayOrNull(given.date),
        expires: dayOrNull(given.expires),
      }
    }),
  }
}
