import { drawBlocks } from '../components/draw-blocks.ts'
import { flattenText } from '../lib/flatten-text.ts'
import { markup, type Markup } from '../lib/markup.ts'
import type { PageModel } from '../report/page-model.ts'
import type { PageFrame } from '../report/page-parts/frame.ts'
import { contentPolicy } from './content-policy.ts'
import { drawMasthead } from './draw-masthead.ts'

/** The emblem for the browser's tab; in the page itself, so that no request is made for it. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 34 34'%3E%3Cg fill='%23f5ead0' stroke='%2317191c' stroke-width='7'%3E%3Ccircle cx='9' cy='17' r='5'/%3E%3Ccircle cx='25' cy='17' r='5'/%3E%3C/g%3E%3C/svg%3E"

function drawHead({ title, description, stylesheet, comforts }: PageFrame): Markup {
  const script =
    comforts &&
    markup`<script defer src="${comforts.script}" data-words="${JSON.stringify(comforts.words)}"></script>`
  return markup`
    <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex, noarchive">
      <meta name="referrer" content="no-referrer">
      <title>${title}</title>
      <meta name="description" content="${description}">
      <link rel="stylesheet" href="${stylesheet}">
      <link rel="icon" href="${icon}">
      ${script}
    </head>`
}

function drawFooter({ earlier, footer }: PageFrame): Markup {
  const before = earlier && markup`<a class="leads" rel="prev" href="${earlier.href}">${earlier.label}</a>`
  return markup`
    <footer class="page">
      <p>${before}${footer.map((line) => markup`<span>${line}</span>`)}</p>
    </footer>`
}

/** One page of the report as an HTML document: head, masthead with navigation and language switch, main, footer. */
export function drawPage({ frame, blocks }: PageModel): string {
  const { language, skipLabel, banner } = frame
  const { html } = markup`
    <!DOCTYPE html>
    <html lang="${language}">
      ${drawHead(frame)}
      <body>
        <a class="skip" href="#main">${skipLabel}</a>
        ${drawMasthead(frame)}
        <main class="page" id="main">
          ${banner !== '' && markup`<p class="banner">${banner}</p>`}
          ${drawBlocks(blocks, language)}
        </main>
        ${drawFooter(frame)}
      </body>
    </html>`
  return flattenText(html)
}
