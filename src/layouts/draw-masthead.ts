import { emblem } from '../components/emblem.ts'
import { attributes, type Markup, markup } from '../lib/markup.ts'
import type { PageFrame } from '../report/page-parts/frame.ts'

/** The head of a page: where one is, where one can go, and its other languages. */
export function drawMasthead(frame: PageFrame): Markup {
  const { home, edition, navLabel, nav, comforts, languagesLabel, languages } = frame
  const places = nav.map(({ href, label, current }) => {
    const told = attributes({ 'aria-current': current ? 'page' : undefined })
    return markup`<a href="${href}"${told}>${label}</a>`
  })
  const tongues = languages.map(({ href, label, language }) =>
    href === null
      ? markup`<span aria-current="true">${label}</span>`
      : markup`<a href="${href}" lang="${language}" hreflang="${language}">${label}</a>`,
  )
  return markup`
    <header class="page masthead">
      <a class="brand" href="${home.href}">${emblem}${home.label}</a>
      <span class="edition">${edition}</span>
      <nav aria-label="${navLabel}">${places}</nav>
      ${comforts && markup`<a class="jump" href="${comforts.jump.href}">${comforts.jump.label}</a>`}
      <nav class="languages" aria-label="${languagesLabel}">${tongues}</nav>
    </header>`
}
