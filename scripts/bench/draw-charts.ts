import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { median } from 'd3'
import { drawFigure } from '../../src/charts/draw-figure.ts'
import { drawInline } from '../../src/charts/draw-inline.ts'
import { measureDataset } from '../../src/pipeline.ts'
import { presentEdition } from '../../src/report/present-edition.ts'
import type { PageModel } from '../../src/report/page-model.ts'
import type { FigureModel } from '../../src/report/page-parts/figure.ts'
import type { InlineChart } from '../../src/report/page-parts/inline-chart.ts'
import { drawSparklineTwin, drawTwin } from './plot-twins.ts'
import { ingestExport } from './ingest-export.ts'

// Ours against Plot in linkedom, in turn within one process: each is drawn until the machine knows it, then timed.
const [folder, given] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: draw-charts.ts FOLDER ROUNDS')
const rounds = Number(given ?? 5)
const ingested = await ingestExport(folder)
const review = measureDataset(ingested)?.review
if (review === undefined) throw new Error('no quarter')

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const DRAWINGS = 3
/** Rounds before the first that counts: a build draws thousands of each. */
const WARMING = 8

/** The charts that Plot draws for a page of an account. */
const plotted = ['contact-timeline', 'department-level', 'layer-trend', 'standard-bars']
const sparkline: Extract<InlineChart, { chart: 'sparkline' }> = {
  chart: 'sparkline',
  data: { values: [62, 58.5, null, 71, 66, 64.2, 59, 53], low: 40, high: 90, limits: [60, 80], alarm: true },
}

const figuresOf = ({ blocks }: PageModel): FigureModel[] =>
  blocks.flatMap((block) => {
    if (block.block === 'hero') return block.figure === null ? [] : [block.figure]
    if (block.block !== 'section') return []
    return block.parts.flatMap((part) => (part.part === 'figure' ? [part.figure] : []))
  })
const figures: FigureModel[] = []
for (const page of presentEdition(review, { sample: false, lenient: false })) figures.push(...figuresOf(page))
const some = (chart: string): FigureModel[] =>
  figures.filter(({ content }) => content.chart === chart).slice(0, 40)

/**
 * CPU milliseconds each way of drawing takes for one thing, median over the rounds, in turn. What one way leaves behind
 * is collected before the next begins, so that each pays for its own.
 */
function timeInTurn(ways: readonly (() => number)[]): number[] {
  const taken = ways.map((): number[] => [])
  for (let round = -WARMING; round < rounds; round++)
    for (const [at, draw] of ways.entries()) {
      collect()
      const begun = process.cpuUsage()
      const drawn = draw()
      const { user, system } = process.cpuUsage(begun)
      if (round >= 0) taken[at]?.push((user + system) / 1000 / drawn)
    }
  return taken.map((each) => median(each) ?? Number.NaN)
}

const repeat = (times: number, draw: () => void): number => {
  for (let at = 0; at < times; at++) draw()
  return times
}
/** Milliseconds a drawing: a figure is three, for a screen, a phone and paper; the twin is one. */
function compareFigure(charts: readonly FigureModel[]): number[] {
  const times = Math.ceil(60 / Math.max(1, charts.length))
  return timeInTurn([
    () => repeat(times, () => charts.forEach((one) => drawFigure(one, 'en'))) * charts.length * DRAWINGS,
    () => repeat(times, () => charts.forEach((one) => drawTwin(one.content))) * charts.length,
  ])
}

const compared: Record<string, number[]> = {
  sparkline: timeInTurn([
    () => repeat(400, () => drawInline(sparkline, 'en')),
    () => repeat(100, () => drawSparklineTwin(sparkline)),
  ]),
}
const [ours = Number.NaN, twin = Number.NaN] = compareFigure(plotted.flatMap(some))
compared['four, one drawing'] = [ours * plotted.length, twin * plotted.length]
compared['four, as on a page'] = [ours * plotted.length * DRAWINGS, twin * plotted.length]
for (const chart of [...plotted, 'bullet-tiers', 'decision-bar', 'eyes-board'])
  compared[chart] = compareFigure(some(chart))
process.stdout.write(JSON.stringify(compared))
