import { foldLabel as fold } from '../../lib/fold-text.ts'
import type { Preset, PresetSource } from '../../model/preset.ts'
import type { TableDefinition } from '../../model/tables/define-table.ts'
import { tables } from '../../model/tables/registry.ts'
import type { TableName } from '../../model/tables/table-names.ts'

import { type HeaderForms, formsOf } from './header-terms.ts'

/** A header by which some export names a column. */
export interface KnownName {
  readonly name: string
  /** The preset that says so; null where it is a name of the table itself. */
  readonly preset: string | null
  readonly forms: HeaderForms
}

/** All names of the columns of one table, and what shipped presets read their labels as. */
export interface KnownColumns {
  readonly names: ReadonlyMap<string, readonly KnownName[]>
  readonly labels: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly files: readonly string[]
  /** Headers that a preset with this table knows to be of no use, folded. */
  readonly ignored: ReadonlySet<string>
}

function headersOf(source: PresetSource): string[] {
  if (typeof source === 'string') return [source]
  if (Array.isArray(source)) return source
  // what is joined, looked up or read in some rows only does not bear the column's name
  return 'first' in source ? source.first.flatMap(headersOf) : []
}

/** What the product and its presets know of a table, each name once, the table's own first. */
export function listKnownColumns(table: TableName, presets: readonly Preset[]): KnownColumns {
  const definition: TableDefinition = tables[table]
  const entries = presets.flatMap(({ name, tables: all }) =>
    all.filter((entry) => entry.table === table).map((entry) => ({ preset: name, entry })),
  )
  const names = new Map<string, KnownName[]>()
  const labels = new Map<string, Map<string, string>>()
  for (const [column, { headers, kind }] of Object.entries(definition.columns)) {
    const known = new Map<string, KnownName>()
    const add = (name: string, preset: string | null): void => {
      const forms = formsOf(name, table, kind === 'date' || kind === 'moment')
      if (!known.has(forms.folded)) known.set(forms.folded, { name, preset, forms })
    }
    for (const name of [column, ...headers]) add(name, null)
    const meant = new Map<string, string>()
    const disputed = new Set<string>()
    for (const { preset, entry } of entries) {
      const source = entry.columns[column]
      if (source !== undefined) for (const name of headersOf(source)) add(name, preset)
      for (const [from, to] of Object.entries(entry.values[column] ?? {})) {
        const before = meant.get(fold(from))
        if (before !== undefined && before !== to) disputed.add(fold(from))
        meant.set(fold(from), to)
      }
    }
    for (const label of disputed) meant.delete(label)
    names.set(column, [...known.values()])
    labels.set(column, meant)
  }
  const owners = presets.filter(({ tables: all }) => all.some((entry) => entry.table === table))
  return {
    names,
    labels,
    files: entries.flatMap(({ entry }) => entry.files ?? []),
    ignored: new Set(owners.flatMap(({ ignore }) => ignore.map(fold))),
  }
}
