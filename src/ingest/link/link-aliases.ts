import { foldName } from '../../lib/fold-text.ts'
import type { TableDefinition } from '../../model/tables/define-table.ts'
import type { tables } from '../../model/tables/registry.ts'
import type { ParsedRow } from '../parse/parsed-row.ts'
import { findAccount } from './account-finder.ts'
import type { Directory } from './directory.ts'
import { leaveBlankRow } from './link-accounts.ts'
import { type LinkContext, reportRow } from './link-context.ts'

export type AliasRow = ParsedRow<typeof tables.aliases>
type AliasKind = NonNullable<AliasRow['values']['kind']>

/** The name in use for a name as written; the account where it is known, null where it is not. */
export type Rename = (name: string, account: number | null) => string

export interface Aliases {
  readonly renameAccount: (name: string) => string
  /** Scoped to the accounts the aliases name, so these must be known. */
  renameIn(kind: 'person' | 'department', accounts: Directory): Rename
  /** Reports every alias whose old name nothing asked for. */
  reportDead(): void
}

/** Former names. A chain of renamings is followed to its end, whatever the order of rows. */
export function linkAliases(rows: readonly AliasRow[], context: LinkContext): Aliases {
  const used = new Set<AliasRow>()
  const usable = rows.filter(({ values, texts, row }) => {
    const blank = (['kind', 'old', 'new'] as const).find((name) => texts[name] === undefined)
    if (blank !== undefined) leaveBlankRow(context, row, `aliases.${blank}`)
    return blank === undefined && values.kind !== null
  })
  const follow = (kind: AliasKind, accountOf: (alias: AliasRow) => number | null): Rename => {
    const byOld = Map.groupBy(
      usable.filter(({ values }) => values.kind === kind),
      ({ values }) => foldName(values.old!),
    )
    return (name, account) => {
      const met = new Set<AliasRow>()
      let current = name
      for (;;) {
        const next = byOld.get(foldName(current))?.find((alias) => {
          const scope = accountOf(alias)
          return !met.has(alias) && (scope === null || scope === account)
        })
        if (next === undefined) return current
        met.add(next)
        used.add(next)
        current = next.values.new!
      }
    }
  }
  const renameAccount = follow('account', () => null)
  return {
    renameAccount: (name) => renameAccount(name, null),
    renameIn(kind, accounts) {
      const scopes = new Map(
        usable.map((alias) => {
          const text = alias.values.account
          const byId = text === null ? 'none' : findAccount(accounts, alias.preset, text, null)
          const found =
            byId === 'none' && text !== null ? findAccount(accounts, alias.preset, null, text) : byId
          // an account that is not found is no account's number, so that the alias stays dead and is said
          return [alias, text === null ? null : typeof found === 'number' ? found : -1]
        }),
      )
      return follow(kind, (alias) => scopes.get(alias)!)
    },
    reportDead() {
      for (const alias of usable)
        if (!used.has(alias)) reportRow(context, 'alias-dead', alias.row, 'aliases.old', alias.values.old!)
    },
  }
}

type NamedRow = ParsedRow<TableDefinition>

/** The rows of a table with the names in these columns as they are in use. */
export function renameCells<Row extends NamedRow>(
  rows: readonly Row[],
  columns: readonly string[],
  rename: (name: string, row: Row) => string,
): Row[] {
  return rows.map((row) => {
    const renamed = columns.flatMap((column) => {
      const name = row.texts[column]
      const current = name === undefined ? name : rename(name, row)
      return current === name ? [] : [[column, current] as const]
    })
    if (renamed.length === 0) return row
    const cells = Object.fromEntries(renamed)
    return { ...row, values: { ...row.values, ...cells }, texts: { ...row.texts, ...cells } }
  })
}

/** A directory that is asked by former names too; they go before the same name of somebody else. */
export function withFormerNames(directory: Directory, rename: Rename, isScoped: boolean): Directory {
  return {
    hasIds: directory.hasIds,
    byId: (preset, id) => directory.byId(preset, id),
    byName: (scope, name) => directory.byName(scope, rename(name, isScoped ? scope : null)),
    byNameAnywhere: (name) => directory.byNameAnywhere(rename(name, null)),
  }
}
