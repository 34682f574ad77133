import type { FigureModel, FigureSpan } from '../report/page-parts/figure.ts'
import { svgElement, formatCoordinate } from '../lib/svg.ts'
import type { ChartDefinition, ChartSize } from './define-chart.ts'
import { claimGrid } from './figures/claim-grid.ts'
import { bulletTiers } from './figures/bullet-tiers.ts'
import { contactTimeline } from './figures/contact-timeline.ts'
import { decisionBar } from './figures/decision-bar.ts'
import { departmentLevel } from './figures/department-level.ts'
import { effortShares } from './figures/effort-shares.ts'
import { eyesBoard } from './figures/eyes-board.ts'
import { layerTrend } from './figures/layer-trend.ts'
import { lifeOverview } from './figures/life-overview.ts'
import { powerMap } from './figures/power-map.ts'
import { scoreRows } from './figures/score-rows.ts'
import { shareBars } from './figures/share-bars.ts'
import { standardBars } from './figures/standard-bars.ts'
import { supportGrid } from './figures/support-grid.ts'
import { tierBand } from './figures/tier-band.ts'
import { transition } from './figures/transition.ts'
import { whoMeetsWhom } from './figures/who-meets-whom.ts'
import { pickText, pickWords } from './pick-words.ts'

/** A figure's three drawings as SVG, and the caption of its chart in the language asked for. */
export interface DrawnFigure {
  readonly caption: string
  readonly wide: string
  readonly narrow: string
  readonly print: string
}

const TITLED = { zh: '：', en: ': ' }

/** Twelve columns of 60 px and gaps of 40; on paper 985 px for the full row. A drawing is made for the room it has. */
function widthFor(size: ChartSize, span: FigureSpan): number {
  if (size === 'narrow') return 350
  if (size === 'wide') return span * 60 + (span - 1) * 40
  return { 4: 310, 5: 395, 6: 480, 7: 565, 8: 650, 12: 985 }[span]
}

function drawWith<Data, Key extends string>(
  chart: ChartDefinition<Data, Key>,
  data: Data,
  figure: FigureModel,
  language: string,
): DrawnFigure {
  const words = pickWords(chart.words, language)
  const name = pickText(chart.title, language) + pickText(TITLED, language) + chart.alternative(data, words)
  const draw = (size: ChartSize): string => {
    const frame = { id: `${figure.id}-${size}`, size, width: widthFor(size, figure.span), words }
    const { width, height, body } = chart.draw(data, frame)
    const attributes = {
      class: 'drawing',
      width,
      height,
      viewBox: `0 0 ${formatCoordinate(width)} ${formatCoordinate(height)}`,
      role: chart.links ? 'group' : 'img',
      'aria-label': name,
    }
    // nobody points at paper: full names and details stand in the table
    return svgElement('svg', attributes, size === 'print' ? body.replace(/<title>[^<]*<\/title>/g, '') : body)
  }
  return {
    caption: pickText(chart.caption, language),
    wide: draw('wide'),
    narrow: draw('narrow'),
    print: draw('print'),
  }
}

/** Draws a figure for a screen, a phone and paper. Pure: the same model gives the same bytes, and nothing is kept. */
export function drawFigure(figure: FigureModel, language: string): DrawnFigure {
  const { content } = figure
  switch (content.chart) {
    case 'claim-grid':
      return drawWith(claimGrid, content.data, figure, language)
    case 'bullet-tiers':
      return drawWith(bulletTiers, content.data, figure, language)
    case 'contact-timeline':
      return drawWith(contactTimeline, content.data, figure, language)
    case 'decision-bar':
      return drawWith(decisionBar, content.data, figure, language)
    case 'department-level':
      return drawWith(departmentLevel, content.data, figure, language)
    case 'effort-shares':
      return drawWith(effortShares, content.data, figure, language)
    case 'eyes-board':
      return drawWith(eyesBoard, content.data, figure, language)
    case 'layer-trend':
      return drawWith(layerTrend, content.data, figure, language)
    case 'life-overview':
      return drawWith(lifeOverview, content.data, figure, language)
    case 'power-map':
      return drawWith(powerMap, content.data, figure, language)
    case 'score-rows':
      return drawWith(scoreRows, content.data, figure, language)
    case 'share-bars':
      return drawWith(shareBars, content.data, figure, language)
    case 'standard-bars':
      return drawWith(standardBars, content.data, figure, language)
    case 'support-grid':
      return drawWith(supportGrid, content.data, figure, language)
    case 'tier-band':
      return drawWith(tierBand, content.data, figure, language)
    case 'transition':
      return drawWith(transition, content.data, figure, language)
    case 'who-meets-whom':
      return drawWith(whoMeetsWhom, content.data, figure, language)
  }
}
