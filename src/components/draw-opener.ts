import type { Opener } from '../report/page-parts/text.ts'
import { classNames, type Markup, markup } from '../lib/markup.ts'

/** A number that opens its definition, table or source rows. */
export function drawOpener({ text, href, tone, bold }: Opener): Markup {
  const className = classNames('opens', tone && `tone-${tone}`, bold && 'strong')
  return markup`<a class="${className}" href="${href}">${text}</a>`
}
