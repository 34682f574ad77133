import type { PageBlock } from '../report/page-model.ts'
import type { Content, Markup } from '../lib/markup.ts'
import { drawFindings } from './draw-findings.ts'
import { drawLayers } from './draw-layers.ts'
import { drawReasons } from './draw-reasons.ts'
import { drawSection } from './draw-section.ts'
import { drawTiles } from './draw-tiles.ts'
import { drawTitledFigure } from './draw-titled-figure.ts'
import { drawVerdictHero } from './draw-verdict-hero.ts'

function drawBlock(block: PageBlock, language: string, name?: string): Markup {
  switch (block.block) {
    case 'hero': {
      const figure = block.figure && drawTitledFigure(block.figure, language, 2)
      return drawVerdictHero(block.hero, figure, name)
    }
    case 'layers':
      return drawLayers(block.layers, block.label, language)
    case 'findings':
      return drawFindings(block.findings)
    case 'tiles':
      return drawTiles(block.tiles, language)
    case 'reasons':
      return drawReasons(block.reasons)
    case 'section':
      return drawSection(block.head, block.parts, language, block.newPage)
  }
}

/**
 * What stands on a page, block by block, as its model says. `name` stands before the verdict where several pages are
 * one document.
 */
export function drawBlocks(blocks: readonly PageBlock[], language: string, name?: string): Content {
  return blocks.map((block) => drawBlock(block, language, name))
}
