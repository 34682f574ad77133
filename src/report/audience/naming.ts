import { sha256 } from '../../lib/sha256.ts'
import { foldName } from '../../lib/fold-text.ts'
import type { DroppableField } from '../../model/audience-settings.ts'
import { COUNTED, WITHHELD } from './audience.ts'

/** What has a name, and the letters its code begins with. */
export const codeLetters = {
  account: 'AC',
  organization: 'GR',
  unit: 'UN',
  person: 'PE',
  staff: 'OU',
  department: 'DE',
  site: 'SI',
  opportunity: 'OP',
  plan: 'PL',
  case: 'CA',
} as const
export type Named = keyof typeof codeLetters

/** How an audience is told of things and of free text. Equal ids and texts stay equal, different ones different. */
export interface Naming {
  readonly id: (kind: Named, id: string) => string
  /** `id` is what tells it from others of its kind. */
  readonly name: (kind: Named, id: string, name: string) => string
  /** Free text; `field` is the column it is from, null where that can't be dropped by itself. */
  readonly text: (text: string, field: DroppableField | null) => string
  /** A word of an account that is no name: industry, region. */
  readonly trait: (text: string, field: DroppableField) => string
}

/** An id that is unique only within its account. */
export const inAccount = (account: string | undefined, id: string): string =>
  JSON.stringify([account ?? null, id])

const mark = (text: string): string => WITHHELD + foldName(text)
const count = (text: string): string => COUNTED + foldName(text)

/** For whom everything is said. */
export const nameAll: Naming = {
  id: (_, id) => id,
  name: (_, __, name) => name,
  text: (text) => text,
  trait: (text) => text,
}

/** For the board: accounts, groups and units by name, nobody else, no text. */
export function nameForBoard(): Naming {
  const kept: ReadonlySet<Named> = new Set(['account', 'organization', 'unit'])
  return {
    id: (kind, id) => (kept.has(kind) ? id : mark(id)),
    name: (kind, _, name) => (kept.has(kind) ? name : mark(name)),
    text: mark,
    trait: (text) => text,
  }
}

/**
 * For leadership: people of the customer by name where `isNamed`, by `inAccount` id; the others are only counted, and
 * so is every text that mentions one of them.
 */
export function nameForLeadership(
  isNamed: (id: string) => boolean,
  mentionsOthers: (text: string) => boolean,
): Naming {
  const free = (text: string): string => (mentionsOthers(text) ? count(text) : text)
  const whole: ReadonlySet<Named> = new Set(['account', 'organization', 'unit', 'staff'])
  return {
    id: (kind, id) => (kind === 'person' && !isNamed(id) ? count(id) : id),
    name: (kind, id, name) => {
      if (kind === 'person') return isNamed(id) ? name : count(name)
      return whole.has(kind) ? name : free(name)
    },
    text: free,
    trait: (text) => text,
  }
}

/**
 * Codes from a key: `PE-3F09A2C14E`. Without the key nobody can tell whose a code is; with another key each is another.
 */
export function nameByCodes(key: string): Naming {
  const code = (kind: Named, id: string) =>
    `${codeLetters[kind]}-${sha256(JSON.stringify([key, kind, id]))
      .slice(0, 10)
      .toUpperCase()}`
  return { id: code, name: (kind, id) => code(kind, id), text: mark, trait: mark }
}

/** The same without some people, who are only counted, and without what mentions them. */
export function eraseFrom(
  naming: Naming,
  isErased: (id: string) => boolean,
  mentions: (text: string) => boolean,
): Naming {
  const free = (text: string, said: string): string => (mentions(text) ? count(text) : said)
  const whole: ReadonlySet<Named> = new Set(['account', 'organization', 'unit', 'staff', 'person'])
  return {
    ...naming,
    id: (kind, id) => (kind === 'person' && isErased(id) ? count(id) : naming.id(kind, id)),
    name: (kind, id, name) => {
      if (kind === 'person' && isErased(id)) return count(name)
      const said = naming.name(kind, id, name)
      return whole.has(kind) ? said : free(name, said)
    },
    text: (text, field) => free(text, naming.text(text, field)),
  }
}

/** The same without what stands in some columns. */
export function dropFields(naming: Naming, fields: ReadonlySet<DroppableField>): Naming {
  const dropped = (field: DroppableField | null) => field !== null && fields.has(field)
  return {
    ...naming,
    name: (kind, id, name) =>
      kind === 'opportunity' && dropped('opportunities.name') ? mark(name) : naming.name(kind, id, name),
    text: (text, field) => (dropped(field) ? mark(text) : naming.text(text, field)),
    trait: (text, field) => (dropped(field) ? mark(text) : naming.trait(text, field)),
  }
}
