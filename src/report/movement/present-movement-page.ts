import {
  measureReviewMovement,
  type MoveKind,
  type ReviewMovement,
} from '../../metrics/movement/review-movement.ts'
import type { Review } from '../../metrics/review.ts'
import { type EditionContext, openPage, type PageContext } from '../page-context.ts'
import type { PageBlock, PageModel, SectionPart } from '../page-model.ts'
import { presentFrame } from '../present-frame.ts'
import { presentClasses } from './classes-table.ts'
import { presentMovementHero } from './movement-hero.ts'
import { type MovesList, presentMovesList } from './moves-list.ts'
import { presentRestatements } from './restatements.ts'
import { presentTransition } from './transition-figure.ts'

/** There is a last quarter to compare with, or somebody came or went: first ratings alone are no movement. */
export function hasMovement(review: Review): boolean {
  const { measured, hasEarlier, moves } = measureReviewMovement(review)
  return measured > 0 && (hasEarlier || moves.some(({ kind }) => kind !== 'newly-rated'))
}

/** The ledger in four lists: of each as many rows as a meeting reads, the rest is in the download. */
function presentLists(context: PageContext, { moves, rises, doubtedRises }: ReviewMovement) {
  const { locale } = context
  const some = (...kinds: readonly MoveKind[]) => moves.filter(({ kind }) => kinds.includes(kind))
  const list = (given: MovesList): SectionPart[] =>
    given.moves.length === 0 ? [] : [presentMovesList(context, given)]
  const [fell, rose, fresh] = [some('down'), some('up'), some('newly-rated', 'joined')]
  const gone = some('vanished', 'lost', 'expired', 'left')
  const vanished = some('vanished', 'lost').length
  return {
    fell: list({
      id: 'fell',
      span: 12,
      title: locale.phrases('movement.fell.title', { count: fell.length }),
      moves: fell,
      most: 24,
      columns: ['scale', 'move', 'day', 'class', 'evidence', 'reason'],
    }),
    rose: list({
      id: 'rose',
      span: 12,
      title: locale.phrases(rises === 0 ? 'movement.rose.title' : 'movement.rose.title-doubt', {
        count: rose.length,
        all: rises,
        doubt: doubtedRises,
      }),
      moves: rose,
      most: 24,
      columns: ['scale', 'move', 'day', 'class', 'evidence', 'reason', 'doubt'],
    }),
    gone: list({
      id: 'gone',
      span: 12,
      title: locale.phrases(vanished === 0 ? 'movement.gone.title' : 'movement.gone.title-vanished', {
        count: gone.length,
        vanished,
      }),
      moves: gone,
      most: 16,
      columns: ['scale', 'move', 'day', 'class'],
    }),
    new: list({
      id: 'new',
      span: 12,
      title: locale.phrases('movement.new.title', { count: fresh.length }),
      moves: fresh,
      most: 10,
      columns: ['scale', 'move', 'day', 'class', 'evidence', 'reason'],
    }),
  }
}

/** What moved between the previous quarter end and this one, and what has been restated since. */
export function presentMovementPage(edition: EditionContext): PageModel {
  const context = openPage(edition, 'movement')
  const { locale, review } = context
  const movement = measureReviewMovement(review)
  const lists = presentLists(context, movement)
  const section = (
    id: 'fell' | 'rose' | 'gone' | 'new' | 'why' | 'restated',
    parts: readonly (SectionPart | null)[],
  ): PageBlock[] => {
    const built = parts.filter((part) => part !== null)
    if (built.length === 0) return []
    const head = {
      id: `${id}-section`,
      question: locale.phrases(`movement.section.${id}`),
      answer: [locale.text(`movement.answer.${id}`)],
    }
    return [{ block: 'section', head, parts: built }]
  }
  return {
    kind: 'movement',
    language: locale.language,
    path: `${context.edition}/${locale.language}/${context.page}`,
    frame: presentFrame(context, {
      section: 'movement',
      title: locale.text('movement.title'),
      description: locale.text('movement.description'),
    }),
    blocks: [
      {
        block: 'hero',
        hero: presentMovementHero(context, movement),
        figure: presentTransition(context, movement.matrix),
      },
      ...section('fell', lists.fell),
      ...section('rose', lists.rose),
      ...section('gone', lists.gone),
      ...section('why', [presentClasses(context, movement)]),
      ...section('new', lists.new),
      ...section('restated', [presentRestatements(context, context.restatements)]),
    ],
  }
}
