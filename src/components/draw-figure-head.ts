import type { Headline } from '../report/page-parts/text.ts'
import { type Markup, markup } from '../lib/markup.ts'
import { drawHeadline } from './draw-headline.ts'

/** The finding as title, level 2 in the hero, where no section stands above it; and the line that says what is measured. */
export function drawFigureHead(title: Headline, caption: string | undefined, level: 2 | 3 = 3): Markup {
  const finding = drawHeadline(title)
  return markup`
    <figcaption class="finding">
      ${level === 2 ? markup`<h2>${finding}</h2>` : markup`<h3>${finding}</h3>`}
      ${caption && markup`<p>${caption}</p>`}
    </figcaption>`
}
