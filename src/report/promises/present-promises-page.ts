import { countPromises, type Promises } from '../../metrics/plans/count-promises.ts'
import { askLeadership } from '../../metrics/proposals/ask-leadership.ts'
import { propose } from '../../metrics/proposals/propose.ts'
import type { Review } from '../../metrics/review.ts'
import { type EditionContext, openPage, type PageContext } from '../page-context.ts'
import type { PageBlock, PageModel, SectionPart } from '../page-model.ts'
import { presentFrame } from '../present-frame.ts'
import { listAsks, presentAsks } from './asks-table.ts'
import { presentGaps } from './gaps-table.ts'
import { presentGoals } from './goals-table.ts'
import { listSteps } from './list-steps.ts'
import { presentNext } from './next-table.ts'
import { presentKeptShares, presentPromisesHero } from './promises-hero.ts'
import { presentKept, presentMoved } from './promises-tables.ts'
import { presentPromiseRules } from './rules-table.ts'

/** There are plans, or there is something to propose or to ask. */
export function hasPromises({ dataset, accounts }: Review): boolean {
  return (
    dataset.plans.length > 0 ||
    accounts.some((one) => propose(one).length > 0 || askLeadership(one).length > 0)
  )
}

/** Without plans, or with none due: what is missing, instead of a table. */
function presentNoPromises({ locale, review }: PageContext, { list }: Promises): SectionPart | null {
  if (list.length > 0) return null
  const why = review.dataset.plans.length === 0 ? 'no-plans' : 'none-due'
  return {
    part: 'empty',
    span: 12,
    empty: {
      title: locale.text(`promises.empty.${why}.title`),
      missing: locale.text(`promises.empty.${why}.missing`),
      remedy: locale.text(`promises.empty.${why}.remedy`, {
        columns: why === 'none-due' ? 'due' : 'plans.csv: action, due, status, evidence, done_on',
      }),
    },
  }
}

/** What was promised and kept, what comes next, and what leadership is asked for. */
export function presentPromisesPage(edition: EditionContext): PageModel {
  const context = openPage(edition, 'promises')
  const { locale, review } = context
  const promises = countPromises(review)
  const steps = listSteps(context)
  const asks = listAsks(context)
  const section = (
    id: 'asks' | 'kept' | 'next' | 'gaps' | 'goals' | 'rules',
    parts: readonly (SectionPart | null)[],
  ): PageBlock[] => {
    const built = parts.filter((part) => part !== null)
    if (built.length === 0) return []
    const head = {
      id: `${id}-section`,
      question: locale.phrases(`promises.section.${id}`),
      answer: [locale.text(`promises.answer.${id}`)],
    }
    return [{ block: 'section', head, parts: built }]
  }
  return {
    kind: 'promises',
    language: locale.language,
    path: `${context.edition}/${locale.language}/${context.page}`,
    frame: presentFrame(context, {
      section: 'promises',
      title: locale.text('promises.title'),
      description: locale.text('promises.description'),
    }),
    blocks: [
      {
        block: 'hero',
        hero: presentPromisesHero(context, promises, asks.length),
        figure: presentKeptShares(context, promises),
      },
      ...section('asks', [presentAsks(context)]),
      ...section('kept', [
        presentKept(context, promises) ?? presentNoPromises(context, promises),
        presentMoved(context, promises),
      ]),
      ...section('next', [presentNext(context, 'proposed', steps), presentNext(context, 'planned', steps)]),
      ...section('gaps', [presentGaps(context)]),
      ...section('goals', [presentGoals(context)]),
      ...section('rules', [presentPromiseRules(context, steps, asks)]),
    ],
  }
}
