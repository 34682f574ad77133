import type { SupportLevel } from './support-level.ts'

/**
 * How claims of a cell stand to the log. above: the claim is higher; wide: by so much that a flag asks for it; backed: not
 * higher; nothing: neither claimed nor shown; unknown: the import could not have shown it.
 */
export type ClaimCellKind = 'above' | 'wide' | 'backed' | 'nothing' | 'unknown'

/** People per claimed level (rows, highest first) and level the log shows (columns); totals come with the data. */
export interface ClaimGridData {
  readonly columns: readonly { readonly label: string }[]
  readonly rows: readonly {
    readonly level: Exclude<SupportLevel, null>
    readonly label: string
    /** In the order of the columns. */
    readonly cells: readonly { readonly count: number; readonly kind: ClaimCellKind }[]
    readonly total: number
  }[]
}
