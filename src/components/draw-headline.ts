import type { Headline } from '../report/page-parts/text.ts'
import { type Markup, markup } from '../lib/markup.ts'

/** A space beside a Chinese character stands between a number and its word, where no line may break. */
const keepNumbers = (text: string): string =>
  text.replace(/(?<=[\u2e80-\uffef]) | (?=[\u2e80-\uffef])/g, '\u00a0')

/** Phrases of a heading; a line breaks only between them, never inside a name. */
export function drawHeadline(phrases: Headline): Markup {
  return markup`${phrases.map((phrase, at) => [at > 0 && markup`<wbr>`, keepNumbers(phrase)])}`
}
