import type { Measurement } from '../model/measurement.ts'
import type { Layer } from '../model/scales.ts'
import type { Words } from '../model/words.ts'
import type { AccountSlice } from './account-slice.ts'

export type Grain = 'account' | 'organization' | 'unit' | 'portfolio'
/** share 0–1 shown with its counts, index 0–100, count, days, contacts (Σc), verdict (a word), list (people). */
export type MetricUnit = 'share' | 'index' | 'count' | 'days' | 'contacts' | 'verdict' | 'list'

/** One number of the method, with everything a page says about it. */
export interface MetricDefinition {
  readonly id: string
  readonly layer: Layer | 'tier' | 'trust'
  readonly grains: readonly Grain[]
  readonly unit: MetricUnit
  /** Which way is good, null where neither is. */
  readonly better: 'higher' | 'lower' | null
  readonly label: Words
  /** The definition, as the method page prints it. */
  readonly description: Words
  /** What "unknown" means here, and what would make it known. */
  readonly unknownMeans: Words
  /** Canonical columns (`table.column`) it cannot do without. */
  readonly needs: readonly string[]
  /** Canonical columns of which one is enough, the simplest first. */
  readonly oneOf?: readonly string[]
  /** Paths in the settings its thresholds and weights come from. */
  readonly source: readonly string[]
  readonly compute: (slice: AccountSlice) => Measurement
}

/** Types a definition; the registry lists it, and method page, tables and report.json follow. */
export function defineMetric(definition: MetricDefinition): MetricDefinition {
  return definition
}
