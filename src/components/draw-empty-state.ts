import type { FigureSpan } from '../report/page-parts/figure.ts'
import type { EmptyModel } from '../report/page-parts/parts.ts'
import { type Markup, markup } from '../lib/markup.ts'

/** Nothing to show: what is missing, and which column or file would fill it, on a hatched ground. */
export function drawEmptyState({ title, missing, remedy }: EmptyModel, span: FigureSpan): Markup {
  return markup`
    <div class="empty span-${String(span)}">
      <div><p class="strong">${title}</p><p>${missing}</p><p>${remedy}</p></div>
    </div>`
}
