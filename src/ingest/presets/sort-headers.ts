import { foldLabel } from '../../lib/fold-text.ts'
import { nearestName } from '../../lib/nearest-name.ts'
import type { Preset } from '../../model/preset.ts'
import type { TableDefinition } from '../../model/tables/define-table.ts'
import { tables } from '../../model/tables/registry.ts'

/**
 * Words in a header that say it holds personal data or free text. Only for the list on the trust page: nothing is kept
 * that no preset maps, whatever its header says.
 */
const PERSONAL =
  /phone|mobile|contact numbers?|\btel\b|\bfax\b|e-?mail|mail\b|\bqq\b|wechat|whatsapp|skype|linkedin|\bsex\b|gender|birth|salutation|address|\bnotes?\b|memo|remark|comment|description|background|avatar|photo|电话|手机|联系方式|传真|邮箱|邮件|微信|性别|生日|出生|身份证|地址|住址|备注|描述|照片|头像|籍贯|爱好|telefon|\bhandy|geburt|anrede|adresse|anschrift|bemerkung|notiz/

/** Whether a header says that its column holds personal data or free text. */
export function isPersonalHeader(header: string): boolean {
  return PERSONAL.test(foldLabel(header))
}

export interface SortedHeaders {
  readonly unknown: readonly { readonly header: string; readonly nearest: string | null }[]
  readonly dropped: readonly string[]
}

/** What of a header nothing reads: dropped as personal, or unknown with the nearest name that would be read. */
export function sortHeaders(
  header: readonly string[],
  used: ReadonlySet<number>,
  preset: Preset,
  fed: readonly string[],
): SortedHeaders {
  const ignored = new Set(preset.ignore.map(foldLabel))
  // the second of a name is told as repeated, not as unknown
  const read = new Set([...used].map((position) => foldLabel(header[position] ?? '')))
  const left = header.filter(
    (name, position) =>
      !used.has(position) &&
      name.trim() !== '' &&
      ![ignored, read].some((names) => names.has(foldLabel(name))),
  )
  const names = preset.tables
    .filter(({ table }) => fed.includes(table))
    .flatMap((entry) => {
      const table: TableDefinition = tables[entry.table]
      const explicit = Object.values(entry.columns)
        .flat()
        .filter((source) => typeof source === 'string')
      return preset.canonicalHeaders
        ? [
            ...explicit,
            ...Object.entries(table.columns).flatMap(([name, column]) => [name, ...column.headers]),
          ]
        : explicit
    })
  return {
    dropped: left.filter(isPersonalHeader),
    unknown: left
      .filter((name) => !isPersonalHeader(name))
      .map((name) => ({ header: name, nearest: nearestName(foldLabel(name), names) ?? null })),
  }
}
