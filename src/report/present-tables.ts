import { measureReviewClaims } from '../metrics/claims/review-claims.ts'
import { measureReviewMovement } from '../metrics/movement/review-movement.ts'
import type { Review } from '../metrics/review.ts'
import type { KnownPaths } from './earlier-edition.ts'
import { tabulateAccounts } from './tables/accounts-download.ts'
import { tabulateClaims } from './tables/claims-download.ts'
import { tabulateContacts } from './tables/contacts-download.ts'
import { tabulateDepartments } from './tables/departments-download.ts'
import type { DownloadTable } from './tables/download-table.ts'
import { tabulateOpportunities } from './tables/opportunities-download.ts'
import { tabulateMovement } from './tables/movement-download.ts'
import { tabulatePeople } from './tables/people-download.ts'
import { tabulatePromiseTables } from './tables/promises-download.ts'
import { tabulateTiers } from './tables/tiers-download.ts'

/** Every table a reader may take along. A table without rows is not offered. */
export function presentTables(review: Review, known: KnownPaths | null = null): DownloadTable[] {
  const hasPeople = review.accounts.some(({ slice }) => slice.people.length > 0)
  const hasOpportunities = review.accounts.some(({ slice }) => slice.registers.opportunities.length > 0)
  return [
    tabulateAccounts(review, known),
    tabulateTiers(review),
    ...(hasPeople ? [tabulatePeople(review), tabulateDepartments(review)] : []),
    ...(measureReviewClaims(review).claims.length > 0 ? [tabulateClaims(review)] : []),
    ...(measureReviewMovement(review).moves.length > 0 ? [tabulateMovement(review)] : []),
    ...(review.dataset.tables.has('activities') ? [tabulateContacts(review)] : []),
    ...(hasOpportunities ? [tabulateOpportunities(review)] : []),
    ...tabulatePromiseTables(review),
  ]
}
