import { judgeApproval } from '../../../metrics/claims/approval.ts'
import { measureInflation } from '../../../metrics/claims/claim-standing.ts'
import { countClaims } from '../../../metrics/claims/count-claims.ts'
import { measureLastContact } from '../../../metrics/people/last-contact.ts'
import { opener } from '../../cells.ts'
import type { PageContext } from '../../page-context.ts'
import type { Opener, Span } from '../../page-parts/text.ts'
import { listCircle } from '../list-circle.ts'
import { accountLink, type FindingCandidate, tierWeight } from '../finding-candidate.ts'
import { printBound } from '../../print-bound.ts'

/** Ratings above their evidence, over all; and coaches the log has not seen for a quarter. */
export function findUnbackedClaims(context: PageContext): FindingCandidate[] {
  const { locale } = context
  const people = listCircle(context.review)
  const { verifiable, wide } = countClaims(
    people.map(({ state }) => state),
    context.review.settings.flags.inflationGap,
  )
  const above = people.filter(({ state }) => measureInflation(state) > 0)
  if (above.length === 0) return []
  const selfApproved = above.filter(
    ({ state }) => judgeApproval(state.supportRating!, context.review.dataset) === 'self',
  ).length
  const [coach] = above
    .filter(({ state }) => state.support === 3)
    .map((one) => ({
      ...one,
      last: measureLastContact(context.review.accounts[one.index]!.slice, one.state),
    }))
    .filter(({ last }) => last !== null && last.days > 90)
    .toSorted(
      (a, b) => tierWeight(context, b.index) - tierWeight(context, a.index) || b.last!.days - a.last!.days,
    )
  return [
    {
      weight: 70,
      accounts: [],
      finding: {
        number: opener(`${above.length}/${verifiable}`, '#claims', { tone: 'alarm' }),
        word: locale.text('finding.word.belief'),
        sentence: locale.parts<Opener | Span>(
          selfApproved > 0 ? 'finding.unbacked-self' : 'finding.unbacked',
          {
            count: above.length,
            wide,
            self: selfApproved,
          },
        ),
      },
    },
    ...(coach === undefined
      ? []
      : [
          {
            weight: 72,
            accounts: [coach.index],
            finding: {
              number: opener(
                printBound(coach.last!.atLeast) + locale.text('format.days', { count: coach.last!.days }),
                `${context.href(context.plan.accounts[coach.index]!)}#claims`,
                { tone: 'alarm' as const },
              ),
              word: locale.text('finding.word.coach'),
              sentence: locale.parts<Opener | Span>('finding.coach', {
                account: accountLink(context, coach.index),
                name: { text: coach.state.person.name, keep: true },
              }),
            },
          },
        ]),
  ]
}
