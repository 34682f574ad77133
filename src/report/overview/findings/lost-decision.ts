import { opener } from '../../cells.ts'
import type { PageContext } from '../../page-context.ts'
import { accountLink, type FindingCandidate, tierWeight } from '../finding-candidate.ts'
import { verdictOf } from '../measured-value.ts'

/** Accounts whose decision is lost by evidence; where the ratings claim otherwise, that is the finding. */
export function findLostDecision(context: PageContext): FindingCandidate[] {
  const { locale, review } = context
  return review.accounts.flatMap(({ now, slice }, index) => {
    if (verdictOf(now, 'decision-outlook') !== 'lost') return []
    const circle = slice.people.filter(({ inCircle, employed }) => inCircle && employed)
    const sum = (wanted: (support: number | null) => boolean) =>
      circle.filter(({ credible }) => wanted(credible)).reduce((total, { weight }) => total + weight, 0)
    const all = sum(() => true)
    const against = sum((support) => support === -1)
    const friend = circle
      .filter(
        ({ credible, person }) =>
          credible !== null && credible >= 1 && (person.roles.includes('A') || person.roles.includes('D')),
      )
      .toSorted((a, b) => b.weight - a.weight)[0]
    const values = { account: accountLink(context, index), against, all }
    return [
      {
        weight: 90 + tierWeight(context, index),
        accounts: [index],
        finding: {
          number: opener(`${against}/${all}`, `${context.href(context.plan.accounts[index]!)}#decision`, {
            tone: 'alarm',
          }),
          word: locale.text('finding.word.lost'),
          sentence:
            friend === undefined
              ? locale.parts('finding.lost', values)
              : locale.parts('finding.lost-friend', {
                  ...values,
                  name: { text: friend.person.name, keep: true },
                }),
        },
      },
    ]
  })
}
