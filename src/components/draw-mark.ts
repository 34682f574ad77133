import { drawInline } from '../charts/draw-inline.ts'
import { Markup } from '../lib/markup.ts'
import type { InlineChart } from '../report/page-parts/inline-chart.ts'

/** A drawing in a line of text or a cell; nothing where there is none. */
export function drawMark(chart: InlineChart | null | undefined, language: string): Markup | null {
  return chart ? new Markup(drawInline(chart, language)) : null
}
