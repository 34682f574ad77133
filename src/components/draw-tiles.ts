import type { TileModel } from '../report/page-parts/parts.ts'
import { type Markup, markup } from '../lib/markup.ts'
import { drawMark } from './draw-mark.ts'
import { drawOpener } from './draw-opener.ts'

/** A row of headline numbers, each with what it was and what is not in it. */
export function drawTiles(tiles: readonly TileModel[], language: string): Markup {
  const drawn = tiles.map(
    ({ head, number, share, was, chart, coverage }) => markup`
      <div class="tile">
        <h2>${head}</h2>
        <p class="number">${drawOpener(number)}<span class="share">${share}</span></p>
        ${was && markup`<p class="was tone-${was.tone}">${was.text}</p>`}
        ${drawMark(chart, language)}
        <p class="coverage">${coverage}</p>
      </div>`,
  )
  return markup`<div class="tiles">${drawn}</div>`
}
