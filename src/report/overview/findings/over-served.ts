import type { ActivityKind } from '../../../model/scales.ts'
import type { AccountFacts } from '../../../metrics/facts/account-facts.ts'
import { opener } from '../../cells.ts'
import type { PageContext } from '../../page-context.ts'
import { accountLink, type FindingCandidate } from '../finding-candidate.ts'

const visitKinds: readonly ActivityKind[] = ['visit', 'site_visit']

const countVisits = ({ touches }: AccountFacts) =>
  touches.filter(({ kind }) => visitKinds.includes(kind)).reduce((sum, { count }) => sum + count, 0)

/** A C account that is visited more often than every strategic one. */
export function findOverServed(context: PageContext): FindingCandidate[] {
  const { locale, review } = context
  const visits = review.accounts.map(({ slice, now }, index) => ({
    index,
    tier: now.tier.tier,
    count: countVisits(slice.facts),
  }))
  const strategic = visits.filter(({ tier }) => tier === 'S')
  const most = Math.max(...strategic.map(({ count }) => count))
  const [top] = visits
    .filter(({ tier, count }) => tier === 'C' && count > most)
    .toSorted((a, b) => b.count - a.count)
  if (strategic.length === 0 || top === undefined) return []
  return [
    {
      weight: 61,
      accounts: [top.index],
      finding: {
        number: opener(
          locale.number(top.count),
          `${context.href(context.plan.accounts[top.index]!)}#timeline`,
          {
            tone: 'alarm',
          },
        ),
        word: locale.text('finding.word.effort'),
        sentence: locale.parts('finding.over-served', {
          account: accountLink(context, top.index),
          most: locale.number(most),
          count: top.count,
        }),
      },
    },
  ]
}
