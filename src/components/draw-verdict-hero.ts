import type { HeroModel } from '../report/page-parts/parts.ts'
import { attributes, type Markup, markup } from '../lib/markup.ts'
import { drawHeadline } from './draw-headline.ts'
import { drawSentence } from './draw-sentence.ts'

/**
 * The first screen: words left, right the figure that proves them. `name` says what the verdict is about, where several
 * pages are one document and each is found by its heading.
 */
export function drawVerdictHero(hero: HeroModel, figure: Markup | null, name?: string): Markup {
  const kicker = hero.kicker.map(
    ({ text, bold }) => markup`<span${attributes({ class: bold ? 'strong' : undefined })}>${text}</span>`,
  )
  const facts = hero.facts.map(({ label, value }) => markup`<dt>${label}</dt><dd>${drawSentence(value)}</dd>`)
  return markup`
    <div class="hero grid">
      <div class="span-6">
        <p class="kicker">${kicker}</p>
        <h1>
          ${name && markup`<span class="chapter-name">${name}\u3000</span>`}
          ${drawHeadline(hero.verdict)}
        </h1>
        <p class="deck">${drawSentence(hero.deck)}</p>
        ${facts.length > 0 && markup`<dl class="facts">${facts}</dl>`}
      </div>
      ${figure}
    </div>`
}
