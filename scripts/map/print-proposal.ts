import { isWritten } from '../../src/ingest/propose/compose-preset.ts'
import { definitionOf } from '../../src/ingest/propose/judge-columns.ts'
import type { FileProposal, Proposal } from '../../src/ingest/propose/propose-preset.ts'
import type { ColumnGuess, TableGuess } from '../../src/ingest/propose/propose-table.ts'
import type { UnderstoodRows } from '../../src/ingest/propose/understand-rows.ts'
import { fillTemplate } from '../../src/lib/fill-template.ts'
import { tables } from '../../src/model/tables/registry.ts'
import type { TableName } from '../../src/model/tables/table-names.ts'
import type { Words } from '../../src/model/words.ts'
import { printTable, type TableColumn, tameText } from '../print-table.ts'
import { printCell } from './print-cell.ts'
import { becauseWords, mapWords as w, surenessWords } from './words.ts'

type Language = 'zh' | 'en'

/** How the printing of a proposal says things. */
function speak(language: Language, room: number) {
  const say = (words: Words, values: Readonly<Record<string, string | number>> = {}): string =>
    fillTemplate(words[language], values)
  const list = (texts: readonly string[]): string => texts.map(tameText).join(say(w.join))
  const quote = (texts: readonly string[]): string =>
    texts.map((text) => say(w.quoted, { text: tameText(text) })).join(say(w.or))
  const table = (name: TableName): string => (language === 'zh' ? `${tables[name].title.zh} ${name}` : name)
  const column = (of: TableName, name: string): string =>
    language === 'zh' ? `${definitionOf(of, name).about.zh} ${name}` : name
  const print = (columns: readonly TableColumn[], rows: readonly (readonly string[])[]) =>
    printTable(columns, rows, '  ', room)
  return { language, say, list, quote, table, column, print }
}
type Speech = ReturnType<typeof speak>

const percent = (share: number): string => `${Math.floor(share * 100)}%`

function sayBecause({ name, values, found, headers }: ColumnGuess, { say }: Speech): string {
  const parts: string[] = []
  if (headers.length > 1) parts.push(say(becauseWords.joined))
  if (name !== null) {
    const { preset } = name.known
    const isBorrowed = name.likeness === 'same' && preset !== null
    parts.push(
      say(becauseWords[isBorrowed ? 'same-preset' : name.likeness], {
        name: name.known.name,
        preset: preset ?? '',
      }),
    )
  }
  if (found !== null)
    parts.push(say(becauseWords[`found-${found.as}`], { share: percent(found.share), file: found.file }))
  if (values !== null && found === null && values.looks !== 'text')
    parts.push(say(becauseWords[values.looks], { share: percent(values.share) }))
  if (parts.length === 0) parts.push(say(becauseWords.last))
  return parts.join(say({ zh: '；', en: '; ' }))
}

function printColumns({ table, columns }: TableGuess, speech: Speech): string[] {
  const { say, column, print } = speech
  return print(
    [
      { head: say(w.column) },
      { head: say(w.header) },
      { head: say(w.sureness) },
      { head: say(w.because), most: 70 },
    ],
    columns.map((guess) => [
      column(table, guess.column),
      guess.headers.join(' + '),
      say(surenessWords[guess.sureness]),
      sayBecause(guess, speech),
    ]),
  )
}

/** What the guess leaves to the reader, each with all its candidates. */
function printDoubts(guess: TableGuess, { say, quote, column, list }: Speech): string[] {
  const { table, columns } = guess
  const lines = columns
    .filter(({ sureness }) => sureness === 'open')
    .flatMap((one) => {
      const named = column(table, one.column)
      const [header = ''] = one.headers
      const end = isWritten(one, guess)
        ? say(one.rivals.length + one.alternatives.length > 0 ? w.written : w.writtenWeak)
        : say(w.left, { column: one.column, header })
      const doubts = [
        ...(one.rivals.length > 0
          ? [say(w.columnRivals, { column: named, headers: quote([header, ...one.rivals]) })]
          : []),
        ...(one.alternatives.length > 0
          ? [
              say(w.headerRivals, {
                header: quote([header]),
                columns: list([one.column, ...one.alternatives]),
              }),
            ]
          : []),
      ]
      if (doubts.length === 0) doubts.push(say(w.weak, { column: named, header: tameText(header) }))
      return doubts.map((doubt) => `    ${doubt} ${end}`)
    })
  return lines.length === 0 ? [] : [`  ${say(w.unsure)}`, ...lines]
}

