import type { SectionPart } from '../report/page-model.ts'
import type { SectionHeadModel } from '../report/page-parts/parts.ts'
import { classNames, type Markup, markup } from '../lib/markup.ts'
import { drawEmptyState } from './draw-empty-state.ts'
import { drawHeadline } from './draw-headline.ts'
import { drawSentence } from './draw-sentence.ts'
import { drawTitledFigure } from './draw-titled-figure.ts'
import { drawTitledTable } from './draw-titled-table.ts'

function drawPart(part: SectionPart, language: string): Markup {
  switch (part.part) {
    case 'figure':
      return drawTitledFigure(part.figure, language)
    case 'table':
      return drawTitledTable(part.table, language)
    case 'empty':
      return drawEmptyState(part.empty, part.span)
  }
}

/** A reader's question, the sentence that answers it, and what shows it; on paper it may begin a new page. */
export function drawSection(
  { id, question, answer }: SectionHeadModel,
  parts: readonly SectionPart[],
  language: string,
  newPage = false,
): Markup {
  return markup`
    <section class="${classNames('question', newPage && 'new-page')}" id="${id}">
      <div class="question-head"><h2>${drawHeadline(question)}</h2><p>${drawSentence(answer)}</p></div>
      <div class="grid">${parts.map((part) => drawPart(part, language))}</div>
    </section>`
}
