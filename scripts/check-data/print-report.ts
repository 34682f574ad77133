import { createLocale } from '../../src/i18n/locale.ts'
import { fillTemplate } from '../../src/lib/fill-template.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { type DiagnosticCode, diagnosticCatalogue } from '../../src/model/diagnostics/catalogue.ts'
import type { Dataset, InputFile } from '../../src/model/dataset.ts'
import type { TableDefinition } from '../../src/model/tables/define-table.ts'
import { tables } from '../../src/model/tables/registry.ts'
import type { TableName } from '../../src/model/tables/table-names.ts'
import type { Words } from '../../src/model/words.ts'
import type { Ingested } from '../../src/pipeline.ts'
import type { Lack } from '../../src/report/list-lacks.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import { printTable, type TableColumn, tameText } from '../print-table.ts'
import type { DescribedFile } from './describe-columns.ts'
import { rankLacks } from './rank-lacks.ts'
import { checkWords as w, skipWords } from './words.ts'

type Language = 'zh' | 'en'

/** Diagnostics that say that a name or id leads to no record, or to several. */
const LEADS_NOWHERE: readonly DiagnosticCode[] = [
  'account-not-found',
  'account-ambiguous',
  'person-not-found',
  'person-ambiguous',
  'staff-not-found',
  'staff-ambiguous',
  'opportunity-not-found',
  'parent-not-found',
  'reference-blank',
]
const SHOWN = 20
const LAYERS: readonly Lack['layer'][] = ['key', 'general', 'organizational', 'tier', 'trust']

function speak(language: Language, room: number) {
  const say = (words: Words, values: Readonly<Record<string, string | number>> = {}): string =>
    fillTemplate(words[language], values)
  const list = (texts: readonly string[]): string => texts.map(tameText).join(say(w.join))
  const table = (name: TableName): string => (language === 'zh' ? tables[name].title.zh : name)
  const column = (of: TableName, name: string): string => {
    const definition = (tables[of] as TableDefinition).columns[name]
    return language === 'zh' && definition ? `${definition.about.zh} ${name}` : name
  }
  const more = (count: number): string[] => (count > 0 ? [`  ${say(w.more, { count })}`] : [])
  const print = (columns: readonly TableColumn[], rows: readonly (readonly string[])[], indent = '  ') =>
    printTable(columns, rows, indent, room)
  return { language, say, list, table, column, more, print }
}
type Speech = ReturnType<typeof speak>

function printFiles(files: readonly InputFile[], { say, list, table, language, print }: Speech): string[] {
  const rows = files.map(({ file, encoding, preset, tables: fed, rows: read, kept, skipped, rejected }) => [
    file,
    encoding ?? say(w.unread),
    fed.length === 0 ? say(w.unused) : list(fed.map(table)),
    preset ?? '–',
    ...[read, kept, skipped, rejected].map(String),
  ])
  const sum = (pick: (file: InputFile) => number): string =>
    String(files.reduce((total, file) => total + pick(file), 0))
  const total = [
    say(w.total),
    '',
    '',
    '',
    sum(({ rows: read }) => read),
    sum(({ kept }) => kept),
    sum(({ skipped }) => skipped),
    sum(({ rejected }) => rejected),
  ]
  const sayReason = (reason: string): string =>
    skipWords[reason]?.[language] ??
    (reason in diagnosticCatalogue
      ? diagnosticCatalogue[reason as DiagnosticCode].what[language].replaceAll(/\{\w+\}/g, '…')
      : reason)
  return [
    ...print(
      [
        { head: say(w.file), most: 48 },
        { head: say(w.encoding) },
        { head: say(w.table) },
        { head: say(w.preset) },
        ...[w.rows, w.kept, w.skipped, w.rejected].map((words) => ({ head: say(words), numeric: true })),
      ],
      files.length > 1 ? [...rows, total] : rows,
    ),
    ...[
      ...new Map(files.flatMap(({ preset: name, presetNote }) => (presetNote ? [[name, presetNote]] : []))),
    ].map(([name, note]) => `  ${say(w.presetNote, { name: name ?? '', note: note[language] })}`),
    ...files.flatMap(({ file, reasons }) =>
      Object.entries(reasons).map(
        ([reason, count]) =>
          `  ${say(w.because, { file: tameText(file), count, reason: sayReason(reason) })}`,
      ),
    ),
  ]
}

