import type { Cell } from '../report/page-parts/table.ts'
import { attributes, classNames, type Content, markup } from '../lib/markup.ts'
import { drawMark } from './draw-mark.ts'
import { drawSentence } from './draw-sentence.ts'

function drawText({ text, href, opens, mark, bold }: Cell): Content {
  if (text === '') return null
  const target = opens ?? href
  const looks = classNames(mark && `mark-${mark}`, bold && 'strong')
  if (target)
    return markup`<a class="${classNames(opens ? 'opens' : 'leads', looks)}" href="${target}">${text}</a>`
  if (mark === 'left') return markup`<s>${text}</s>`
  return looks === undefined ? text : markup`<span class="${looks}">${text}</span>`
}

/** What stands in a table cell. */
export function drawCell(cell: Cell, language: string): Content {
  const { chart, sentence, note, noteLanguage } = cell
  const said = sentence ? drawSentence(sentence) : drawText(cell)
  if (!chart && !note) return said
  return [
    drawMark(chart, language),
    said,
    note && markup`<span class="note"${attributes({ lang: noteLanguage })}>${note}</span>`,
  ]
}
