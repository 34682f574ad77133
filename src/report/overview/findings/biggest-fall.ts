import { layers } from '../../../model/scales.ts'
import { changeOf } from '../../score-change.ts'
import { opener } from '../../cells.ts'
import type { PageContext } from '../../page-context.ts'
import type { Opener } from '../../page-parts/text.ts'
import { accountLink, type FindingCandidate, tierWeight } from '../finding-candidate.ts'

/** Falls of fewer points are not news. */
const LEAST = 5

/** The account whose total fell most, a strategic one before a small one, and how many fell with it. */
export function findBiggestFall(context: PageContext): FindingCandidate[] {
  const { locale, review } = context
  const falls = review.accounts
    .map((one, index) => ({ one, index, points: changeOf(one, 'mcr')?.points ?? 0 }))
    .filter(({ points }) => points <= -LEAST)
    .toSorted((a, b) => a.points * tierWeight(context, a.index) - b.points * tierWeight(context, b.index))
  const [first] = falls
  if (first === undefined) return []
  const [worst] = layers
    .map((layer) => ({ layer, change: changeOf(first.one, layer)?.points ?? 0 }))
    .toSorted((a, b) => a.change - b.change)
  return [
    {
      weight: 60 + tierWeight(context, first.index),
      accounts: [first.index],
      finding: {
        number: opener(
          locale.change(first.points),
          `${context.href(context.plan.accounts[first.index]!)}#trend`,
          {
            tone: 'alarm',
          },
        ),
        word: locale.text('finding.word.fall'),
        sentence: locale.parts<Opener>('finding.fall', {
          account: accountLink(context, first.index),
          layer: locale.text(`layer.${worst!.layer}`),
          points: locale.change(worst!.change),
          count: falls.length,
          least: LEAST,
        }),
      },
    },
  ]
}
