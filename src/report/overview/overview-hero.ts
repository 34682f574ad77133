import { isKnown } from '../../model/measurement.ts'
import { opener } from '../cells.ts'
import type { HeroModel } from '../page-parts/parts.ts'
import type { Headline, Opener, Sentence } from '../page-parts/text.ts'
import type { PageContext } from '../page-context.ts'
import { changesOfContact } from './contact-changes.ts'
import { countReached } from './count-reached.ts'
import { countCoverage } from './coverage-figure.ts'
import { numberOf, verdictOf } from './measured-value.ts'

/** The one sentence of the quarter, by the first rule the portfolio's numbers satisfy. */
function judgePortfolio(context: PageContext): Headline {
  const { locale, review } = context
  const { distribution } = review.portfolio
  const strategic = review.accounts.filter(
    ({ now }) => now.tier.tier === 'S' && numberOf(now, 'eyes') !== null,
  )
  const few = strategic.filter(({ now }) => numberOf(now, 'eyes')! <= 1).length
  if (few > 0 && few * 2 >= strategic.length)
    return locale.phrases('overview.verdict.eyes', { count: few, all: strategic.length })
  const all = distribution.accounts - distribution.bands.none
  const bad = distribution.bands['at-risk'] + distribution.bands.critical
  if (all > 0)
    return locale.phrases(bad === 0 ? 'overview.verdict.sound' : 'overview.verdict.bands', {
      count: bad,
      all,
    })
  if (!review.dataset.tables.has('activities')) return locale.phrases('overview.verdict.nothing')
  const reached = countReached(review)
  if (reached === null) return locale.phrases('overview.verdict.short-log')
  const falls = changesOfContact(review).filter(({ alert }) => alert).length
  const met = { count: reached.value, all: reached.of }
  if (reached.atLeast) return locale.phrases('overview.verdict.met-at-least', met)
  return falls > 0
    ? locale.phrases('overview.verdict.dropped', { count: falls, met: reached.value })
    : locale.phrases('overview.verdict.met', met)
}

/** What the verdict rests on, and what it cannot say. */
function sayPortfolio(context: PageContext): Sentence {
  const { locale, review } = context
  const { portfolio, layersInReview } = review
  const join = locale.text('words.sentence-join')
  const sentences: Sentence[] = []
  const healthy = portfolio.metrics['share-healthy']
  if (healthy && isKnown(healthy) && healthy.of)
    sentences.push(
      locale.parts('overview.deck.healthy', {
        number: opener(`${locale.number(Number(healthy.value))}/${locale.number(healthy.of)}`, '#tier-band'),
      }),
    )
  const lost = review.accounts.filter(({ now }) => verdictOf(now, 'decision-outlook') === 'lost')
  const revenue = lost.reduce((sum, { account }) => sum + (account.revenue ?? 0), 0)
  if (lost.length > 0)
    sentences.push(
      locale.parts<Opener>(revenue > 0 ? 'overview.deck.lost-revenue' : 'overview.deck.lost', {
        count: lost.length,
        number: opener(locale.text('counts.accounts', { count: lost.length }), '#risks'),
        revenue: locale.amount(revenue, review.settings.currency),
      }),
    )
  const backed = countCoverage(context).find(({ id }) => id === 'backed')
  if (backed?.value != null)
    sentences.push(
      locale.parts('overview.deck.backed', {
        number: opener(`${locale.number(backed.value)}/${locale.number(backed.of)}`, '#claims'),
      }),
    )
  const missing = (['key', 'general', 'organizational'] as const).filter(
    (layer) => !layersInReview.includes(layer),
  )
  if (missing.length > 0)
    sentences.push(
      locale.parts('overview.deck.unmeasured', {
        layers: locale.list(missing.map((layer) => locale.text(`layer.${layer}`))),
        trust: opener(locale.text('overview.deck.why'), `${context.href('trust')}#not-measured`),
      }),
    )
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [join, ...sentence]))
}

export function presentOverviewHero(context: PageContext): HeroModel {
  const { locale, review } = context
  return {
    kicker: [
      { text: locale.text('overview.kicker', { count: review.accounts.length }), bold: true },
      ...(review.notReviewed > 0
        ? [{ text: locale.text('overview.not-reviewed', { count: review.notReviewed }) }]
        : []),
      { text: locale.text('frame.as-of', { day: locale.date(review.period.asOf) }) },
    ],
    verdict: judgePortfolio(context),
    deck: sayPortfolio(context),
    facts: [],
  }
}
