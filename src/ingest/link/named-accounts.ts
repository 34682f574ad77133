import { foldName } from '../../lib/fold-text.ts'
import { fingerprintOf } from '../../lib/hash-text.ts'
import { rowRef } from '../../model/row-ref.ts'
import { tables } from '../../model/tables/registry.ts'
import { idKeyOf } from '../id-key.ts'
import type { ParsedFile, ParsedTable } from '../parse/parse-table.ts'
import { compareText } from './compare-text.ts'
import type { AccountDraft, AccountDrafts, AccountRow } from './link-accounts.ts'
import { createDirectory } from './directory.ts'

interface Mention {
  readonly id: string | null
  readonly preset: number
  names: Set<string>
  row: number
}

/** What an account is known by that is only mentioned: nothing but its name. */
const blankValues = Object.fromEntries(
  Object.keys(tables.accounts.columns).map((name) => [name, null]),
) as AccountRow['values']

/**
 * Accounts made from the names (or ids) other tables mention, where no file of the review holds accounts. Each points to
 * the first row that mentions it.
 */
export function linkNamedAccounts(
  parsed: readonly ParsedTable[],
  files: readonly ParsedFile[],
  rename: (name: string) => string,
): AccountDrafts {
  const mentions = new Map<string, Mention>()
  for (const { store, columns } of parsed) {
    const id = columns.get('account_id')?.stored
    const name = columns.get('account')?.stored
    if (!id && !name) continue
    const seen = new Map<string, Mention>()
    for (let row = 0; row < store.length; row++) {
      const idCode = Math.max(0, id?.codes.at(row) ?? 0)
      const nameCode = Math.max(0, name?.codes.at(row) ?? 0)
      if (idCode === 0 && nameCode === 0) continue
      const { preset } = files[store.file.at(row)]!
      const at = rowRef(store.file.at(row), store.line.at(row))
      const codes = `${preset} ${idCode} ${nameCode}`
      let mention = seen.get(codes)
      if (!mention) {
        const idText = idCode === 0 ? null : id!.texts[idCode]!
        const nameText = nameCode === 0 ? null : rename(name!.texts[nameCode]!)
        const key = idText === null ? `name ${foldName(nameText!)}` : `id ${preset} ${idKeyOf(idText)}`
        mention = mentions.get(key) ?? { id: idText, preset, names: new Set(), row: at }
        mentions.set(key, mention)
        seen.set(codes, mention)
        if (nameText !== null) mention.names.add(nameText)
      }
      if (at < mention.row) mention.row = at
    }
  }
  const drafts = [...mentions]
    .map(([key, mention]) => draftOf(key, mention))
    .sort((a, b) => compareText(a.id, b.id))
  return {
    drafts,
    directory: createDirectory(
      drafts.map(({ group, name }, index) => ({
        index,
        preset: group.preset,
        id: group.givenId,
        scope: 0,
        name,
      })),
    ),
  }
}

function draftOf(key: string, { id, preset, names, row }: Mention): AccountDraft {
  const own = id ?? `n${fingerprintOf(key)}`
  const name = [...names].sort(compareText)[0] ?? own
  const newest: AccountRow = { values: { ...blankValues, name }, file: 0, preset, row, texts: {} }
  return { id: own, name, group: { id: own, givenId: id, preset, newest, rows: [newest] } }
}
