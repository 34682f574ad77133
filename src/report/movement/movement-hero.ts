import type { MoveCounts, ReviewMovement } from '../../metrics/movement/review-movement.ts'
import { opener } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { HeroModel } from '../page-parts/parts.ts'
import type { Headline, Opener, Sentence } from '../page-parts/text.ts'

/** Whom the page speaks of first: key persons where the import knows any, else everyone. */
function chooseScope({ key, all, matrix }: ReviewMovement): { counts: MoveCounts; isKey: boolean } {
  return matrix.people > 0 ? { counts: key, isKey: true } : { counts: all, isKey: false }
}

function judgeMoves({ locale }: PageContext, movement: ReviewMovement): Headline {
  const { counts, isKey } = chooseScope(movement)
  const { up, down, vanished, lost, upWithoutEvidence, downWithoutEvidence } = counts
  const bare = upWithoutEvidence + downWithoutEvidence
  const gone = vanished + lost
  const which = gone > 0 ? 'gone' : up + down === 0 ? 'still' : bare === 0 ? 'backed' : 'bare'
  const values = { up, down, count: gone > 0 ? gone : bare }
  return locale.phrases(isKey ? `movement.verdict.${which}` : `movement.verdict.all-${which}`, values)
}

function sayMoves({ locale }: PageContext, movement: ReviewMovement): Sentence {
  const { counts } = chooseScope(movement)
  const { moves, bareMoves, unmeasured } = movement
  const join = locale.text('words.sentence-join')
  return [
    locale.text('movement.deck.turned', { positive: counts.turnedPositive, negative: counts.turnedNegative }),
    join,
    ...locale.parts<Opener>('movement.deck.all', {
      count: moves.length,
      number: opener(locale.text('movement.moves', { count: moves.length }), '#why'),
    }),
    locale.text('movement.deck.bare', { bare: bareMoves }),
    ...(unmeasured === 0 ? [] : [join, locale.text('movement.deck.unmeasured', { count: unmeasured })]),
  ]
}

/** What rose and fell, what is gone, and how much of it has evidence. */
export function presentMovementHero(context: PageContext, movement: ReviewMovement): HeroModel {
  const { locale, review } = context
  const { counts } = chooseScope(movement)
  const facts = [
    ['vanished', '#gone'],
    ['lost', '#gone'],
    ['left', '#gone'],
    ['expired', '#gone'],
    ['newly-rated', '#new'],
    ['joined', '#new'],
  ] as const
  return {
    kicker: [
      { text: locale.text('movement.title'), bold: true },
      { text: locale.text('movement.kicker', { count: movement.measured }) },
      { text: locale.text('frame.as-of', { day: locale.date(review.period.asOf) }) },
    ],
    verdict: judgeMoves(context, movement),
    deck: sayMoves(context, movement),
    facts: facts
      .filter(([kind]) => counts[kind] > 0)
      .map(([kind, href]) => ({
        label: locale.text(`movement.fact.${kind}`),
        value: [opener(locale.number(counts[kind]), href)],
      })),
  }
}
