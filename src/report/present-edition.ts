import { languages } from '../i18n/language.ts'
import { createLocale } from '../i18n/locale.ts'
import type { Review } from '../metrics/review.ts'
import { formatQuarter } from '../model/quarter.ts'
import { presentAccount } from './account/present-account.ts'
import { presentGroups } from './group/present-groups.ts'
import { presentAccountLists } from './lists/present-accounts.ts'
import { presentMethod } from './method/present-method.ts'
import { presentOverview } from './overview/present-overview.ts'
import { noHistory, type SiteHistory } from './earlier-edition.ts'
import type { EditionContext } from './page-context.ts'
import type { PageModel } from './page-model.ts'
import { planPages } from './page-plan.ts'
import { topicPages } from './topic-pages.ts'
import { presentTrust } from './trust/present-trust.ts'

/** What the pages must say about the build itself. */
export interface EditionMarks {
  /** The data is the invented sample. */
  readonly sample: boolean
  /** The build went on in spite of errors in the data. */
  readonly lenient: boolean
}

function* presentLanguage(edition: EditionContext): Generator<PageModel> {
  yield presentOverview(edition)
  yield presentTrust(edition)
  for (const { kind, present } of topicPages) if (edition.plan.topics.includes(kind)) yield present(edition)
  yield presentMethod(edition)
  yield* presentAccountLists(edition)
  yield* presentGroups(edition, 'organization')
  yield* presentGroups(edition, 'unit')
  for (const index of edition.review.accounts.keys()) yield presentAccount(edition, index)
}

/** Every page of an edition in every language, one at a time, so that a review of any size fits in memory. */
export function* presentEdition(
  review: Review,
  marks: EditionMarks,
  { earlier, knownPaths, restatements }: SiteHistory = noHistory,
): Generator<PageModel> {
  const plan = planPages(review, knownPaths)
  const edition = formatQuarter(review.period.quarter)
  for (const language of languages)
    yield* presentLanguage({
      review,
      plan,
      edition,
      locale: createLocale(language),
      ...marks,
      earlier,
      restatements,
    })
}
