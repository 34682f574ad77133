import { opener } from '../../cells.ts'
import type { PageContext } from '../../page-context.ts'
import type { Opener, Span } from '../../page-parts/text.ts'
import { listCircle } from '../list-circle.ts'
import type { FindingCandidate } from '../finding-candidate.ts'

/** Key persons nobody has rated, where others are: a hole, not a missing column. */
export function findUnratedPeople(context: PageContext): FindingCandidate[] {
  const { locale, review } = context
  const keys = listCircle(review).filter(({ state }) => state.keyRules.length > 0)
  const unrated = keys.filter(({ state }) => state.support === null)
  if (unrated.length === 0 || unrated.length === keys.length) return []
  const accounts = new Set(unrated.map(({ index }) => index)).size
  return [
    {
      weight: 40,
      accounts: [],
      finding: {
        number: opener(`${unrated.length}/${keys.length}`, context.href('method#rated-share')),
        word: locale.text('finding.word.blind'),
        sentence: locale.parts<Opener | Span>('finding.unrated', {
          count: unrated.length,
          accounts: locale.text('counts.accounts', { count: accounts }),
        }),
      },
    },
  ]
}
