import type { ReasonModel } from '../report/page-parts/parts.ts'
import { type Markup, markup } from '../lib/markup.ts'
import { drawSentence } from './draw-sentence.ts'

/** Reasons side by side: why this review can be believed only so far. */
export function drawReasons(reasons: readonly ReasonModel[]): Markup {
  const items = reasons.map(
    ({ kicker, title, sentence, consequence }) => markup`
      <li>
        <h2><span class="kicker-line">${kicker}</span> ${title}</h2>
        <p>${drawSentence(sentence)}</p>
        ${consequence !== '' && markup`<p class="consequence">${consequence}</p>`}
      </li>`,
  )
  return markup`<ol class="reasons">${items}</ol>`
}
