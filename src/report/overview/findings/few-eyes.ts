import { findSoleHolder } from '../../account/eye-holders.ts'
import { opener } from '../../cells.ts'
import type { PageContext } from '../../page-context.ts'
import type { Opener, Span } from '../../page-parts/text.ts'
import { accountLink, type FindingCandidate } from '../finding-candidate.ts'
import { numberOf } from '../measured-value.ts'

/** S and A accounts with one eye or none: how many, and for the first strategic one on what it hangs. */
export function findFewEyes(context: PageContext): FindingCandidate[] {
  const { locale, review } = context
  const important = review.accounts
    .map(({ now, slice }, index) => ({ index, slice, tier: now.tier.tier, eyes: numberOf(now, 'eyes') }))
    .filter(({ tier, eyes }) => (tier === 'S' || tier === 'A') && eyes !== null)
  const few = important.filter(({ eyes }) => eyes! <= 1)
  const [first] = few.toSorted((a, b) => Number(b.tier === 'S') - Number(a.tier === 'S') || a.eyes! - b.eyes!)
  if (first === undefined) return []
  const sole = first.eyes === 1 ? findSoleHolder(first.slice) : null
  const key =
    first.eyes === 0
      ? 'finding.no-eye'
      : sole === null
        ? 'finding.one-eye'
        : (`finding.one-eye-${sole.kind}` as const)
  return [
    {
      weight: 80,
      accounts: [first.index],
      finding: {
        number: opener(`${few.length}/${important.length}`, '#life', { tone: 'alarm' }),
        word: locale.text('finding.word.eyes'),
        sentence: locale.parts<Opener | Span>(key, {
          count: few.length,
          tier: first.tier!,
          account: accountLink(context, first.index),
          name: { text: sole?.name ?? '', keep: true },
        }),
      },
    },
  ]
}
