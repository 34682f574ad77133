import { isKnown } from '../../model/measurement.ts'
import { type Layer, layers } from '../../model/scales.ts'
import type { LayerScore, SubScore } from '../../metrics/review.ts'
import type { InlineChart } from '../page-parts/inline-chart.ts'
import type { LayerModel } from '../page-parts/parts.ts'
import type { Sentence } from '../page-parts/text.ts'
import { opener } from '../cells.ts'
import { printChange } from '../change-of.ts'
import { definitionOf, metricName } from '../definition-of.ts'
import { printReason } from '../print-measurement.ts'
import { pointOf, printScore } from '../print-score.ts'
import { isSuppressed } from '../print-unknown.ts'
import { type Change, changeOf } from '../score-change.ts'
import type { AccountContext } from './account-context.ts'

/** One sparkline scale for the whole page, so that two lines may be compared. */
function trendOf(context: AccountContext, values: readonly (number | null)[]): InlineChart | null {
  const { bandLimits } = context.review.settings
  const known = values.filter((value) => value !== null)
  if (known.length < 2) return null
  const limits = [bandLimits.fair, bandLimits.healthy]
  const [now, last] = [values.at(-1), values.at(-2)]
  const alarm = now != null && last != null && now < last
  return { chart: 'sparkline', data: { values, low: 0, high: 100, limits, alarm } }
}

function presentSubScore(context: AccountContext, part: SubScore, before: LayerScore | undefined) {
  const { locale } = context
  const was = before?.subScores.find(({ metric }) => metric === part.metric)?.score ?? null
  const measured = part.score !== null
  const text = measured
    ? locale.score(part.score)
    : isSuppressed(part)
      ? locale.text('words.withheld')
      : locale.text('account.layer.unknown-part')
  return {
    label: metricName(locale, part.metric),
    chart: { chart: 'sub-score', data: { value: part.score, before: was } } as const,
    value: opener(text, context.href(`method#${definitionOf(part.metric) ? part.metric : 'weights'}`)),
    measured,
  }
}

/** More unmeasured parts than this are named in a sentence instead of a row each. */
const UNKNOWN_ROWS = 3

function listParts({ subScores }: LayerScore): { shown: readonly SubScore[]; named: readonly SubScore[] } {
  const applying = subScores.filter((part) => part.applies)
  const unknown = applying.filter(({ score }) => score === null)
  return unknown.length <= UNKNOWN_ROWS
    ? { shown: applying, named: [] }
    : { shown: applying.filter(({ score }) => score !== null), named: unknown }
}

function sayWhy(context: AccountContext, layer: LayerScore, change: Change | null): Sentence[] {
  const { locale, one } = context
  const why: Sentence[] = []
  if ('unknown' in layer.score && layer.score.completeness !== null)
    why.push([locale.text('words.because', { reason: printReason(locale, layer.score.unknown) })])
  const { named } = listParts(layer)
  if (named.length > 0)
    why.push([
      locale.text('account.layer.unmeasured', {
        count: named.length,
        parts: locale.series(named.map(({ metric }) => metricName(locale, metric))),
      }),
    ])
  if (layer.layer === 'key') {
    const [rated] = [one.now.metrics['rated-share']]
    if (rated && isKnown(rated) && rated.of !== undefined)
      why.push(
        locale.parts('account.layer.rated', {
          number: opener(`${rated.value}/${rated.of}`, context.href('method#rated-share')),
        }),
      )
  }
  if (change !== null && change.without.length > 0)
    why.push([
      locale.text('account.layer.without', {
        parts: locale.series(change.without.map((metric) => metricName(locale, metric))),
      }),
    ])
  return why
}

function sayNotApplicable({ locale }: AccountContext, { score }: LayerScore): string {
  return 'unknown' in score && isSuppressed(score)
    ? printReason(locale, score.unknown)
    : locale.text('account.layer.not-applicable')
}

function presentLayer(context: AccountContext, id: Layer): LayerModel {
  const { locale, one, before } = context
  const layer = one.now.layers[id]
  const was = before?.layers[id]
  const change = changeOf(one, id)
  const completeness = layer.score.completeness
  return {
    name: locale.text(`layer.${id}`),
    aside: locale.text(`layer-aside.${id}`),
    score: opener(printScore(locale, layer.score), context.href(`method#layer-${id}`)),
    measured: !('unknown' in layer.score),
    change: change === null ? null : printChange(locale, change.points),
    trend: trendOf(
      context,
      one.history.map((measures) => pointOf(measures.layers[id].score)),
    ),
    completeness:
      completeness === null
        ? { text: sayNotApplicable(context, layer), chart: null }
        : {
            text: locale.text('account.layer.completeness', { share: locale.percent(completeness) }),
            chart: { chart: 'completeness', data: { share: completeness } },
          },
    subScores: listParts(layer).shown.map((part) => presentSubScore(context, part, was)),
    why: sayWhy(context, layer, change),
  }
}

function presentTotal(context: AccountContext): LayerModel {
  const { locale, one, review } = context
  const { mcr, band, bandBeforeCaps, caps } = one.now
  const change = changeOf(one, 'mcr')
  const weights = review.settings.layerWeights
  const why: Sentence[] = []
  if ('unknown' in mcr) why.push([printReason(locale, mcr.unknown)])
  if ('from' in mcr) why.push([locale.text('account.layer.interval')])
  if (caps.length > 0 && bandBeforeCaps !== band)
    why.push([
      locale.text('account.layer.capped', {
        before: locale.text(`band.${bandBeforeCaps ?? 'none'}`),
        reasons: locale.series(caps.map(({ rule }) => locale.text(`cap.${rule}`))),
      }),
    ])
  return {
    name: locale.text('layer.mcr'),
    aside: locale.text('layer-aside.mcr', {
      key: weights.key,
      general: weights.general,
      organizational: weights.organizational,
    }),
    score: opener(printScore(locale, mcr), context.href('method#mcr-score')),
    measured: !('unknown' in mcr),
    change: change === null ? null : printChange(locale, change.points),
    trend: trendOf(
      context,
      one.history.map((measures) => pointOf(measures.mcr)),
    ),
    completeness: { text: locale.text(`band.${band ?? 'none'}`), chart: null },
    subScores: [],
    why,
  }
}

/** The total and the three layers of an account, with what they rest on. */
export function presentLayers(context: AccountContext): LayerModel[] {
  return [presentTotal(context), ...layers.map((layer) => presentLayer(context, layer))]
}
