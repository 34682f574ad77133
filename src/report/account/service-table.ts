import { caseKindLabels } from '../../model/labels/case-kinds.ts'
import { isKnown, type Known, type Part } from '../../model/measurement.ts'
import { listNotableCases, type NotableCase } from '../../metrics/general/list-cases.ts'
import { cell, markedCell, noCell, unknownCell } from '../cells.ts'
import type { SectionPart } from '../page-model.ts'
import type { Cell, TableModel } from '../page-parts/table.ts'
import { printReason } from '../print-measurement.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import { wordOf } from '../word-of.ts'
import type { AccountContext } from './account-context.ts'

/** Cases one table names. */
const MOST = 8

type Row = readonly [label: string, value: Cell, target: Cell]

function measuredOf({ one }: AccountContext, metric: string): Known | null {
  const measured = one.now.metrics[metric]
  return measured && isKnown(measured) ? measured : null
}

function listResponse(context: AccountContext): Row[] {
  const { locale, one, review } = context
  const { answerHours, solutionDays, openDays } = review.settings.caseTargets
  const measured = one.now.metrics['case-response']
  const openLong = measured?.parts?.['openLong']
  const long = Number(openLong?.value ?? 0)
  const openCases: Row[] =
    openLong === undefined
      ? []
      : [
          [
            locale.text('account-service.open-long'),
            markedCell(locale.number(long), long > 0 ? 'alarm' : null),
            cell(locale.text('account-service.over-days', { count: openDays })),
          ],
        ]
  if (!measured || !isKnown(measured)) {
    const reason = printReason(locale, measured?.unknown ?? 'table-missing')
    return [
      [
        locale.text('account-service.answered'),
        unknownCell(locale.text('words.not-measured')),
        cell(reason, { mark: 'muted' }),
      ],
      ...openCases,
    ]
  }
  const opens = context.href('method#case-response')
  const share = (part: Part | undefined): Cell =>
    part === undefined || part.of === undefined
      ? unknownCell(locale.text('words.not-measured'))
      : markedCell(`${locale.number(Number(part.value))}/${locale.number(part.of)}`, null, { opens })
  const parts = measured.parts ?? {}
  const median = parts['medianHours']?.value
  return [
    [
      locale.text('account-service.answered'),
      share(parts['answered']),
      cell(locale.text('account-service.within-hours', { count: answerHours })),
    ],
    ...(parts['resolved'] === undefined
      ? []
      : [
          [
            locale.text('account-service.resolved'),
            share(parts['resolved']),
            cell(locale.text('account-service.within-days', { count: solutionDays })),
          ] as const,
        ]),
    [
      locale.text('account-service.median'),
      median === 'unanswered'
        ? cell(locale.text('account-service.unanswered'), { mark: 'alarm' })
        : cell(locale.text('account-service.hours', { hours: locale.number(Number(median), 1) })),
      noCell,
    ],
    ...openCases,
  ]
}

function listSatisfaction(context: AccountContext): Row[] {
  const { locale } = context
  const measured = measuredOf(context, 'satisfaction')
  const given = measured?.parts?.['given']
  if (!measured || given === undefined) return []
  const nps = measured.parts?.['nps']
  const source = measured.parts?.['source']?.value
  return [
    [
      locale.text('account-service.satisfaction'),
      cell(`${locale.number(Number(given.value), 1)}/${locale.number(given.of ?? 10)}`, {
        opens: context.href('method#satisfaction'),
      }),
      cell(locale.text(source === 'third-party' ? 'account-service.third-party' : 'account-service.own')),
    ],
    ...(nps === undefined
      ? []
      : [
          [
            'NPS',
            cell(locale.change(Number(nps.value), 0)),
            cell(locale.text('account-service.not-scored')),
          ] as const,
        ]),
  ]
}

function titleService({ locale }: AccountContext, cases: readonly NotableCase[]): readonly string[] {
  const open = cases.filter((one) => one.open).length
  const complaints = cases.filter((one) => one.complaint).length
  if (open === 0 && complaints === 0) return locale.phrases('account-service.title-clear')
  return complaints === 0
    ? locale.phrases('account-service.title-open', { count: open })
    : locale.phrases('account-service.title', { count: complaints, open })
}

function tabulateCases(context: AccountContext, cases: readonly NotableCase[]): TableModel {
  const { locale, review } = context
  const { openDays } = review.settings.caseTargets
  const unknownKind = locale.text('account-service.kind-unknown')
  return {
    caption: locale.text('account-service.cases-caption'),
    columns: [
      { label: locale.text('account-service.column-case'), keep: true, phone: 'full' },
      { label: locale.text('column.kind'), labelled: true },
      { label: locale.text('account-service.column-who'), labelled: true },
      { label: locale.text('account-service.column-opened'), keep: true, labelled: true },
      { label: locale.text('account-service.column-days'), numeric: true, labelled: true },
    ],
    rows: cases.slice(0, MOST).map(({ one, opened, days, open, complaint }) => ({
      cells: [
        cell(one.id),
        cell(
          [one.kind === null ? unknownKind : wordOf(locale, caseKindLabels, one.kind), one.severity ?? '']
            .filter((text) => text !== '')
            .join(' · '),
          complaint ? { mark: 'alarm' } : {},
        ),
        one.person === null ? noCell : cell(review.dataset.people[one.person]!.name),
        cell(locale.date(opened)),
        open
          ? cell(
              locale.text('account-service.still-open', { count: days }),
              days > openDays ? { mark: 'alarm' } : {},
            )
          : cell(locale.text('account-service.solved-in', { count: days })),
      ],
    })),
    ...(cases.length > MOST && { note: locale.text('account-service.more', { count: cases.length - MOST }) }),
  }
}

/** How we answered when something broke, and what the customer thinks of it; empty where no table says anything. */
export function presentService(context: AccountContext): SectionPart[] {
  const { locale, one, review } = context
  const hasCases = review.dataset.cases.length > 0
  const satisfaction = listSatisfaction(context)
  if (!hasCases && satisfaction.length === 0) return []
  const cases = listNotableCases(one.slice)
  const numbers = [...(hasCases ? listResponse(context) : []), ...satisfaction]
  const rows = mergeRows([
    measuredOf(context, 'case-response')?.rows ?? [],
    measuredOf(context, 'satisfaction')?.rows ?? [],
    ...cases.map((notable) => notable.one.rows),
  ])
  const table: TableModel = {
    caption: locale.text('account-service.table-caption'),
    columns: [
      { label: locale.text('column.metric'), phone: 'full' },
      { label: locale.text('column.done'), numeric: true, labelled: true },
      { label: locale.text('account-service.column-target'), labelled: true },
    ],
    rows: numbers.map(([label, value, target]) => ({ cells: [cell(label), value, target] })),
    note: printSources(context, rows),
  }
  return [
    {
      part: 'table',
      table: {
        id: 'service',
        span: 6,
        title: titleService(context, cases),
        caption: locale.text('account-service.caption'),
        table,
        links: lineageLinks(context, 'case-response', rows, context.evidence),
      },
    },
    ...(cases.length === 0
      ? []
      : [
          {
            part: 'table',
            table: {
              id: 'cases',
              span: 12,
              title: locale.phrases('account-service.cases-title', { count: cases.length }),
              table: tabulateCases(context, cases),
              links: [],
            },
          } as const,
        ]),
  ]
}
