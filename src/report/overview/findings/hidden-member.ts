import { isKnown } from '../../../model/measurement.ts'
import { opener } from '../../cells.ts'
import type { PageContext } from '../../page-context.ts'
import { accountLink, type FindingCandidate, tierWeight } from '../finding-candidate.ts'

/** A group whose mean looks fair while one of its members is critical. */
export function findHiddenMember(context: PageContext): FindingCandidate[] {
  const { locale, review, plan } = context
  const found = review.organizations.flatMap((group, at): FindingCandidate[] => {
    const mean = group.metrics['mean-mcr']
    if (group.weakest === null || !mean || !isKnown(mean) || typeof mean.value !== 'number') return []
    const weakest = review.accounts[group.weakest]!
    const low = weakest.now.band === 'critical' || weakest.now.band === 'at-risk'
    if (!low || mean.value < review.settings.bandLimits.fair) return []
    return [
      {
        weight: 65 + tierWeight(context, group.weakest) + Number(weakest.now.band === 'critical'),
        accounts: [group.weakest],
        finding: {
          number: opener(locale.score(mean.value), context.href(plan.organizations[at]!)),
          word: locale.text('finding.word.group'),
          sentence: locale.parts('finding.group', {
            group: group.of.name,
            account: accountLink(context, group.weakest),
            band: locale.text(`band.${weakest.now.band ?? 'none'}`).toLowerCase(),
          }),
        },
      },
    ]
  })
  return found.toSorted((a, b) => b.weight - a.weight).slice(0, 1)
}
