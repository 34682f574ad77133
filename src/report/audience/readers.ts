import {
  type Audience,
  type DroppableField,
  type DroppablePage,
  isAudience,
  LEAST_PEOPLE,
} from '../../model/audience-settings.ts'
import type { Settings } from '../../model/settings.ts'

/** What an audience of the settings is told less than the one it is based on. */
export interface Narrower {
  readonly name: string
  readonly dropFields: readonly DroppableField[]
  readonly dropPages: readonly DroppablePage[]
  readonly leastPeople: number
}

/** An edition's audience; `key` is what codes are made from, of use for the coded alone. */
export interface Readers {
  /** The audience there is, or the one that `own` is based on. */
  readonly audience: Audience
  readonly key: string
  readonly own?: Narrower
  /** Ids of people who are counted and never named, whoever reads. */
  readonly erased?: readonly string[]
}

export const wholeTeam: Readers = { audience: 'team', key: '' }

/** Whether everything is shown, but for people who were erased. */
export const seeAll = ({ audience, own }: Readers): boolean => audience === 'team' && own === undefined

/** Whether nothing at all is left out. */
export const seeEverybody = (readers: Readers): boolean =>
  seeAll(readers) && (readers.erased ?? []).length === 0

/** The name a site is listed by. */
export const nameReaders = ({ audience, own }: Readers): string => own?.name ?? audience

/** Every audience there is, those of the settings too. */
export function findReaders(name: string, { audiences }: Pick<Settings, 'audiences'>): Readers | null {
  if (isAudience(name)) return { audience: name, key: '' }
  if (!Object.hasOwn(audiences, name)) return null
  const { basedOn, dropFields, dropPages, leastPeople } = audiences[name]!
  return {
    audience: basedOn,
    key: '',
    own: { name, dropFields, dropPages, leastPeople: leastPeople ?? LEAST_PEOPLE },
  }
}
