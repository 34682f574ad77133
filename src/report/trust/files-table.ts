import type { InputFile } from '../../model/dataset.ts'
import { diagnosticCatalogue, type DiagnosticCode } from '../../model/diagnostics/catalogue.ts'
import { tables } from '../../model/tables/registry.ts'
import { cell, markedCell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'

/** Reasons a cell names before it says "and others". */
const MOST = 4

/** Why rows were skipped or rejected: a diagnostic's words, or the reader's own reason. */
function sayReason({ locale }: PageContext, reason: string): string {
  if (reason in diagnosticCatalogue)
    return locale.words(diagnosticCatalogue[reason as DiagnosticCode].what).replaceAll(/\{\w+\}/g, '…')
  return locale.term(`skip-reason.${reason}`) ?? reason
}

function sayReasons(context: PageContext, file: InputFile): string {
  const { locale } = context
  const reasons = Object.entries(file.reasons)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
  if (reasons.length === 0)
    return file.tables.length === 0 ? locale.text('trust.files.unused') : locale.text('trust.files.all-kept')
  const said = reasons
    .slice(0, MOST)
    .map(([reason, count]) =>
      locale.text('trust.files.reason', { count, reason: sayReason(context, reason) }),
    )
  return (
    said.join(locale.text('words.clause-join')) +
    (reasons.length > MOST ? locale.text('trust.files.and-others') : '')
  )
}

const delimiters: Readonly<Record<string, 'comma' | 'semicolon' | 'tab' | 'bar'>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}

/** Delimiter and newline in words. */
function sayFormat({ locale }: PageContext, { delimiter, newline }: InputFile): string {
  const name = delimiter === null ? undefined : delimiters[delimiter]
  const parts = [
    name === undefined ? delimiter : locale.text(`delimiter.${name}`),
    newline?.toUpperCase() ?? null,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

/** Every file read: what it is, how it was read, and where its rows went. */
export function presentFiles(context: PageContext): SectionPart {
  const { locale, review } = context
  const { files } = review.dataset
  const sum = (of: (file: InputFile) => number) => files.reduce((total, file) => total + of(file), 0)
  return {
    part: 'table',
    table: {
      id: 'files',
      span: 12,
      title: locale.phrases('trust.files.title', {
        rows: sum(({ rows }) => rows),
        kept: sum(({ kept }) => kept),
        skipped: sum(({ skipped }) => skipped),
        rejected: sum(({ rejected }) => rejected),
      }),
      caption: locale.text('trust.files.caption'),
      table: {
        caption: locale.text('trust.files.table-caption'),
        columns: [
          { label: locale.text('column.file'), phone: 'full' },
          { label: locale.text('column.encoding'), keep: true, labelled: true },
          { label: locale.text('column.rows-read'), numeric: true, labelled: true },
          { label: locale.text('column.balance'), phone: 'full' },
          { label: locale.text('column.rows-kept'), numeric: true, labelled: true },
          { label: locale.text('column.rows-skipped'), numeric: true, labelled: true },
          { label: locale.text('column.rows-rejected'), numeric: true, labelled: true },
          { label: locale.text('column.why'), phone: 'full' },
        ],
        rows: files.map((file) => ({
          cells: [
            cell(file.file, {
              bold: file.tables.length > 0,
              note:
                file.tables.length === 0
                  ? locale.text('trust.files.no-preset')
                  : locale.text('trust.files.read-as', {
                      tables: locale.series(file.tables.map((table) => locale.words(tables[table].title))),
                      preset:
                        file.presetNote === undefined
                          ? (file.preset ?? '')
                          : locale.text('trust.files.preset-note', {
                              preset: file.preset ?? '',
                              note: locale.words(file.presetNote),
                            }),
                    }),
            }),
            file.encoding === null
              ? noCell
              : cell(file.encoding, {
                  note: sayFormat(context, file),
                }),
            cell(locale.number(file.rows)),
            cell('', {
              chart: {
                chart: 'file-balance',
                data: {
                  kept: file.kept,
                  skipped: file.skipped,
                  rejected: file.rejected,
                  max: Math.max(1, file.rows),
                },
              },
            }),
            cell(locale.number(file.kept)),
            cell(locale.number(file.skipped)),
            markedCell(locale.number(file.rejected), file.rejected > 0 ? 'alarm' : null),
            cell(sayReasons(context, file), { mark: 'muted' }),
          ],
        })),
        foot: [
          cell(locale.text('column.total')),
          cell(''),
          cell(locale.number(sum(({ rows }) => rows))),
          cell(''),
          cell(locale.number(sum(({ kept }) => kept))),
          cell(locale.number(sum(({ skipped }) => skipped))),
          cell(locale.number(sum(({ rejected }) => rejected))),
          cell(''),
        ],
      },
      links: [{ label: locale.text('figure.definition'), href: context.href('method#trust') }],
    },
  }
}
