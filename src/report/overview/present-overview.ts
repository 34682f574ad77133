import { type EditionContext, openPage } from '../page-context.ts'
import type { PageBlock, PageModel, SectionPart } from '../page-model.ts'
import { presentRollUpTrend } from '../group/roll-up-trend.ts'
import { presentTierBand } from '../group/tier-band-figure.ts'
import { presentFrame } from '../present-frame.ts'
import { presentDropped, presentMostMet } from './contact-tables.ts'
import { presentCoverage } from './coverage-figure.ts'
import { chooseFindings } from './findings.ts'
import { presentDeals } from './deals-table.ts'
import { presentLife } from './life-figure.ts'
import { presentOverviewHero } from './overview-hero.ts'
import { presentTiles } from './overview-tiles.ts'
import { presentMoved } from './moved-table.ts'
import { presentOverdue } from './overdue-table.ts'
import { presentUnbacked } from './unbacked-table.ts'
import { presentRisks } from './risk-table.ts'

/** The page leadership opens: verdict and findings first, then the questions with what answers them. */
export function presentOverview(edition: EditionContext): PageModel {
  const context = openPage(edition, 'index')
  const { locale, review } = context
  const { portfolio } = review
  const section = (
    id: 'loss' | 'trust' | 'blind' | 'deals' | 'moved' | 'trend',
    parts: readonly (SectionPart | null)[],
  ): PageBlock[] => {
    const built = parts.filter((part) => part !== null)
    if (built.length === 0) return []
    const head = {
      id: `${id}-section`,
      question: locale.phrases(`overview.section.${id}`),
      answer: [locale.text(`overview.answer.${id}`)],
    }
    return [{ block: 'section', head, parts: built }]
  }
  const findings = chooseFindings(context)
  const hero = presentOverviewHero(context)
  const unbacked = presentUnbacked(context, 7)
  const banded = portfolio.distribution.bands.none < portfolio.distribution.accounts
  const previous = portfolio.history.at(-2)?.distribution ?? null
  return {
    kind: 'overview',
    language: locale.language,
    path: `${context.edition}/${locale.language}/${context.page}`,
    frame: presentFrame(context, {
      section: 'overview',
      title: locale.text('overview.title'),
      description: hero.verdict.join(''),
    }),
    blocks: [
      { block: 'hero', hero, figure: presentLife(context) },
      ...(findings.length > 0
        ? [{ block: 'findings', label: locale.text('overview.findings'), findings } as const]
        : []),
      { block: 'tiles', label: locale.text('overview.tiles'), tiles: presentTiles(context) },
      ...section('loss', [presentRisks(context)]),
      ...section('trust', unbacked === null ? [] : [unbacked, presentCoverage(context, 5)]),
      ...section('blind', [
        presentOverdue(context, 6),
        presentMostMet(context, 6),
        presentDropped(context, 6),
        unbacked === null ? presentCoverage(context, 6) : null,
      ]),
      ...section('deals', [presentDeals(context)]),
      ...section('moved', [presentMoved(context, 12)]),
      ...section('trend', [
        banded ? presentTierBand(context, portfolio.distribution, previous, 6) : null,
        presentRollUpTrend(context, portfolio, 6),
      ]),
    ],
  }
}
