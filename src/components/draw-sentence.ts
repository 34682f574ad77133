import type { Sentence } from '../report/page-parts/text.ts'
import { attributes, classNames, type Content, markup } from '../lib/markup.ts'
import { drawOpener } from './draw-opener.ts'

/** A sentence of plain text, marked spans, and numbers that open. */
export function drawSentence(sentence: Sentence): Content {
  return sentence.map((piece) => {
    if (typeof piece === 'string') return piece
    if ('href' in piece) return drawOpener(piece)
    const { text, tone, bold, keep } = piece
    const className = classNames(tone && `tone-${tone}`, bold && 'strong', keep && 'keep')
    return markup`<span${attributes({ class: className })}>${text}</span>`
  })
}
