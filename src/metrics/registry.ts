import type { MetricDefinition } from './define-metric.ts'
import { exposure } from './exposure.ts'
import { caseResponse } from './general/case-response.ts'
import { concentration } from './general/concentration.ts'
import { contactChange } from './general/contact-change.ts'
import { contactFrequency } from './general/contact-frequency.ts'
import { continuity } from './general/continuity.ts'
import { customerInitiated } from './general/customer-initiated.ts'
import { departmentCoverage } from './general/department-coverage.ts'
import { earlyEngagement } from './general/early-engagement.ts'
import { executiveMeetings } from './general/executive-meetings.ts'
import { grassrootsOpportunities } from './general/grassroots-opportunities.ts'
import { levelCoverage } from './general/level-coverage.ts'
import { siteCoverage } from './general/site-coverage.ts'
import { technicalExchanges } from './general/technical-exchanges.ts'
import { threads } from './general/threads.ts'
import { whoMeetsWhom } from './general/who-meets-whom.ts'
import { customerGoals } from './key/customer-goals.ts'
import { decisionMargin } from './key/decision-margin.ts'
import { decisionOutlook } from './key/decision-outlook.ts'
import { evidenceBacked } from './key/evidence-backed.ts'
import { eyes } from './key/eyes.ts'
import { intimacyIndex } from './key/intimacy-index.ts'
import { keyContact } from './key/key-contact.ts'
import { keyMovement } from './key/key-movement.ts'
import { mapStatus } from './key/map-status.ts'
import { overdueKeyContacts } from './key/overdue-key-contacts.ts'
import { pivotality } from './key/pivotality.ts'
import { planCoverage } from './key/plan-coverage.ts'
import { ratedShare } from './key/rated-share.ts'
import { ratingFreshness } from './key/rating-freshness.ts'
import { rivalHeld } from './key/rival-held.ts'
import { roleSlots } from './key/role-slots.ts'
import { supportIndex } from './key/support-index.ts'
import { agreement } from './organizational/agreement.ts'
import { ecosystem } from './organizational/ecosystem.ts'
import { executiveVisits } from './organizational/executive-visits.ts'
import { insight } from './organizational/insight.ts'
import { jointInnovation } from './organizational/joint-innovation.ts'
import { jointPlanning } from './organizational/joint-planning.ts'
import { satisfaction } from './organizational/satisfaction.ts'
import { strategicFit } from './organizational/strategic-fit.ts'
import { supplierRank } from './organizational/supplier-rank.ts'
import { walletShare } from './organizational/wallet-share.ts'
import { actionClosure } from './plans/action-closure.ts'
import { planAttainment } from './plans/plan-attainment.ts'
import { tier } from './tier/tier.ts'

/** Every metric, in the order pages list them. */
export const metrics: readonly MetricDefinition[] = [
  tier,
  exposure,
  mapStatus,
  decisionOutlook,
  decisionMargin,
  pivotality,
  supportIndex,
  eyes,
  roleSlots,
  keyContact,
  overdueKeyContacts,
  intimacyIndex,
  rivalHeld,
  keyMovement,
  planCoverage,
  planAttainment,
  actionClosure,
  customerGoals,
  evidenceBacked,
  ratingFreshness,
  ratedShare,
  contactFrequency,
  contactChange,
  continuity,
  threads,
  concentration,
  departmentCoverage,
  levelCoverage,
  whoMeetsWhom,
  siteCoverage,
  executiveMeetings,
  technicalExchanges,
  customerInitiated,
  caseResponse,
  grassrootsOpportunities,
  earlyEngagement,
  agreement,
  executiveVisits,
  jointInnovation,
  jointPlanning,
  walletShare,
  supplierRank,
  satisfaction,
  ecosystem,
  insight,
  strategicFit,
]
