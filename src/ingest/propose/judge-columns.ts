import { foldLabel } from '../../lib/fold-text.ts'
import { supportLabels } from '../../model/labels/support-levels.ts'
import type { Words } from '../../model/words.ts'
import type { Column } from '../../model/tables/column.ts'
import { type TableDefinition } from '../../model/tables/define-table.ts'
import { tables } from '../../model/tables/registry.ts'
import type { TableName } from '../../model/tables/table-names.ts'
import { decideSupportReading } from '../parse/decide-scales.ts'
import { type DateOrder, dateKeyOf, decideDateOrder } from '../parse/parse-date.ts'
import type { ColumnProfile } from './column-profile.ts'
import { isKnownLabel } from './judge-values.ts'
import type { KnownColumns } from './known-names.ts'
import type { ColumnGuess } from './propose-table.ts'

/** Labels of a column that stand in no list, most frequent first, and the words that are read. */
export interface UnknownLabels {
  readonly column: string
  readonly header: string
  readonly labels: readonly (readonly [label: string, count: number])[]
  /** What the column can hold, as words of both languages. */
  readonly words: readonly Words[]
}

/** A proposed column with its cells. */
export interface ProposedColumn {
  readonly file: string
  readonly table: TableName
  readonly guess: ColumnGuess
  readonly profile: ColumnProfile
}

export const definitionOf = (table: TableName, column: string): Column<unknown> =>
  (tables[table] as TableDefinition).columns[column]!

/** The labels a column is read by. */
function wordsOf(column: Column<unknown>): Words[] {
  const list = column.kind === 'support' ? supportLabels.huawei : column.labels
  return (list?.labels ?? []).map(({ words }) => words)
}

const isListed = ({ kind }: Column<unknown>): boolean =>
  kind === 'label' || kind === 'support' || kind === 'intimacy'

/** Labels of a column that the product does not read but some shipped preset does: what they mean. */
export function translateLabels(
  { table, guess, profile }: ProposedColumn,
  known: KnownColumns,
): Record<string, string> {
  const column = definitionOf(table, guess.column)
  if (!isListed(column)) return {}
  const translated = known.labels.get(guess.column)!
  return Object.fromEntries(
    [...profile.texts.keys()]
      .filter((text) => !isKnownLabel(text, column, new Map()) && translated.has(foldLabel(text)))
      .sort()
      .map((text) => [text, translated.get(foldLabel(text))!]),
  )
}

/** Labels of a column nobody knows; null where all are known. */
export function listUnknownLabels(
  { table, guess, profile }: ProposedColumn,
  known: KnownColumns,
): UnknownLabels | null {
  const column = definitionOf(table, guess.column)
  if (!isListed(column)) return null
  const labels = [...profile.texts]
    .filter(([text]) => !isKnownLabel(text, column, known.labels.get(guess.column)!))
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
  return labels.length === 0
    ? null
    : { column: guess.column, header: profile.header, labels, words: wordsOf(column) }
}

/** How the days of the proposed columns are written. */
export interface DateOrders {
  /** What the columns that say it agree on, where others do not say; null where no column needs it, or none says it. */
  readonly order: DateOrder | null
  readonly decidedBy: readonly ProposedColumn[]
  /** Columns whose days can be read both ways. */
  readonly open: readonly ProposedColumn[]
}

/** Asks of all columns of days at once: one export writes them all alike. */
export function judgeDateOrders(columns: readonly ProposedColumn[]): DateOrders {
  const dated = columns.filter(({ table, guess }) =>
    ['date', 'moment'].includes(definitionOf(table, guess.column).kind),
  )
  const judged = dated.map((one) => ({
    one,
    order: decideDateOrder([...one.profile.texts.keys()].map(dateKeyOf)),
  }))
  const open = judged.filter(({ order }) => order === 'open').map(({ one }) => one)
  const decided = judged.filter(({ order }) => order === 'day-first' || order === 'month-first')
  const orders = new Set(decided.map(({ order }) => order as DateOrder))
  const [order] = orders
  return {
    order: open.length > 0 && orders.size === 1 ? order! : null,
    decidedBy: decided.map(({ one }) => one),
    open,
  }
}

/** Columns of support of which nothing says how 支持 is meant. */
export function listOpenSupport(columns: readonly ProposedColumn[]): ProposedColumn[] {
  const support = columns.filter(({ table, guess }) => definitionOf(table, guess.column).kind === 'support')
  return decideSupportReading(support.flatMap(({ profile }) => [...profile.texts.keys()])) === 'open'
    ? support
    : []
}