const SHOWN = 8

function printLabels(
  { labels }: FileProposal,
  table: TableName,
  { say, list, column, language }: Speech,
): string[] {
  return labels.flatMap(({ column: name, labels: unknown, words }) => {
    const shown = unknown.slice(0, SHOWN).map(([label, count]) => `${tameText(label)} (${count})`)
    const more = unknown.length > SHOWN ? [say(w.more, { count: unknown.length - SHOWN })] : []
    const allowed = list(words.map((each) => each[language]))
    const values = unknown.slice(0, SHOWN).map(([label]) => `${JSON.stringify(tameText(label))}: ""`)
    return [
      `  ${say(w.labels, { column: column(table, name), labels: [...shown, ...more].join(say(w.join)), allowed })}`,
      `    "values": { "${name}": { ${values.join(', ')} } }`,
    ]
  })
}

function printLeft({ unused, dropped }: FileProposal, { say, list }: Speech): string[] {
  const near = unused.map(({ header, nearest }) =>
    nearest === null ? header : say(w.near, { header, name: nearest }),
  )
  return [
    ...(near.length > 0 ? [`  ${say(w.unused, { headers: list(near) })}`] : []),
    ...(dropped.length > 0 ? [`  ${say(w.dropped, { headers: list(dropped) })}`] : []),
  ]
}

function printHead({ file, understood, guess, nearest, rival }: FileProposal, speech: Speech): string[] {
  const { say, list, table, column } = speech
  if (understood !== null) {
    const { preset, tables: fed } = understood
    const words = fed.length === 0 ? w.lookup : guess === null ? w.understoodAs : w.added
    return [say(words, { file, preset, tables: list(fed.map(table)) })]
  }
  if (guess !== null)
    return [
      say(w.proposed, { file, table: table(guess.table) }),
      ...(rival === null ? [] : [`  ${say(w.rival, { table: table(rival) })}`]),
    ]
  const lacks = nearest?.missing.map((group) =>
    group.map((name) => column(nearest.table, name)).join(say(w.or)),
  )
  return [
    say(w.noTable, { file }),
    ...(nearest && lacks
      ? [
          lacks.length > 0
            ? `  ${say(w.nearest, { table: table(nearest.table), columns: list(lacks) })}`
            : `  ${say(w.tooFew, { table: table(nearest.table), name: nearest.table })}`,
        ]
      : []),
  ]
}

function printRows(
  { table, columns, rows }: UnderstoodRows,
  { say, column, language, print }: Speech,
): string[] {
  if (rows.length === 0) return []
  const heads = rows.map((_, which) => ({ head: say(w.row, { n: which + 1 }), most: 24 }))
  const lines = columns.map(({ name, definition }, which) => [
    column(table, name),
    ...rows.map((row) => printCell(row[which]!, definition, language)),
  ])
  return ['', `  ${say(w.rows)}`, ...print([{ head: say(w.column) }, ...heads], lines)]
}

/** What is proposed for one file, with its first rows, as lines for a terminal. */
export function printFile(
  file: FileProposal,
  rows: UnderstoodRows | null,
  language: Language,
  room = Infinity,
): string[] {
  const speech = speak(language, room)
  const { guess } = file
  return [
    ...printHead(file, speech).map((line) => tameText(line)),
    ...(guess === null
      ? []
      : [
          ...printColumns(guess, speech),
          ...printDoubts(guess, speech),
          ...printLabels(file, guess.table, speech),
        ]),
    ...printLeft(file, speech),
    ...(rows === null ? [] : printRows(rows, speech)),
    '',
  ]
}

/** What can only be told over all files: how days are written and how support is meant. */
export function printReadings({ dates, openSupport }: Proposal, language: Language): string[] {
  const { say, list } = speak(language, Infinity)
  const places = (columns: Proposal['openSupport']): string =>
    list(columns.map(({ file, profile }) => `${file} [${profile.header}]`))
  const lines: string[] = []
  if (dates.open.length > 0)
    lines.push(
      dates.order === null
        ? say(w.dateOpen, { columns: places(dates.open) })
        : say(w.dateTaken, {
            order: say(dates.order === 'day-first' ? w.dayFirst : w.monthFirst),
            columns: places(dates.decidedBy),
            open: places(dates.open),
          }),
    )
  if (openSupport.length > 0) lines.push(say(w.supportOpen, { columns: places(openSupport) }))
  return lines
}
