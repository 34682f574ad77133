export type Role = 'A' | 'D' | 'E' | 'I' | 'S' | 'U' | ''
export type Level = '高层' | '中层' | '主管' | '基层'

/** Something a person surely does, whatever chance says: a touch with them on that day. */
export type Event = {
  day: number
  kind: string
  evidence: string
}

/** A person of a customer, with what is true of them and what our people claim. */
export type Person = {
  id: string
  accountId: string
  name: string
  title: string
  department: string
  level: Level
  role: Role
  influence: number
  site: string
  political: '' | 'inner' | 'structure' | 'outer'
  isKey: boolean
  rival: '' | 'close' | 'neutral' | 'none'
  owner: string
  reportsTo: Person | undefined
  influences: Person[]
  /** Belongs to the decision circle. */
  inCircle: boolean
  /** What they think of us by quarter, on the scale of support. */
  truth: number[]
  /** What we claim by quarter, where it differs from what chance would make of the truth. */
  claims: number[] | undefined
  /** First quarter in which they are rated; undefined: never. */
  ratedFrom: number | undefined
  /** Nobody meets or writes to them from this day on. */
  unseenFrom: number
  leftOn: number | undefined
  events: Event[]
  /** Whoever rates them approves it too, from the last quarter on. */
  selfApproved?: boolean
  /** Their rises are in no plan. */
  withoutPlan?: boolean
  /** A rating that stands in the archived export of the quarter before and nowhere since. */
  struckRating?: { support: number; intimacy: number; day: number }
}

/** Whether the longest gap of the tier binds them as it is, else twice it. */
export const isBinding = (person: Person): boolean =>
  person.role === 'A' || person.role === 'D' || person.political === 'inner'

/** Whether the method calls them a key person. */
export const isKeyPerson = (person: Person): boolean =>
  isBinding(person) || person.influence >= 4 || person.political === 'structure' || person.isKey
