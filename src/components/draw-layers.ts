import type { LayerModel } from '../report/page-parts/parts.ts'
import { type Markup, markup } from '../lib/markup.ts'
import { drawMark } from './draw-mark.ts'
import { drawOpener } from './draw-opener.ts'
import { drawSentence } from './draw-sentence.ts'

const classOf = (name: string, measured: boolean): string => (measured ? name : `${name} unmeasured`)

function drawSubScore(sub: LayerModel['subScores'][number], language: string): Markup {
  return markup`
    <li>
      <span title="${sub.label}">${sub.label}</span>
      ${drawMark(sub.chart, language)}
      <span class="${classOf('value', sub.measured)}">${drawOpener(sub.value)}</span>
    </li>`
}

function drawLayer(layer: LayerModel, language: string): Markup {
  const { name, aside, score, measured, change, trend, completeness, why } = layer
  const subScores = layer.subScores.map((sub) => drawSubScore(sub, language))
  return markup`
    <div class="layer">
      <h2>${name}<span>${aside}</span></h2>
      <div class="${classOf('score', measured)}">
        ${drawOpener(score)}
        ${change && markup`<span class="change tone-${change.tone}">${change.text}</span>`}
        ${drawMark(trend, language)}
      </div>
      <p class="completeness">${drawMark(completeness.chart, language)}${completeness.text}</p>
      ${subScores.length > 0 && markup`<ul class="sub-scores">${subScores}</ul>`}
      ${why.map((sentence) => markup`<p class="why">${drawSentence(sentence)}</p>`)}
    </div>`
}

/** The total and the three layers side by side: score, change, trend, completeness, sub-scores and why. */
export function drawLayers(layers: readonly LayerModel[], label: string, language: string): Markup {
  const drawn = layers.map((layer) => drawLayer(layer, language))
  return markup`<section class="layers" aria-label="${label}">${drawn}</section>`
}
