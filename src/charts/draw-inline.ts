import type { InlineChart } from '../report/page-parts/inline-chart.ts'
import { formatCoordinate, svgElement } from '../lib/svg.ts'
import type { ChartDefinition } from './define-chart.ts'
import { amountBar } from './inline/amount-bar.ts'
import { bandStrip } from './inline/band-strip.ts'
import { completeness } from './inline/completeness.ts'
import { fileBalance } from './inline/file-balance.ts'
import { life } from './inline/life.ts'
import { outlookStrip } from './inline/outlook-strip.ts'
import { proofRange } from './inline/proof-range.ts'
import { sparkline } from './inline/sparkline.ts'
import { subScore } from './inline/sub-score.ts'
import { pickWords } from './pick-words.ts'

function drawWith<Data, Key extends string>(
  chart: ChartDefinition<Data, Key>,
  data: Data,
  label: string | undefined,
  language: string,
): string {
  const words = pickWords(chart.words, language)
  const { width, height, body } = chart.draw(data, { id: '', size: 'wide', width: 0, words })
  const size = { width, height, viewBox: `0 0 ${formatCoordinate(width)} ${formatCoordinate(height)}` }
  const name =
    label === undefined
      ? { 'aria-hidden': 'true' }
      : {
          role: 'img',
          'aria-label': [label, chart.alternative(data, words)].filter((part) => part !== '').join(' '),
        }
  return svgElement('svg', { class: `drawing mark mark-${chart.id}`, ...size, ...name }, body)
}

/**
 * A drawing for a line of text or a cell. It holds no ids, so any number of them fit in a page. Without a label it is
 * hidden from screen readers, because its number stands beside it.
 */
export function drawInline(inline: InlineChart, language: string): string {
  const { label } = inline
  switch (inline.chart) {
    case 'sparkline':
      return drawWith(sparkline, inline.data, label, language)
    case 'sub-score':
      return drawWith(subScore, inline.data, label, language)
    case 'life':
      return drawWith(life, inline.data, label, language)
    case 'outlook-strip':
      return drawWith(outlookStrip, inline.data, label, language)
    case 'amount-bar':
      return drawWith(amountBar, inline.data, label, language)
    case 'file-balance':
      return drawWith(fileBalance, inline.data, label, language)
    case 'completeness':
      return drawWith(completeness, inline.data, label, language)
    case 'band-strip':
      return drawWith(bandStrip, inline.data, label, language)
    case 'proof-range':
      return drawWith(proofRange, inline.data, label, language)
  }
}
