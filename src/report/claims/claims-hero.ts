import type { ReviewClaims } from '../../metrics/claims/review-claims.ts'
import { supportLabels } from '../../model/labels/support-levels.ts'
import { opener } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { HeroModel } from '../page-parts/parts.ts'
import type { Headline, Opener, Sentence } from '../page-parts/text.ts'
import { wordOf } from '../word-of.ts'

/** The claimed level with the largest share above its evidence; of several the highest; null where none is above. */
export function findDensest({ levels }: ReviewClaims): ReviewClaims['levels'][number] | null {
  const share = ({ counts }: ReviewClaims['levels'][number]): number => counts.inflated / counts.verifiable
  const [densest] = levels
    .filter(({ counts }) => counts.inflated > 0)
    .toSorted((a, b) => share(b) - share(a) || b.claimed - a.claimed)
  return densest ?? null
}

function judgeClaims({ locale }: PageContext, { counts }: ReviewClaims): Headline {
  const { rated, verifiable, supported } = counts
  if (verifiable === 0) return locale.phrases('claims.verdict.none', { count: rated })
  if (supported === verifiable) return locale.phrases('claims.verdict.all', { all: verifiable })
  return locale.phrases(supported * 2 < verifiable ? 'claims.verdict.few' : 'claims.verdict.most', {
    all: verifiable,
    count: supported,
  })
}

function sayClaims(context: PageContext, claims: ReviewClaims): Sentence {
  const { locale, review } = context
  const { counts, medianGap } = claims
  if (counts.verifiable === 0) return [locale.text('claims.deck.all-unverifiable')]
  const join = locale.text('words.sentence-join')
  const number = (count: number, href: string): Opener =>
    opener(locale.text('claims.count', { count }), href, { tone: 'plain' })
  const densest = findDensest(claims)
  return [
    ...(medianGap === null
      ? [locale.text('claims.deck.nothing-above')]
      : [
          ...locale.parts<Opener>('claims.deck.above', {
            number: number(counts.inflated, '#above'),
            median: locale.number(medianGap, 1),
          }),
          locale.text('claims.deck.wide', {
            wide: counts.wide,
            least: review.settings.flags.inflationGap,
          }),
        ]),
    ...(densest === null
      ? []
      : [
          join,
          ...locale.parts<Opener>('claims.deck.level', {
            level: wordOf(locale, supportLabels.huawei, densest.claimed),
            all: densest.counts.verifiable,
            number: opener(locale.text('claims.people', { count: densest.counts.inflated }), '#grid'),
          }),
        ]),
    ...(counts.notVerifiable === 0
      ? []
      : [
          join,
          ...locale.parts<Opener>('claims.deck.unverifiable', {
            number: number(counts.notVerifiable, '#unknown'),
          }),
        ]),
  ]
}

/** How many ratings the log supports of how many it could, how far off the rest is, and where. */
export function presentClaimsHero(context: PageContext, claims: ReviewClaims): HeroModel {
  const { locale, review } = context
  const { counts, approvals } = claims
  const outside = claims.claims.length - claims.circle.length
  const facts = [
    ['unproven', counts.unproven, '#unproven'],
    ['opponents', counts.opponents, '#grid'],
    ['self', approvals?.self ?? 0, '#approval'],
    ['missing', approvals?.missing ?? 0, '#approval'],
    ['outside', outside, context.file('tables/claims.csv')],
  ] as const
  return {
    kicker: [
      { text: locale.text('claims.title'), bold: true },
      { text: locale.text('claims.kicker', { count: counts.rated }) },
      { text: locale.text('frame.as-of', { day: locale.date(review.period.asOf) }) },
    ],
    verdict: judgeClaims(context, claims),
    deck: sayClaims(context, claims),
    facts: facts
      .filter(([, count]) => count > 0)
      .map(([id, count, href]) => ({
        label: locale.text(`claims.fact.${id}`),
        value: [opener(locale.number(count), href)],
      })),
  }
}
