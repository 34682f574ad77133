import { opener } from '../../cells.ts'
import type { PageContext } from '../../page-context.ts'
import type { Opener, Span } from '../../page-parts/text.ts'
import { accountLink, type FindingCandidate, tierWeight } from '../finding-candidate.ts'
import { verdictOf } from '../measured-value.ts'

/** Accounts whose decision is lost by evidence; the largest exposure is named, with the friend who hides it. */
export function findLostDecision(context: PageContext): FindingCandidate[] {
  const { locale, review } = context
  const lost = review.accounts
    .map((one, index) => ({ ...one, index }))
    .filter(({ now }) => verdictOf(now, 'decision-outlook') === 'lost')
    .toSorted((a, b) => (b.account.revenue ?? 0) - (a.account.revenue ?? 0))
  const [first] = lost
  if (first === undefined) return []
  const circle = first.slice.people.filter(({ inCircle, employed }) => inCircle && employed)
  const sum = (people: typeof circle) => people.reduce((total, { weight }) => total + weight, 0)
  const [friend] = circle
    .filter(
      ({ credible, person }) =>
        credible !== null && credible >= 1 && (person.roles.includes('A') || person.roles.includes('D')),
    )
    .toSorted((a, b) => b.weight - a.weight)
  return [
    {
      weight: 90 + tierWeight(context, first.index),
      accounts: [first.index],
      finding: {
        number: opener(locale.number(lost.length), '#risks', { tone: 'alarm' }),
        word: locale.text('finding.word.lost'),
        sentence: locale.parts<Opener | Span>(friend === undefined ? 'finding.lost' : 'finding.lost-friend', {
          count: lost.length,
          account: accountLink(context, first.index),
          against: sum(circle.filter(({ credible }) => credible === -1)),
          all: sum(circle),
          name: { text: friend?.person.name ?? '', keep: true },
        }),
      },
    },
  ]
}
