import { sensitiveWords } from '../../model/sensitive-words.ts'
import type { TableDefinition } from '../../model/tables/define-table.ts'
import type { ParsedRow } from '../parse/parsed-row.ts'
import { type LinkContext, reportRow } from './link-context.ts'

/** Columns whose words reach a page as somebody wrote them. Names and titles are what they are. */
const written: Readonly<Record<string, readonly string[]>> = {
  accounts: ['tier_reason'],
  ratings: ['reason'],
  plans: ['action', 'customer_goal'],
}

const lists = Object.values(sensitiveWords)
const chinese = lists.flatMap(({ zh }) => zh).join('|')
const english = lists.flatMap(({ en }) => en).join('|')
const SENSITIVE = new RegExp(`${chinese}|\\b(?:${english})\\b`, 'iu')

/** Points at cells whose words somebody should read again before others do. Nothing is left out for it. */
export function lintTexts(
  { name }: TableDefinition,
  rows: readonly ParsedRow<TableDefinition>[],
  context: LinkContext,
): void {
  const columns = written[name] ?? []
  if (columns.length === 0) return
  for (const { texts, row } of rows)
    for (const column of columns) {
      const found = SENSITIVE.exec(texts[column] ?? '')?.[0]
      if (found !== undefined) reportRow(context, 'text-sensitive', row, `${name}.${column}`, found)
    }
}
