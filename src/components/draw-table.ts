import type { Cell, Column, TableModel, TableRow } from '../report/page-parts/table.ts'
import { attributes, classNames, type Markup, markup } from '../lib/markup.ts'
import { drawCell } from './draw-cell.ts'
import { drawOpener } from './draw-opener.ts'

const classOf = ({ numeric, keep, names, room, phone }: Column, records: boolean): string | undefined =>
  classNames(
    numeric && 'numeric',
    keep && 'keep',
    names && 'names',
    room && `room-${room}`,
    records && phone && phone !== 'plain' && `phone-${phone}`,
  )

/** By what a row is ordered, where that is not the cell's text. */
function sortOf(column: Column | undefined, { text, sort }: Cell): string | undefined {
  if (column?.key === undefined || sort === undefined || String(sort) === text) return undefined
  return sort === null ? '' : String(sort)
}

/**
 * A table with its heads, and a caption for screen readers, as its title says the same. With `records` each row becomes
 * a record on a phone, which is why the roles are written out: a display other than table would drop them.
 */
export function drawTable(table: TableModel, language: string, records = false): Markup {
  const { caption, columns, rows, foot, note } = table
  const role = (name: string): string | undefined => (records ? name : undefined)
  const classes = columns.map((column) => classOf(column, records))

  const drawHead = ({ key, label, quiet }: Column, at: number): Markup => {
    const told = { role: role('columnheader'), class: classes[at], 'data-key': key }
    return markup`<th scope="col"${attributes(told)}>${quiet ? markup`<span class="hidden">${label}</span>` : label}</th>`
  }
  const drawValue = (cell: Cell, at: number): Markup => {
    const column = columns[at]
    const isHead = at === 0
    const told = attributes({
      role: role(isHead ? 'rowheader' : 'cell'),
      class: classes[at],
      'data-label': records && column?.labelled && !isHead ? column.label : undefined,
      'data-sort': sortOf(column, cell),
    })
    const drawn = drawCell(cell, language)
    return isHead ? markup`<th scope="row"${told}>${drawn}</th>` : markup`<td${told}>${drawn}</td>`
  }
  const drawRow = ({ id, cells, facets }: TableRow, className?: string): Markup => {
    const told = { role: role('row'), id, class: className, 'data-facets': facets?.join(' ') }
    return markup`<tr${attributes(told)}>${cells.map(drawValue)}</tr>`
  }

  const group = attributes({ role: role('rowgroup') })
  return markup`
    <table${attributes({ class: role('records'), role: role('table') })}>
      <caption class="hidden">${caption}</caption>
      <thead${group}><tr${attributes({ role: role('row') })}>${columns.map(drawHead)}</tr></thead>
      <tbody${group}>
        ${rows.map((row) => drawRow(row))}
        ${foot && drawRow({ cells: foot }, 'foot')}
      </tbody>
    </table>
    ${note && markup`<p class="table-note">${typeof note === 'string' ? note : drawOpener(note)}</p>`}`
}
