import { findCriticalPeople } from '../../../metrics/eyes/eyes.ts'
import { foldLiveSupporters, presentStaff } from '../../../metrics/eyes/live-supporters.ts'
import { opener } from '../../cells.ts'
import type { PageContext } from '../../page-context.ts'
import type { Opener, Span } from '../../page-parts/text.ts'
import { accountLink, type FindingCandidate, tierWeight } from '../finding-candidate.ts'
import { numberOf } from '../measured-value.ts'

/** S and A accounts with one eye or none: how many, and for one-eyed ones on whom they hang. */
export function findFewEyes(context: PageContext): FindingCandidate[] {
  const { locale, review } = context
  const held = review.accounts.map(({ now }, index) => ({
    index,
    tier: now.tier.tier,
    eyes: numberOf(now, 'eyes'),
  }))
  const important = held.filter(({ tier, eyes }) => (tier === 'S' || tier === 'A') && eyes !== null)
  const few = important.filter(({ eyes }) => eyes! <= 1)
  const single = few.flatMap(({ index, eyes }): FindingCandidate[] => {
    if (eyes !== 1 || review.accounts[index]!.now.tier.tier !== 'S') return []
    const { slice } = review.accounts[index]!
    const { ours } = findCriticalPeople(foldLiveSupporters(slice), presentStaff(slice))
    const name = ours[0] === undefined ? null : review.dataset.staff[ours[0]]!.name
    return [
      {
        weight: 80 + tierWeight(context, index),
        accounts: [index],
        finding: {
          number: opener(
            locale.text('finding.eyes-number', { count: 1 }),
            `${context.href(context.plan.accounts[index]!)}#eyes`,
            { tone: 'alarm' },
          ),
          word: locale.text('finding.word.eyes'),
          sentence: locale.parts<Opener | Span>(name === null ? 'finding.one-eye' : 'finding.one-eye-held', {
            account: accountLink(context, index),
            name: { text: name ?? '', keep: true },
          }),
        },
      },
    ]
  })
  if (few.length === 0) return single
  return [
    ...single,
    {
      weight: 78,
      accounts: [],
      finding: {
        number: opener(`${few.length}/${important.length}`, '#life', { tone: 'alarm' }),
        word: locale.text('finding.word.eyes'),
        sentence: locale.parts<Opener | Span>('finding.few-eyes', {
          count: few.length,
          none: few.filter(({ eyes }) => eyes === 0).length,
        }),
      },
    },
  ]
}
