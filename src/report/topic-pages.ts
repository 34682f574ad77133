import type { Review } from '../metrics/review.ts'
import { hasClaims, presentClaimsPage } from './claims/present-claims-page.ts'
import { isCoverageFed, presentCoveragePage } from './coverage/present-coverage-page.ts'
import { areOpportunitiesFed, presentOpportunities } from './opportunities/present-opportunities.ts'
import { hasMovement, presentMovementPage } from './movement/present-movement-page.ts'
import { presentGlossary } from './glossary/present-glossary.ts'
import type { EditionContext } from './page-context.ts'
import type { PageModel, TopicKind } from './page-model.ts'
import { hasPromises, presentPromisesPage } from './promises/present-promises-page.ts'
import { areTiersFed, presentTiers } from './tiers/present-tiers.ts'

/** A page that looks at the whole review from one side. Its path is its kind. */
export interface TopicPage {
  readonly kind: TopicKind
  /** Whether any input feeds it; the trust page names what would. */
  readonly isFed: (review: Review) => boolean
  readonly present: (edition: EditionContext) => PageModel
}

/** In the order of the navigation. */
export const topicPages: readonly TopicPage[] = [
  { kind: 'claims', isFed: hasClaims, present: presentClaimsPage },
  { kind: 'movement', isFed: hasMovement, present: presentMovementPage },
  { kind: 'coverage', isFed: isCoverageFed, present: presentCoveragePage },
  { kind: 'opportunities', isFed: areOpportunitiesFed, present: presentOpportunities },
  { kind: 'promises', isFed: hasPromises, present: presentPromisesPage },
  { kind: 'tiers', isFed: areTiersFed, present: presentTiers },
  { kind: 'glossary', isFed: () => true, present: presentGlossary },
]
