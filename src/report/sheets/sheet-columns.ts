import type { Language } from '../../i18n/language.ts'
import { translate } from '../../i18n/translate.ts'
import type { LabelList } from '../../model/labels/define-labels.ts'
import { intimacyLabels } from '../../model/labels/intimacies.ts'
import { type SupportReading, supportLabels } from '../../model/labels/support-levels.ts'
import { tables } from '../../model/tables/registry.ts'
import type { Column } from '../../model/tables/column.ts'

export type SheetTable = 'contacts' | 'plans'

/** What a sheet asks, in its order; the id comes first. None of it is in the table of persons a CRM ships with, bar what tells who is meant. */
export const sheetColumns = {
  contacts: [
    'contact_id',
    'account',
    'name',
    'title',
    'department',
    'level',
    'decision_role',
    'influence',
    'support',
    'intimacy',
    'rated_on',
    'rated_by',
    'reports_to',
    'is_key',
    'target_support',
    'target_date',
    'owner',
    'employment',
    'left_on',
  ],
  plans: [
    'plan_id',
    'account',
    'contact',
    'layer',
    'current',
    'target',
    'action',
    'customer_goal',
    'owner',
    'due',
    'status',
    'approval',
    'evidence',
    'done_on',
  ],
} as const

/** The header of a column: the first name it is read by in Chinese, its canonical one in English. The id has one of its own, by which the sheet is known when it comes back. */
export function headerOf(table: SheetTable, name: string, language: Language): string {
  if (name === tables[table].id) return translate(language, `sheets.id.${table}`)
  const column = columnOf(table, name)
  if (language === 'zh') return column.headers[0]!
  const words = name.replaceAll('_', ' ')
  return words[0]!.toUpperCase() + words.slice(1)
}

export function columnOf(table: SheetTable, name: string): Column<unknown> {
  return (tables[table].columns as Readonly<Record<string, Column<unknown>>>)[name]!
}

/** A value of a controlled list as the sheet writes it. Levels of support carry their number: 支持 means two of them. */
export function labelOf(
  column: Column<unknown>,
  code: string | number | boolean | null,
  language: Language,
  reading: SupportReading,
): string {
  if (code === null) return ''
  const list: LabelList<string | number | boolean> | null =
    column.kind === 'support'
      ? supportLabels[reading]
      : column.kind === 'intimacy'
        ? intimacyLabels
        : column.labels
  const words = list?.labels.find((label) => label.code === code)?.words[language] ?? String(code)
  return column.kind === 'support' ? `${words} (${code})` : words
}

/** What may be entered in a column, for the legend. */
export function allowedIn(column: Column<unknown>, language: Language, reading: SupportReading): string {
  const codes: readonly (string | number | boolean)[] =
    column.kind === 'support'
      ? supportLabels[reading].labels.map(({ code }) => code)
      : (column.labels?.labels ?? []).map(({ code }) => code)
  if (codes.length > 0) {
    const list = codes.map((code) => labelOf(column, code, language, reading)).join(' / ')
    return column.several ? translate(language, 'sheets.allowed.several', { list }) : list
  }
  switch (column.kind) {
    case 'date':
      return translate(language, 'sheets.allowed.date')
    case 'influence':
      return translate(language, 'sheets.allowed.influence')
    case 'filled':
      return translate(language, 'sheets.allowed.filled')
    default:
      return translate(language, 'sheets.allowed.text')
  }
}
