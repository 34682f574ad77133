import { metrics } from '../../metrics/registry.ts'
import { rollUpMetrics } from '../../metrics/roll-up/registry.ts'
import { scoreMetrics } from '../../metrics/scores/registry.ts'
import { type EditionContext, openPage } from '../page-context.ts'
import type { PageBlock, PageModel, SectionPart } from '../page-model.ts'
import { presentFrame } from '../present-frame.ts'
import { presentFlagRules } from './flags-table.ts'
import { countOwnSettings } from './judging-settings.ts'
import { presentMetrics, presentRollUpMetrics, presentScoreMetrics } from './metrics-tables.ts'
import { presentRules, presentWeights } from './rules-table.ts'
import { presentSensitivity, saySample } from './sensitivity-table.ts'
import { presentSettings } from './settings-table.ts'
import { presentStandards } from './standards-table.ts'
import { presentTitles } from './titles-table.ts'

/** Every definition and setting in force, generated from the definitions themselves. */
export function presentMethod(edition: EditionContext): PageModel {
  const context = openPage(edition, 'method')
  const { locale } = context
  const count = metrics.length + scoreMetrics.length + rollUpMetrics.length
  const own = countOwnSettings(context.review)
  const section = (
    id: 'rules' | 'standards' | 'sensitivity' | 'metrics' | 'settings' | 'titles',
    parts: readonly SectionPart[],
  ): PageBlock => ({
    block: 'section',
    head: {
      id: `${id}-section`,
      question: locale.phrases(`method.section.${id}`),
      answer: [locale.text(`method.answer.${id}`, { sample: saySample(context) })],
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
          deck: [locale.text(own === 0 ? 'method.deck' : 'method.deck-own', { count, own })],
          facts: [],
        },
        figure: null,
      },
      section('rules', [presentRules(context), presentWeights(context)]),
      section('standards', [presentStandards(context)]),
      section('sensitivity', [presentSensitivity(context)]),
      section('metrics', [
        ...presentMetrics(context),
        presentScoreMetrics(context),
        presentRollUpMetrics(context),
        presentFlagRules(context),
      ]),
      section('settings', [presentSettings(context)]),
      section('titles', [presentTitles(context)]),
    ],
  }
}
