import type { RowRef } from '../../model/row-ref.ts'
import type {
  AccountFacts,
  EvidenceItem,
  ExecutiveMeeting,
  TechnicalExchange,
  TouchFacts,
} from './account-facts.ts'
import { emptyTally, type PairTally, type PersonTally, type StaffTally, type Tally } from './contact-tally.ts'
import { emptyLevelTally, type LevelTally } from './level-tally.ts'
import { emptyMailUnits, type MailUnits } from './mail-units.ts'

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

/** Everything a fold adds up while it walks over the rows; `finishFold` makes it plain and sorted. */
export interface FoldState {
  /** Contacts that are no mail, and mail apart. */
  readonly contacts: Tally
  readonly mail: Tally
  /** Key: person, or number of people + account where a row names nobody we know. */
  readonly people: Map<number, PersonTally>
  readonly staff: Map<number, StaffTally>
  /** Key: person key × number of staff + staff. */
  readonly pairs: Map<number, PairTally>
  readonly evidence: EvidenceItem[]
  readonly departments: Map<string, { name: string; rows: RowRef[] }>
  /** By the site as written. */
  readonly sites: Map<string, RowRef[]>
  readonly executiveMeetings: ExecutiveMeeting[]
  readonly plannedExecutiveMeetings: ExecutiveMeeting[]
  readonly levelTally: LevelTally
  readonly exchanges: TechnicalExchange[]
  readonly mailUnits: MailUnits
  readonly begun: { us: number; customer: number }
  readonly touches: TouchFacts[]
  readonly mailWeeks: { week: number; weight: number }[]
  readonly quarterRows: RowRef[]
  readonly leftOut: Mutable<AccountFacts['leftOut']>
}

export const emptyFold = (): FoldState => ({
  contacts: emptyTally(),
  mail: emptyTally(),
  people: new Map(),
  staff: new Map(),
  pairs: new Map(),
  evidence: [],
  departments: new Map(),
  sites: new Map(),
  executiveMeetings: [],
  plannedExecutiveMeetings: [],
  levelTally: emptyLevelTally(),
  exchanges: [],
  mailUnits: emptyMailUnits(),
  begun: { us: 0, customer: 0 },
  touches: [],
  mailWeeks: [],
  quarterRows: [],
  leftOut: { planned: 0, cancelled: 0, unknown: 0, undated: 0, future: 0 },
})

/** The value of a key, made first where there is none. */
export function entryOf<Value>(map: Map<number, Value>, key: number, make: () => Value): Value {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}
