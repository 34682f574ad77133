import { levelLabels } from '../../model/labels/levels.ts'
import { levels } from '../../model/scales.ts'
import type { DepartmentLevelCell } from '../chart-data/department-level.ts'
import type { PersonState } from '../../metrics/account-slice.ts'
import type { SectionPart } from '../page-model.ts'
import { cell, markedCell, noCell, unknownCell } from '../cells.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import { wordOf } from '../word-of.ts'
import type { AccountContext } from './account-context.ts'
import { type DepartmentRow, listDepartmentRows } from './department-rows.ts'

/** How many of the known people of each department and level had an effective contact this quarter. */
export function presentDepartments(context: AccountContext): SectionPart {
  const { locale, one } = context
  const { flow } = one.slice.period
  const rows = listDepartmentRows(context)
  const wasSeen = ({ person }: PersonState) =>
    (one.slice.facts.people.get(person.index)?.lastContact ?? -Infinity) >= flow.first
  if (rows.length === 0 || !context.review.dataset.tables.has('activities'))
    return {
      part: 'empty',
      span: 5,
      empty: {
        title: locale.text('account.departments.empty-title'),
        missing: locale.text(
          rows.length === 0 ? 'account.departments.no-people' : 'account.departments.no-log',
        ),
        remedy: locale.text(
          rows.length === 0 ? 'account.departments.people-remedy' : 'account.departments.log-remedy',
        ),
      },
    }
  const anyUnknown = rows.some(({ people }) => people.some(({ person }) => person.level === null))
  const columns = [...levels, ...(anyUnknown ? [null] : [])]
  const count = (people: readonly PersonState[]) => ({
    seen: people.filter(wasSeen).length,
    known: people.length,
  })
  const cellOf = (row: DepartmentRow, level: (typeof columns)[number]): DepartmentLevelCell => {
    if (row.people.length === 0) return { kind: 'unknown' }
    const { seen, known } = count(row.people.filter(({ person }) => person.level === level))
    return known === 0 ? { kind: 'none' } : { kind: 'seen', seen, known }
  }
  const ratio = ({ seen, known }: { seen: number; known: number }) => `${seen}/${known}`
  const totalOf = (people: readonly PersonState[]) => (people.length === 0 ? '?' : ratio(count(people)))
  const all = rows.flatMap(({ people }) => people)
  const grid = rows.map((row) => ({
    label: row.name,
    alarm: row.people.length > 0 && count(row.people).seen === 0,
    cells: columns.map((level) => cellOf(row, level)),
    total: totalOf(row.people),
  }))
  const unseen = grid.filter(({ alarm }) => alarm).map(({ label }) => label)
  const labels = columns.map((level) =>
    level === null ? locale.text('words.level-unknown') : wordOf(locale, levelLabels, level),
  )
  const totals = columns.map((level) => ratio(count(all.filter(({ person }) => person.level === level))))
  const source = mergeRows(one.slice.facts.departments.map((department) => department.rows))
  const title =
    unseen.length === 0
      ? locale.phrases('account.departments.title-all', { count: grid.length })
      : unseen.length === grid.length
        ? locale.phrases('account.departments.title-nobody')
        : locale.phrases(
            unseen.length <= 2 ? 'account.departments.title-named' : 'account.departments.title',
            {
              names: locale.list(unseen.slice(0, 2)),
              count: unseen.length,
              all: grid.length,
            },
          )
  return {
    part: 'figure',
    figure: {
      id: 'departments',
      span: 5,
      title,
      content: {
        chart: 'department-level',
        data: { levels: labels, departments: grid, totals, total: ratio(count(all)) },
      },
      tableLabel: locale.text('figure.table'),
      table: {
        caption: locale.text('account.departments.table-caption'),
        columns: [
          { label: locale.text('column.department') },
          ...labels.map((label) => ({ label, numeric: true })),
          { label: locale.text('column.total'), numeric: true },
        ],
        rows: grid.map(({ label, cells, total, alarm }) => ({
          cells: [
            cell(label),
            ...cells.map((one) =>
              one.kind === 'seen'
                ? markedCell(ratio(one), one.seen === 0 ? 'zero' : null)
                : one.kind === 'none'
                  ? noCell
                  : unknownCell('?'),
            ),
            markedCell(total, alarm ? 'alarm' : null),
          ],
        })),
        foot: [
          cell(locale.text('column.total')),
          ...totals.map((text) => cell(text)),
          cell(ratio(count(all))),
        ],
        note: printSources(context, source),
      },
      links: lineageLinks(context, 'department-coverage', source, context.evidence),
    },
  }
}
