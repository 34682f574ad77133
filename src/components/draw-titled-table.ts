import type { TitledTable } from '../report/page-model.ts'
import { attributes, type Markup, markup } from '../lib/markup.ts'
import { drawFigureHead } from './draw-figure-head.ts'
import { drawTable } from './draw-table.ts'

/** A few rows are seen at a glance, and need no sorting. */
const FEW = 8

/** A table that is itself the figure: finding, measure, rows as records on a phone. */
export function drawTitledTable(
  { id, span, title, caption, table, links }: TitledTable,
  language: string,
): Markup {
  const equipped = table.columns.some(({ key }) => key !== undefined) && table.rows.length > FEW
  const filters = attributes({ 'data-filters': table.filters && JSON.stringify(table.filters) })
  const behind = links.map(({ href, label }) => markup`<a href="${href}">${label}</a>`)
  return markup`
    <figure class="span-${String(span)}" id="${id}">
      ${drawFigureHead(title, caption)}
      ${equipped && markup`<div class="table-tools"${filters}></div>`}
      <section class="scroll" tabindex="0" aria-label="${title.join('')}">${drawTable(table, language, true)}</section>
      ${links.length > 0 && markup`<div class="behind">${behind}</div>`}
    </figure>`
}
