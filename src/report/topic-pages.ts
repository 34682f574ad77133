import type { Review } from '../metrics/review.ts'
import type { EditionContext } from './page-context.ts'
import type { PageModel, TopicKind } from './page-model.ts'

/** A page that looks at the whole review from one side. Its path is its kind. */
export interface TopicPage {
  readonly kind: TopicKind
  /** Whether any input feeds it; the trust page names what would. */
  readonly isFed: (review: Review) => boolean
  readonly present: (edition: EditionContext) => PageModel
}

/** In the order of the navigation. */
export const topicPages: readonly TopicPage[] = []
