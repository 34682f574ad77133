import { drawFigure } from '../charts/draw-figure.ts'
import type { FigureModel } from '../report/page-parts/figure.ts'
import { Markup, markup } from '../lib/markup.ts'
import { drawFigureHead } from './draw-figure-head.ts'
import { drawTable } from './draw-table.ts'

/** A figure: finding, measure, the drawing at three widths, and its twin table with what stands behind it. */
export function drawTitledFigure(figure: FigureModel, language: string, level: 2 | 3 = 3): Markup {
  const { id, span, title, phoneNotes, tableLabel, table, links } = figure
  const { caption, wide, narrow, print } = drawFigure(figure, language)
  const notes = phoneNotes?.map(
    ({ head, text, tone }) =>
      markup`<li><span class="strong">${head}</span> <span class="tone-${tone}">${text}</span></li>`,
  )
  return markup`
    <figure class="span-${String(span)}" id="${id}">
      ${drawFigureHead(title, figure.caption ?? caption, level)}
      <section class="scroll for-wide" tabindex="0" aria-label="${title.join('')}">${new Markup(wide)}</section>
      <div class="for-narrow">${new Markup(narrow)}</div>
      <div class="for-print">${new Markup(print)}</div>
      ${notes && markup`<ol class="phone-notes">${notes}</ol>`}
      <div class="behind">
        <details>
          <summary>${tableLabel}</summary>
          <section class="scroll" tabindex="0" aria-label="${table.caption}">${drawTable(table, language)}</section>
        </details>
        ${links.map(({ href, label }) => markup`<a href="${href}">${label}</a>`)}
      </div>
    </figure>`
}
