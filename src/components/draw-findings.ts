import type { FindingModel } from '../report/page-parts/parts.ts'
import { type Markup, markup } from '../lib/markup.ts'
import { drawOpener } from './draw-opener.ts'
import { drawSentence } from './draw-sentence.ts'

/** Up to eight generated sentences, each led by a number that opens its table. */
export function drawFindings(findings: readonly FindingModel[]): Markup {
  const items = findings.map(
    ({ number, word, sentence }) => markup`
      <li>
        <span class="number">${drawOpener(number)}</span>
        <span class="word">${word}</span>
        <span class="said">${drawSentence(sentence)}</span>
      </li>`,
  )
  return markup`<ol class="findings">${items}</ol>`
}
