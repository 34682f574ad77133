import { metrics } from '../../metrics/registry.ts'
import { type EditionContext, openPage } from '../page-context.ts'
import type { PageBlock, PageModel, SectionPart } from '../page-model.ts'
import { presentFrame } from '../present-frame.ts'
import { presentFlagRules } from './flags-table.ts'
import { presentMetrics, presentRollUpMetrics } from './metrics-tables.ts'
import { presentRules, presentWeights } from './rules-table.ts'
import { presentStandards } from './standards-table.ts'
import { presentTitles } from './titles-table.ts'

/** Every definition and setting in force, generated from the definitions themselves. */
export function presentMethod(edition: EditionContext): PageModel {
  const context = openPage(edition, 'method')
  const { locale } = context
  const section = (
    id: 'rules' | 'standards' | 'metrics' | 'titles',
    parts: readonly SectionPart[],
  ): PageBlock => ({
    block: 'section',
    head: {
      id: `${id}-section`,
      question: locale.phrases(`method.section.${id}`),
      answer: [locale.text(`method.answer.${id}`)],
    },
    parts,
  })
  return {
    kind: 'method',
    language: locale.language,
    path: `${context.edition}/${locale.language}/${context.page}`,
    frame: presentFrame(context, {
      section: 'method',
      title: locale.text('method.title'),
      description: locale.text('method.description'),
    }),
    blocks: [
      {
        block: 'hero',
        hero: {
          kicker: [{ text: locale.text('method.title'), bold: true }],
          verdict: locale.phrases('method.verdict'),
          deck: [locale.text('method.deck', { count: metrics.length })],
          facts: [],
        },
        figure: null,
      },
      section('rules', [presentRules(context), presentWeights(context)]),
      section('standards', [presentStandards(context)]),
      section('metrics', [
        ...presentMetrics(context),
        presentRollUpMetrics(context),
        presentFlagRules(context),
      ]),
      section('titles', [presentTitles(context)]),
    ],
  }
}
