import type { Language } from '../../i18n/language.ts'
import { createLocale } from '../../i18n/locale.ts'
import type { Review } from '../../metrics/review.ts'
import { formatQuarter } from '../../model/quarter.ts'
import { presentAccount } from '../account/present-account.ts'
import { noHistory } from '../earlier-edition.ts'
import { rankAccounts } from '../lists/rank-accounts.ts'
import { presentMethod } from '../method/present-method.ts'
import { presentOverview } from '../overview/present-overview.ts'
import type { PageModel, TopicKind } from '../page-model.ts'
import { planPages } from '../page-plan.ts'
import type { EditionMarks } from '../present-edition.ts'
import { topicPages } from '../topic-pages.ts'
import { presentTrust } from '../trust/present-trust.ts'

/** The pages a meeting goes through, in its order: of accounts those of tier S and A, those that ask for most first. */
export function* presentMeeting(
  review: Review,
  marks: EditionMarks,
  language: Language,
): Generator<PageModel> {
  const edition = {
    ...{ review, ...marks, ...noHistory },
    plan: planPages(review),
    edition: formatQuarter(review.period.quarter),
    locale: createLocale(language),
  }
  function* topics(...kinds: readonly TopicKind[]) {
    for (const { kind, present } of topicPages)
      if (kinds.includes(kind) && edition.plan.topics.includes(kind)) yield present(edition)
  }
  yield presentTrust(edition)
  yield presentOverview(edition)
  yield* topics('claims', 'movement')
  for (const index of rankAccounts(review)) {
    const { tier } = review.accounts[index]!.now.tier
    if (tier === 'S' || tier === 'A') yield presentAccount(edition, index)
  }
  yield* topics('promises')
  yield presentMethod(edition)
}
