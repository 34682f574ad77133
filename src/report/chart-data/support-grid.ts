import type { IntimacyLevel, SupportLevel } from './support-level.ts'

/** Someone rated on both scales. `support` is the claim; `evidence` is what the log supports, only where lower. */
export interface SupportGridPerson {
  readonly name: string
  readonly key: boolean
  readonly support: Exclude<SupportLevel, null>
  readonly intimacy: IntimacyLevel
  /** Last quarter's place; null where it did not change or is unknown. */
  readonly before: { readonly support: Exclude<SupportLevel, null>; readonly intimacy: IntimacyLevel } | null
  /** The supported level where it is below the claim; 'none' where no rung holds; null where nothing contradicts. */
  readonly evidence: number | 'none' | null
}

/** Intimacy against support, with last quarter's place as an arrow. */
export interface SupportGridData {
  /** Five words from −1 to 3. */
  readonly supportLabels: readonly string[]
  /** Five words from 0 to 4. */
  readonly intimacyLabels: readonly string[]
  readonly people: readonly SupportGridPerson[]
  /** People a scale is missing for; `support` is given where only intimacy is blank. */
  readonly outside: readonly {
    readonly name: string
    readonly key: boolean
    readonly support: SupportLevel
  }[]
}