function printColumns(
  files: readonly InputFile[],
  described: ReadonlyMap<string, DescribedFile>,
  speech: Speech,
): string[] {
  const { say, list, table, column, print } = speech
  const lines = files.flatMap(({ file, tables: fed, unknownHeaders, droppedHeaders }) => {
    const columns = described.get(file)
    if (fed.length === 0 || columns === undefined) return []
    const near = unknownHeaders.map(({ header, nearest }) =>
      nearest === null ? header : say(w.near, { header, name: nearest }),
    )
    return [
      ...columns.tables.flatMap(({ table: name, columns: each }) => [
        `  ${say(w.fileHead, { file: tameText(file), table: table(name) })}`,
        ...print(
          [
            { head: say(w.column) },
            { head: say(w.header), most: 48 },
            { head: say(w.filled), numeric: true },
          ],
          each.map((one) => [
            column(name, one.column),
            one.headers.length === 0 ? '–' : one.headers.join(' + '),
            one.filled === null ? '–' : `${one.filled}/${columns.looked}`,
          ]),
          '    ',
        ),
      ]),
      ...(near.length > 0 ? [`    ${say(w.unknown, { headers: list(near) })}`] : []),
      ...(droppedHeaders.length > 0 ? [`    ${say(w.dropped, { headers: list(droppedHeaders) })}`] : []),
      '',
    ]
  })
  if (lines.length === 0) return [`  ${say(w.noColumns)}`]
  const looked = Math.max(...[...described.values()].map((each) => each.looked))
  const isCut = files.some(({ file, rows }) => (described.get(file)?.looked ?? rows) < rows)
  const isUnknown = files.some(({ unknownHeaders }) => unknownHeaders.length > 0)
  return [
    ...lines.slice(0, -1),
    ...(isCut ? [`  ${say(w.firstRows, { count: looked })}`] : []),
    ...(isUnknown ? [`  ${say(w.mapHint)}`] : []),
  ]
}

function printOrphans(kept: readonly Diagnostic[], { say, more, language, print }: Speech): string[] {
  const led = kept.filter(({ code }) => LEADS_NOWHERE.includes(code))
  const groups = [...Map.groupBy(led, ({ code, actual }) => `${code}\0${actual ?? ''}`).values()].sort(
    ([one], [other]) => LEADS_NOWHERE.indexOf(one!.code) - LEADS_NOWHERE.indexOf(other!.code),
  )
  if (groups.length === 0) return [`  ${say(w.none)}`]
  const byCode = Map.groupBy(groups, ([first]) => first!.code)
  const shown = [...byCode.values()].flatMap((all) =>
    all.toSorted((a, b) => b.length - a.length).slice(0, SHOWN),
  )
  return [
    ...print(
      [
        { head: say(w.what), most: 44 },
        { head: say(w.name) },
        { head: say(w.count), numeric: true },
        { head: say(w.where), most: 60 },
      ],
      shown.map((all) => {
        const { code, actual, file, line, column } = all[0]!
        const what = diagnosticCatalogue[code].what[language]
          .replace(/\s*“\{\w+\}”$/, '')
          .replaceAll(/\{\w+\}/g, '…')
        const place = [file, line].filter((part) => part !== null).join(':')
        return [
          what,
          actual ?? say(w.blank),
          String(all.length),
          column === null ? place : `${place} [${column}]`,
        ]
      }),
    ),
    ...more(groups.length - shown.length),
  ]
}

