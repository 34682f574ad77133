import type { InlineChart } from './inline-chart.ts'
import type { Opener, Sentence } from './text.ts'

/** What a cell says beside its text: unknown = hatched, zero = accent, assumed = marked, left = struck through. */
export type CellMark = 'unknown' | 'zero' | 'assumed' | 'alarm' | 'muted' | 'left'

/** One cell. `href` leads to another page, `opens` to the definition or rows behind a number. */
export interface Cell {
  readonly text: string
  readonly href?: string
  readonly opens?: string
  readonly mark?: CellMark
  readonly bold?: boolean
  /** A second, quieter line. */
  readonly note?: string
  /** Of a note in another language than the page's, its tag. */
  readonly noteLanguage?: string
  /** Text with several openers; shown instead of `text`. */
  readonly sentence?: Sentence
  /** Drawn before the text. */
  readonly chart?: InlineChart
  /** By what rows are ordered in a column with a key, where it isn't the text; null is unknown and always comes last. */
  readonly sort?: number | string | null
}

/**
 * A column. On a phone a row becomes a record: `full` takes its own line, `push` goes to the right end, `hide` is left
 * out (only for drawings whose number stands beside them), `plain` flows; with `labelled` the head stands before the value.
 */
export interface Column {
  readonly label: string
  readonly numeric?: boolean
  /** The head is for screen readers only (a column of drawings). */
  readonly quiet?: boolean
  readonly phone?: 'plain' | 'full' | 'push' | 'hide'
  readonly labelled?: boolean
  /** Never broken over lines. */
  readonly keep?: boolean
  /** Holds names: each goes to the next line whole, in scripts without spaces too. */
  readonly names?: boolean
  /** Room it is given where drawings and numbers beside it would take all: for one name, for a sentence. */
  readonly room?: 'name' | 'sentence'
  /** Its name in the page's address, whatever the language; a reader may order rows by a column that has one. */
  readonly key?: string
}

/** What rows can be narrowed to, e.g. one tier. Keys are names in the address, whatever the language. */
export interface TableFilter {
  readonly key: string
  readonly label: string
  readonly options: readonly { readonly key: string; readonly label: string }[]
}

/** A row; its facets are the places of its values among the options of each filter, null where it has none. */
export interface TableRow {
  readonly id?: string
  readonly cells: readonly Cell[]
  readonly facets?: readonly (number | null)[]
}

/** A table: the first cell of each row is its head. `id` lets a link point at a row. */
export interface TableModel {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
  readonly filters?: readonly TableFilter[]
  /** A last row of totals. */
  readonly foot?: readonly Cell[]
  /** Said under the table, e.g. that it goes on elsewhere. */
  readonly note?: string | Opener
}
