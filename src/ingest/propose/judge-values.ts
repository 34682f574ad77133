import { foldLabel } from '../../lib/fold-text.ts'
import type { Column } from '../../model/tables/column.ts'
import { influenceLabels } from '../../model/labels/yes-no.ts'
import { isSupportLabel } from '../parse/decide-scales.ts'
import { splitValues } from '../parse/split-values.ts'
import { type ColumnProfile, partOf } from './column-profile.ts'

/** What the cells of a column look like to its reader. */
export type Looks = 'dates' | 'numbers' | 'people' | 'labels' | 'unique' | 'repeated' | 'codes' | 'text'

/** What the values say for or against a column: `weight` is added to that of the name; `share` of the filled cells, 0–1. */
export interface ValueEvidence {
  readonly weight: number
  readonly looks: Looks
  readonly share: number
}

/** So bad a fit that the name must be an accident. */
const CONTRADICTION = -0.6
const OWN_LABELS = -0.3

/** Whether the list of a column has a label, or some preset says what it means. */
export function isKnownLabel(
  text: string,
  column: Column<unknown>,
  translated: ReadonlyMap<string, string>,
): boolean {
  if (translated.has(foldLabel(text))) return true
  if (column.kind === 'support') return isSupportLabel(text)
  if (column.kind === 'influence') return influenceLabels.find(text) !== undefined
  const parts = column.several ? splitValues(text, true) : [text]
  return parts.every((part) => column.labels?.find(part) !== undefined || translated.has(foldLabel(part)))
}

function judgeLabels(
  profile: ColumnProfile,
  column: Column<unknown>,
  translated: ReadonlyMap<string, string>,
): ValueEvidence {
  const share = partOf(profile, (text) => isKnownLabel(text, column, translated))
  if (profile.texts.size > Math.max(30, profile.filled / 4))
    return { weight: CONTRADICTION, looks: 'text', share }
  if (profile.dates > 0.5) return { weight: CONTRADICTION, looks: 'dates', share: profile.dates }
  // labels of one's own: a header that means the column is then left to the reader to decide
  return {
    weight: share >= 0.8 ? 0.3 : share >= 0.4 ? 0.15 : share > 0 ? 0 : OWN_LABELS,
    looks: 'labels',
    share,
  }
}

/** Rows among which some reference would repeat. */
const MANY = 20

function judgeId(profile: ColumnProfile, isOwn: boolean): ValueEvidence {
  const { codes, unique, dates, filled } = profile
  if (dates > 0.5) return { weight: CONTRADICTION, looks: 'dates', share: dates }
  if (codes < 0.5) return { weight: CONTRADICTION, looks: 'text', share: 1 - codes }
  if (!isOwn) {
    // ids without a digit are names, and a reference that never repeats is an id of its own
    const digits = partOf(profile, (text) => /\d/.test(text))
    if (digits < 0.5) return { weight: -0.25, looks: 'text', share: 1 - digits }
    const isOwnId = unique >= 0.98 && filled >= MANY
    return { weight: isOwnId ? -0.3 : 0.05, looks: unique < 0.98 ? 'repeated' : 'unique', share: codes }
  }
  if (unique >= 0.98) return { weight: 0.15, looks: 'unique', share: unique }
  return { weight: unique < 0.9 ? -0.35 : -0.1, looks: 'repeated', share: 1 - unique }
}

const ID_COLUMN = /(?:^|_)ids?$/

/**
 * Judges by its cells whether a column of a file can be a canonical column. `own` says that it is the id of the table,
 * `person` that its cells name people. Null where nothing is filled, or the kind takes any text.
 */
export function judgeValues(
  profile: ColumnProfile,
  name: string,
  column: Column<unknown>,
  about: {
    readonly own: boolean
    readonly person: boolean
    readonly translated: ReadonlyMap<string, string>
  },
): ValueEvidence | null {
  if (profile.filled === 0) return null
  const { dates, numbers, people } = profile
  switch (column.kind) {
    case 'date':
    case 'moment':
      return { weight: dates >= 0.9 ? 0.2 : dates >= 0.5 ? 0 : CONTRADICTION, looks: 'dates', share: dates }
    case 'number':
    case 'share':
      return {
        weight: numbers >= 0.9 ? 0.1 : numbers >= 0.5 ? 0 : CONTRADICTION,
        looks: 'numbers',
        share: numbers,
      }
    case 'influence':
      if (numbers >= 0.9) return { weight: 0.1, looks: 'numbers', share: numbers }
      return judgeLabels(profile, column, about.translated)
    case 'label':
    case 'support':
    case 'intimacy':
      return judgeLabels(profile, column, about.translated)
    case 'filled':
      return null
    case 'text':
    case 'reference':
      if (ID_COLUMN.test(name)) return judgeId(profile, about.own)
      if (dates > 0.5) return { weight: CONTRADICTION, looks: 'dates', share: dates }
      if (numbers > 0.5) return { weight: -0.35, looks: 'numbers', share: numbers }
      if (about.person && people >= 0.5) return { weight: 0.15, looks: 'people', share: people }
      return null
  }
}
