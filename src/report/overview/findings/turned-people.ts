import { previousScalesOf } from '../../account/previous-rating.ts'
import { opener } from '../../cells.ts'
import type { PageContext } from '../../page-context.ts'
import { listCircle } from '../list-circle.ts'
import { accountLink, type FindingCandidate, tierWeight } from '../finding-candidate.ts'

/** People of the circle who turned: against us, or for us with evidence. The widest turn of each way. */
export function findTurnedPeople(context: PageContext): FindingCandidate[] {
  const { locale, review } = context
  const turns = listCircle(review).flatMap(({ index, state }) => {
    const { support: was } = previousScalesOf(review.accounts[index]!, state.person)
    if (was === null || state.support === null || was === state.support) return []
    return [{ index, state, was, now: state.support, step: state.support - was }]
  })
  const rank = (turn: (typeof turns)[number]) => Math.abs(turn.step) * 10 + tierWeight(context, turn.index)
  const against = turns.filter(({ now, was }) => now === -1 && was >= 0).toSorted((a, b) => rank(b) - rank(a))
  const towards = turns
    .filter(({ now, was, state }) => was <= 0 && now >= 1 && state.credible !== null && state.credible >= 1)
    .toSorted((a, b) => rank(b) - rank(a))
  const say = (
    turn: (typeof turns)[number] | undefined,
    way: 'against' | 'towards',
    count: number,
  ): FindingCandidate[] =>
    turn === undefined
      ? []
      : [
          {
            weight: (way === 'against' ? 62 : 50) + Math.abs(turn.step),
            accounts: [turn.index],
            finding: {
              number: opener(
                `${locale.number(turn.was)} → ${locale.number(turn.now)}`,
                `${context.href(context.plan.accounts[turn.index]!)}#support-grid`,
                way === 'against' ? { tone: 'alarm' } : {},
              ),
              word: locale.text(`finding.word.${way}`),
              sentence: locale.parts(`finding.${way}`, {
                account: accountLink(context, turn.index),
                name: { text: turn.state.person.name, keep: true },
                count,
              }),
            },
          },
        ]
  return [...say(against[0], 'against', against.length), ...say(towards[0], 'towards', towards.length)]
}
