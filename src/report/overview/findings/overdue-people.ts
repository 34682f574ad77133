import { judgeContact, measureLastContact } from '../../../metrics/people/last-contact.ts'
import { opener } from '../../cells.ts'
import type { PageContext } from '../../page-context.ts'
import { listCircle } from '../list-circle.ts'
import { accountLink, type FindingCandidate, tierWeight } from '../finding-candidate.ts'
import { printBound } from '../../print-bound.ts'

/** Key persons not met within their gap; named is the one of the highest tier seen longest ago. */
export function findOverduePeople(context: PageContext): FindingCandidate[] {
  const { locale, review } = context
  if (!review.dataset.tables.has('activities')) return []
  const keys = listCircle(review).filter(({ state }) => state.keyRules.length > 0)
  const late = keys
    .filter(({ index, state }) => judgeContact(review.accounts[index]!.slice, state) === 'overdue')
    .map((one) => ({ ...one, last: measureLastContact(review.accounts[one.index]!.slice, one.state)! }))
    .toSorted(
      (a, b) => tierWeight(context, b.index) - tierWeight(context, a.index) || b.last.days - a.last.days,
    )
  const [first] = late
  if (first === undefined) return []
  return [
    {
      weight: 48,
      accounts: [],
      finding: {
        number: opener(`${late.length}/${keys.length}`, '#overdue', { tone: 'alarm' }),
        word: locale.text('finding.word.overdue'),
        sentence: locale.parts('finding.overdue', {
          count: late.length,
          account: accountLink(context, first.index),
          name: { text: first.state.person.name, keep: true },
          days: printBound(first.last.atLeast) + locale.text('format.days', { count: first.last.days }),
        }),
      },
    },
  ]
}
