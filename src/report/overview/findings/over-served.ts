import { TWENTIETHS } from '../../../metrics/facts/account-facts.ts'
import { opener } from '../../cells.ts'
import type { PageContext } from '../../page-context.ts'
import { accountLink, type FindingCandidate } from '../finding-candidate.ts'

/** A C account that takes more contact than every strategic one. */
export function findOverServed(context: PageContext): FindingCandidate[] {
  const { locale, review } = context
  const sums = review.accounts.map(({ slice, now }, index) => ({
    index,
    tier: now.tier.tier,
    sum: slice.facts.quarter.all / TWENTIETHS,
  }))
  const strategic = sums.filter(({ tier }) => tier === 'S')
  const most = Math.max(...strategic.map(({ sum }) => sum))
  const [top] = sums.filter(({ tier, sum }) => tier === 'C' && sum > most).toSorted((a, b) => b.sum - a.sum)
  if (strategic.length === 0 || top === undefined) return []
  return [
    {
      weight: 61,
      accounts: [top.index],
      finding: {
        number: opener(
          locale.number(top.sum, 1),
          `${context.href(context.plan.accounts[top.index]!)}#timeline`,
          { tone: 'alarm' },
        ),
        word: locale.text('finding.word.effort'),
        sentence: locale.parts('finding.over-served', {
          account: accountLink(context, top.index),
          most: locale.number(most, 1),
        }),
      },
    },
  ]
}
