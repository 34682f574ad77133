import { opener } from '../../cells.ts'
import type { PageContext } from '../../page-context.ts'
import { accountLink, type FindingCandidate, tierWeight } from '../finding-candidate.ts'

/** Deciders, approvers and influential people who left within the quarter. */
export function findLeftPeople(context: PageContext): FindingCandidate[] {
  const { locale, review } = context
  const { first, last } = review.period.flow
  const gone = review.accounts.flatMap(({ slice }, index) =>
    slice.people
      .filter(
        ({ person, employed }) =>
          !employed && person.leftOn !== null && person.leftOn >= first && person.leftOn <= last,
      )
      .map((state) => ({ index, state })),
  )
  const weightOf = ({ state }: (typeof gone)[number]) =>
    Math.max(state.weight, (state.person.influence ?? 0) * 3)
  const [heaviest] = gone.toSorted(
    (a, b) => tierWeight(context, b.index) * weightOf(b) - tierWeight(context, a.index) * weightOf(a),
  )
  if (heaviest === undefined) return []
  return [
    {
      weight: 55 + tierWeight(context, heaviest.index),
      accounts: [heaviest.index],
      finding: {
        number: opener(locale.number(gone.length), '#moved'),
        word: locale.text('finding.word.left'),
        sentence: locale.parts('finding.left', {
          count: gone.length,
          account: accountLink(context, heaviest.index),
          name: { text: heaviest.state.person.name, keep: true },
          day: locale.date(heaviest.state.person.leftOn!),
        }),
      },
    },
  ]
}
