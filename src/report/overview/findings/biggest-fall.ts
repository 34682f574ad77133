import { layers } from '../../../model/scales.ts'
import { changeOf } from '../../score-change.ts'
import { opener } from '../../cells.ts'
import type { PageContext } from '../../page-context.ts'
import { accountLink, type FindingCandidate, tierWeight } from '../finding-candidate.ts'

/** Falls of fewer points are not news. */
const LEAST = 5

/** Accounts whose total score fell most, with the layer that fell most. */
export function findBiggestFall(context: PageContext): FindingCandidate[] {
  const { locale, review } = context
  return review.accounts.flatMap((one, index) => {
    const change = changeOf(one, 'mcr')
    if (change === null || change.points > -LEAST) return []
    const [worst] = layers
      .map((layer) => ({ layer, change: changeOf(one, layer) }))
      .filter((fall) => fall.change !== null)
      .toSorted((a, b) => a.change!.points - b.change!.points)
    return [
      {
        weight: 60 + tierWeight(context, index) - change.points / 5,
        accounts: [index],
        finding: {
          number: opener(
            locale.change(change.points),
            `${context.href(context.plan.accounts[index]!)}#trend`,
            { tone: 'alarm' },
          ),
          word: locale.text('finding.word.fall'),
          sentence: locale.parts('finding.fall', {
            account: accountLink(context, index),
            layer: locale.text(`layer.${worst?.layer ?? 'key'}`),
            points: locale.change(worst?.change?.points ?? change.points),
          }),
        },
      },
    ]
  })
}
