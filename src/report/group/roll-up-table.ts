import { isKnown } from '../../model/measurement.ts'
import { rollUpMetrics } from '../../metrics/roll-up/registry.ts'
import { cell, markedCell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { Cell } from '../page-parts/table.ts'
import { readMain, readPart } from '../part-of.ts'
import { printMeasurement, printReason } from '../print-measurement.ts'
import { cellOfUnknown } from '../print-unknown.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import type { Group } from './group.ts'

/** What stands behind a number, in words: a share as a percentage, else what it is made of. */
function describe({ locale }: PageContext, { rollUp }: Group, id: string): Cell {
  const measured = rollUp.metrics[id]
  const number = (name: string) => locale.number(readPart(measured, name)?.value ?? 0)
  if (id === 'executive-meetings-per-week' && readPart(measured, 'executives') !== null)
    return cell(
      locale.text('coverage-page.group.executives', {
        participations: number('participations'),
        executives: number('executives'),
        weeks: locale.number(readPart(measured, 'weeks')?.value ?? 0, 1),
      }),
    )
  if (id === 'effort-fit' && readPart(measured, 'overServed') !== null)
    return cell(
      locale.text('coverage-page.group.effort', { over: number('overServed'), under: number('underServed') }),
    )
  const inAnyMember = readPart(measured, 'inAnyMember')
  if (id === 'ours-across' && inAnyMember !== null)
    return cell(locale.text('group-across.behind', { count: inAnyMember.value }), {
      opens: '#across',
    })
  const main = readMain(measured)
  return main === null || !main.of ? noCell : cell(locale.percent(main.value / main.of))
}

/** The group's numbers over its accounts, each with what it is of; means have a figure of their own. */
export function presentRollUpTable(context: PageContext, group: Group): SectionPart {
  const { locale } = context
  const { metrics } = group.rollUp
  const definitions = rollUpMetrics.filter(
    ({ id, grains }) => grains.includes(group.kind) && !id.startsWith('mean-'),
  )
  const weekly = readMain(metrics['executive-meetings-per-week'])
  const known = definitions.filter(({ id }) => metrics[id] !== undefined && isKnown(metrics[id]))
  const rows = mergeRows(
    definitions.map(({ id }) => {
      const measured = metrics[id]
      return measured && isKnown(measured) ? measured.rows : []
    }),
  )
  const sources = printSources(context, rows)
  return {
    part: 'table',
    table: {
      id: 'roll-ups',
      span: 12,
      title:
        weekly?.of == null
          ? locale.phrases('coverage-page.group.title', { count: known.length, all: definitions.length })
          : locale.phrases('coverage-page.group.title-weekly', {
              value: locale.number(weekly.value, 1),
              target: locale.number(weekly.of, 1),
            }),
      caption: locale.text('coverage-page.group.caption'),
      table: {
        caption: locale.text('coverage-page.group.table-caption'),
        columns: [
          { label: locale.text('column.metric'), phone: 'full' },
          { label: locale.text('column.value'), numeric: true, labelled: true, keep: true },
          { label: locale.text('coverage-page.group.behind'), phone: 'full' },
        ],
        rows: definitions.map((definition) => {
          const measured = metrics[definition.id]
          const printed = printMeasurement(locale, definition, measured)
          const reason = measured && !isKnown(measured) ? printReason(locale, measured.unknown) : null
          return {
            cells: [
              cell(locale.words(definition.label), {
                href: context.href(`method#${definition.id}`),
                bold: true,
              }),
              printed.known
                ? markedCell(printed.text, printed.zero ? 'zero' : null)
                : cellOfUnknown(locale, measured),
              reason === null ? describe(context, group, definition.id) : cell(reason, { mark: 'muted' }),
            ],
          }
        }),
        ...(sources === '' ? {} : { note: sources }),
      },
      links: lineageLinks(context, 'roll-ups', []),
    },
  }
}