function printDuplicates(
  { possibleDuplicates, people, accounts }: Dataset,
  { say, more, print }: Speech,
): string[] {
  if (possibleDuplicates.length === 0) return [`  ${say(w.none)}`]
  const shown = possibleDuplicates.slice(0, SHOWN)
  return [
    ...print(
      [{ head: say(w.account) }, { head: say(w.person) }, { head: say(w.ids) }],
      shown.map(([one, other]) => [
        accounts[people[one]!.account]!.name,
        people[one]!.name,
        `${people[one]!.id} / ${people[other]!.id}`,
      ]),
    ),
    ...more(possibleDuplicates.length - shown.length),
  ]
}

function printLacks(lacks: readonly Lack[], { say, list, column, table, language, print }: Speech): string[] {
  if (lacks.length === 0) return [`  ${say(w.allMeasured)}`]
  const locale = createLocale(language)
  const place = (path: string): string => {
    const [of, name] = path.split('.') as [TableName, string]
    return `${table(of)}${language === 'zh' ? '的' : '.'}${column(of, name)}`
  }
  const byLayer = Map.groupBy(lacks, ({ layer }) => layer)
  const layers = LAYERS.filter((layer) => byLayer.has(layer)).flatMap((layer) => {
    const missing = byLayer.get(layer)!
    return [
      `  ${say(w.layerHead, { layer: locale.term(`layer.${layer}`) ?? layer, count: missing.length })}`,
      ...print(
        [{ head: say(w.metric) }, { head: say(w.needs), most: 90 }],
        missing.map(({ label, columns }) => [label[language], list(columns.map(place))]),
        '    ',
      ),
      '',
    ]
  })
  const best = rankLacks(lacks)
    .slice(0, 8)
    .map(({ column: path, unlocks, helps }) => [
      place(path),
      unlocks.length > 0
        ? say(w.unlocks, { metrics: list(unlocks.map(({ label }) => label[language])) })
        : say(w.helps, { count: helps }),
    ])
  return [
    ...layers,
    `  ${say(w.best)}`,
    ...print([{ head: say(w.column) }, { head: say(w.gain), most: 120 }], best, '    '),
  ]
}

const SEVERITIES: Readonly<Record<string, string>> = { error: '错误', warning: '警告', info: '提示' }

/** Codes that every list of diagnostics begins its lines with, as a Chinese reader says them. */
function sayInChinese(line: string): string {
  return line
    .replaceAll('。 ', '。')
    .replace(/^(?:error|warning|info)(?= )/, (severity) => SEVERITIES[severity]!)
    .replace(/^ {4}… (\d+) more of ([a-z-]+)$/, '    ……同类另有 $1 处（$2）')
}

/** The report of `check-data` for a terminal, in the language of the settings. */
export function printReport(
  { dataset, settings, collector }: Ingested,
  described: ReadonlyMap<string, DescribedFile>,
  quarter: string | null,
  lacks: readonly Lack[],
  room = Infinity,
): string {
  const speech = speak(settings.language, room)
  const { say } = speech
  const others = collector.kept.filter(
    ({ code }) => !LEADS_NOWHERE.includes(code) && code !== 'possible-duplicate',
  )
  const translate = (line: string): string => (settings.language === 'zh' ? sayInChinese(line) : line)
  const said = printDiagnostics(others, collector.counts, settings.language)
  const { accounts, people, staff, activities } = dataset
  return [
    say(w.files),
    ...printFiles(dataset.files, speech),
    '',
    say(w.columns),
    ...printColumns(dataset.files, described, speech),
    '',
    say(w.orphans),
    ...printOrphans(collector.kept, speech),
    '',
    say(w.duplicates),
    ...printDuplicates(dataset, speech),
    '',
    say(w.diagnostics),
    ...(said === '' ? [say(w.none)] : said.split('\n')).map((line) => `  ${translate(tameText(line))}`),
    '',
    say(w.counts, {
      accounts: accounts.length,
      people: people.length,
      staff: staff.length,
      activities: activities.length,
    }),
    quarter === null ? say(w.noQuarter) : say(w.quarter, { quarter }),
    say(collector.hasErrors ? w.verdictBad : w.verdictGood),
    '',
    say(w.lacks),
    ...printLacks(lacks, speech),
    '',
  ].join('\n')
}
