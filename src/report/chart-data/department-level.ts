/** People seen of people known; `none` = no such people exist there, `unknown` = nobody knows how many. */
export type DepartmentLevelCell =
  | { readonly kind: 'seen'; readonly seen: number; readonly known: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }

/** Departments × levels: how many of the known people had effective contact. Totals are worded, e.g. "2/3+". */
export interface DepartmentLevelData {
  readonly levels: readonly string[]
  readonly departments: readonly {
    readonly label: string
    /** The whole department went unseen. */
    readonly alarm: boolean
    /** In the order of `levels`. */
    readonly cells: readonly DepartmentLevelCell[]
    readonly total: string
  }[]
  readonly totals: readonly string[]
  readonly total: string
}
