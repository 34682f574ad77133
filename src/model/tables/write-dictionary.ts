import type { Words } from '../words.ts'
import type { Column } from './column.ts'
import type { TableDefinition } from './define-table.ts'
import { tables } from './registry.ts'

const needs: Readonly<Record<Column<unknown>['need'], Words>> = {
  required: { zh: '必需', en: 'required' },
  key: { zh: '点层所需', en: 'key layer' },
  optional: { zh: '可选', en: 'optional' },
}

const forms: Readonly<Record<Column<unknown>['kind'], string>> = {
  text: '文本 text',
  filled: '是否填写 filled or not',
  date: '日期 date',
  moment: '日期，可带时间 date, with or without a time',
  number: '数字 number',
  share: '比例 share',
  label: '取值表 list',
  support: '3 教练 · 2 强烈支持 · 1 支持 · 0 中立 · −1 不认可（或 or 排他 / 支持 / 认可 / 中立 / 反对）',
  intimacy: '4 深度信任 · 3 信任 · 2 熟悉 · 1 认识 · 0 未接触',
  influence: '1–5，0–10，高 / 中 / 低',
  reference: '多个名称或编号 several names or ids',
}

function formOf({ kind, labels }: Column<unknown>): string {
  if (kind !== 'label' || !labels) return forms[kind]
  return labels.labels
    .map(({ code, words }) => `${typeof code === 'boolean' ? words.en : code} ${words.zh}`)
    .join(' · ')
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function writeTable(table: TableDefinition): string {
  const rows = Object.entries(table.columns).map(([name, column]) =>
    row([
      `\`${name}\``,
      column.headers.join('、'),
      `${needs[column.need].zh} ${needs[column.need].en}`,
      formOf(column),
      column.about.en,
    ]),
  )
  return [
    `## ${table.title.zh} \`${table.name}\``,
    '',
    table.about.zh,
    '',
    table.about.en,
    '',
    row(['column', '中文表头', '需要程度', '内容', 'meaning']),
    row(['---', '---', '---', '---', '---']),
    ...rows,
    '',
  ].join('\n')
}

/** The data dictionary of all tables as Markdown: every header the generic preset reads, and what a cell may hold. */
export function writeDictionary(): string {
  return Object.values<TableDefinition>(tables).map(writeTable).join('\n')
}
