import type { z } from 'zod'
import type { PresetEntry, presetSchema } from '../../model/preset.ts'
import type { TableDefinition } from '../../model/tables/define-table.ts'
import { tables } from '../../model/tables/registry.ts'
import type { TableName } from '../../model/tables/table-names.ts'
import { type ProposedColumn, judgeDateOrders, translateLabels } from './judge-columns.ts'
import type { KnownColumns } from './known-names.ts'
import type { FileProposal } from './propose-preset.ts'
import type { ColumnGuess, TableGuess } from './propose-table.ts'
import type { FileSample } from './sample-file.ts'

/** A preset as its file holds it, defaults left out. */
export type PresetText = z.input<typeof presetSchema>
type EntryText = PresetText['tables'][number]

/** The columns of a guess with their cells; of a joined one, those of its first header. */
export function proposedColumns({ file, profiles }: FileSample, guess: TableGuess): ProposedColumn[] {
  return guess.columns.flatMap((one) => {
    const profile = profiles.find(({ header }) => header === one.headers[0])
    return profile ? [{ file, table: guess.table, guess: one, profile }] : []
  })
}

/** Whether a column goes into the preset: what the reader has to decide does not, unless nothing works without it. */
export function isWritten({ column, sureness }: ColumnGuess, { table, columns }: TableGuess): boolean {
  if (sureness !== 'open') return true
  const isSettled = (name: string): boolean =>
    columns.some((one) => one.column === name && one.sureness !== 'open')
  const groups = (tables[table] as TableDefinition).required
  return groups.some((group) => group.includes(column) && !group.some(isSettled))
}

/** The name of a file as a pattern that next quarter's fits too: what is dated or numbered at its end is left open. */
export function patternOf(stem: string): string {
  const bare = stem.replace(/[-_ .(]*\d[-_ .T:()\d]*$/, '')
  return bare === '' || bare === stem ? stem : `${bare}*`
}

/** Writes what is proposed for all files as one preset; `columns` are those that are in it. */
export function composePreset(
  files: readonly FileProposal[],
  known: ReadonlyMap<TableName, KnownColumns>,
  name: string,
): { readonly preset: PresetText | null; readonly columns: readonly ProposedColumn[] } {
  // where other files are understood as they are, this preset must not take them
  const isMixed = files.some(({ understood, guess }) => understood !== null && guess === null)
  const columns: ProposedColumn[] = []
  const entries = files.flatMap(({ guess, sample, understood }) => {
    const written =
      guess === null ? [] : proposedColumns(sample, guess).filter(({ guess: one }) => isWritten(one, guess))
    if (guess === null || (understood !== null && written.length === 0)) return []
    columns.push(...written)
    return [composeEntry(sample, written, known.get(guess.table)!, guess.table, isMixed)]
  })
  if (entries.length === 0) return { preset: null, columns }
  const { order } = judgeDateOrders(columns)
  const dateOrder = order === null ? {} : { dateOrder: order }
  return {
    preset: { name, title: { zh: name, en: name }, match: 'best', ...dateOrder, tables: entries },
    columns,
  }
}

function composeEntry(
  { stem, header, headerIndex, chosen }: FileSample,
  written: readonly ProposedColumn[],
  known: KnownColumns,
  table: TableName,
  needsName: boolean,
): EntryText {
  const [fit] = chosen?.fits ?? []
  const columns = {
    ...(fit ? Object.fromEntries(fit.sources) : {}),
    ...Object.fromEntries(written.map(({ guess: { column, source } }) => [column, source])),
  }
  const order = Object.keys(tables[table].columns)
  const values = {
    ...(fit ? Object.fromEntries(Object.entries(fit.entry.values).filter(([name]) => name in columns)) : {}),
    ...Object.fromEntries(
      written.flatMap((one) => {
        const labels = translateLabels(one, known)
        return Object.keys(labels).length === 0 ? [] : [[one.guess.column, labels] as const]
      }),
    ),
  }
  return {
    table,
    files: [patternOf(stem)],
    ...(needsName ? { needsName } : {}),
    columns: Object.fromEntries(order.flatMap((name) => (name in columns ? [[name, columns[name]!]] : []))),
    ...(Object.keys(values).length === 0 ? {} : { values }),
    ...(headerIndex > 0 && header.length > 0 ? { titles: true } : {}),
    ...(fit ? restOf(fit.entry) : {}),
  }
}

/** What else an entry says of the rows. */
function restOf({ drop, footers, fillDown, continues, closing }: PresetEntry): Partial<EntryText> {
  return {
    ...(drop.length > 0 ? { drop } : {}),
    ...(footers.length > 0 ? { footers } : {}),
    ...(fillDown.length > 0 ? { fillDown } : {}),
    ...(continues ? { continues } : {}),
    ...(closing ? { closing } : {}),
  }
}
