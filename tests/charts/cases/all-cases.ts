import type { FigureChart } from '../../../src/report/page-parts/figure.ts'
import { claimGridCases } from './claim-grid.ts'
import { bulletTiersCases } from './bullet-tiers.ts'
import { contactTimelineCases } from './contact-timeline.ts'
import { decisionBarCases } from './decision-bar.ts'
import { departmentLevelCases } from './department-level.ts'
import { effortSharesCases } from './effort-shares.ts'
import { eyesBoardCases } from './eyes-board.ts'
import { layerTrendCases } from './layer-trend.ts'
import { lifeOverviewCases } from './life-overview.ts'
import { powerMapCases } from './power-map.ts'
import { scoreRowsCases } from './score-rows.ts'
import { shareBarsCases } from './share-bars.ts'
import { standardBarsCases } from './standard-bars.ts'
import { supportGridCases } from './support-grid.ts'
import { tierBandCases } from './tier-band.ts'
import { whoMeetsWhomCases } from './who-meets-whom.ts'
import { transitionCases } from './transition.ts'

/** Every case of every figure chart by its name, e.g. "eyes-board-one-eye". */
export const allCases: Readonly<Record<string, FigureChart>> = Object.fromEntries(
  [
    Object.entries(bulletTiersCases).map(([name, data]) => [name, { chart: 'bullet-tiers', data }] as const),
    Object.entries(effortSharesCases).map(
      ([name, data]) => [name, { chart: 'effort-shares', data }] as const,
    ),
    Object.entries(contactTimelineCases).map(
      ([name, data]) => [name, { chart: 'contact-timeline', data }] as const,
    ),
    Object.entries(decisionBarCases).map(([name, data]) => [name, { chart: 'decision-bar', data }] as const),
    Object.entries(departmentLevelCases).map(
      ([name, data]) => [name, { chart: 'department-level', data }] as const,
    ),
    Object.entries(eyesBoardCases).map(([name, data]) => [name, { chart: 'eyes-board', data }] as const),
    Object.entries(layerTrendCases).map(([name, data]) => [name, { chart: 'layer-trend', data }] as const),
    Object.entries(lifeOverviewCases).map(
      ([name, data]) => [name, { chart: 'life-overview', data }] as const,
    ),
    Object.entries(powerMapCases).map(([name, data]) => [name, { chart: 'power-map', data }] as const),
    Object.entries(scoreRowsCases).map(([name, data]) => [name, { chart: 'score-rows', data }] as const),
    Object.entries(shareBarsCases).map(([name, data]) => [name, { chart: 'share-bars', data }] as const),
    Object.entries(standardBarsCases).map(
      ([name, data]) => [name, { chart: 'standard-bars', data }] as const,
    ),
    Object.entries(supportGridCases).map(([name, data]) => [name, { chart: 'support-grid', data }] as const),
    Object.entries(claimGridCases).map(([name, data]) => [name, { chart: 'claim-grid', data }] as const),
    Object.entries(transitionCases).map(([name, data]) => [name, { chart: 'transition', data }] as const),
    Object.entries(tierBandCases).map(([name, data]) => [name, { chart: 'tier-band', data }] as const),
    Object.entries(whoMeetsWhomCases).map(
      ([name, data]) => [name, { chart: 'who-meets-whom', data }] as const,
    ),
  ]
    .flat()
    .map(([name, content]): [string, FigureChart] => [`${content.chart}-${name}`, content]),
)
