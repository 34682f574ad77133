import { drawBlocks } from '../components/draw-blocks.ts'
import { drawHeadline } from '../components/draw-headline.ts'
import { emblem } from '../components/emblem.ts'
import { attributes, classNames, Markup, markup } from '../lib/markup.ts'
import type { BookChapter, BookModel } from '../report/book/book-model.ts'

function drawCover({
  brand,
  kind,
  quarter,
  span,
  verdict,
  facts,
  readers,
  banner,
}: BookModel['cover']): Markup {
  return markup`
    <header class="page cover">
      <p class="cover-brand">${emblem}<span>${kind}</span></p>
      <div class="cover-title">
        <p class="cover-quarter">${quarter}</p>
        <h1>${brand}</h1>
        <p class="cover-span">${span}</p>
      </div>
      ${verdict.length > 0 && markup`<p class="cover-verdict">${drawHeadline(verdict)}</p>`}
      <div class="cover-foot">
        <p>${facts.map((fact) => markup`<span>${fact}</span>`)}</p>
        <p>${readers}</p>
        ${banner !== '' && markup`<p class="banner">${banner}</p>`}
      </div>
    </header>`
}

function drawEntry({ id, name, verdict, sheet }: BookChapter): Markup {
  return markup`
    <li${attributes({ class: sheet ? 'contents-sheet' : undefined })}>
      <a href="#${id}">
        <span class="contents-name">${name}</span>
        <span class="contents-verdict">${drawHeadline(verdict)}</span>
        <span class="contents-page" data-page-of="${id}"></span>
      </a>
    </li>`
}

/** The papers of a meeting as one HTML document with all its style sheets: it needs nothing beside it, for paper first. */
export function drawBook({ language, title, cover, contents, chapters }: BookModel, styles: string): string {
  const firstSheet = chapters.find(({ sheet }) => sheet)
  const entries = chapters.map((chapter) => [
    chapter === firstSheet && markup`<li class="contents-part">${contents.sheets}</li>`,
    drawEntry(chapter),
  ])
  const articles = chapters.map((chapter) => {
    const { id, name, verdict, sheet, blocks } = chapter
    return markup`
      <article class="${classNames('page', 'chapter', sheet && 'sheet')}" id="${id}">
        ${chapter === firstSheet && markup`<h1 class="part-name">${contents.sheets}</h1>`}
        ${drawBlocks(blocks, language, verdict.length > 0 ? name : undefined)}
      </article>`
  })
  return markup`
    <!DOCTYPE html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex, noarchive">
        <meta name="referrer" content="no-referrer">
        <title>${title}</title>
        <style>${new Markup(styles)}</style>
      </head>
      <body class="book">
        ${drawCover(cover)}
        <nav class="page contents" id="${contents.id}" aria-labelledby="contents-name">
          <h1 id="contents-name">${contents.name}</h1>
          <ol>${entries}</ol>
        </nav>
        <main>${articles}</main>
      </body>
    </html>`.html
}
