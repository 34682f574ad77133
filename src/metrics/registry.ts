import type { MetricDefinition } from './define-metric.ts'
import { contactChange } from './general/contact-change.ts'
import { contactFrequency } from './general/contact-frequency.ts'
import { departmentCoverage } from './general/department-coverage.ts'
import { levelCoverage } from './general/level-coverage.ts'
import { threads } from './general/threads.ts'
import { decisionMargin } from './key/decision-margin.ts'
import { decisionOutlook } from './key/decision-outlook.ts'
import { eyes } from './key/eyes.ts'
import { intimacyIndex } from './key/intimacy-index.ts'
import { keyContact } from './key/key-contact.ts'
import { mapStatus } from './key/map-status.ts'
import { overdueKeyContacts } from './key/overdue-key-contacts.ts'
import { ratedShare } from './key/rated-share.ts'
import { roleSlots } from './key/role-slots.ts'
import { supportIndex } from './key/support-index.ts'
import { strategicFit } from './organizational/strategic-fit.ts'
import { supplierRank } from './organizational/supplier-rank.ts'
import { walletShare } from './organizational/wallet-share.ts'
import { tier } from './tier/tier.ts'

/** Every metric, in the order pages list them. */
export const metrics: readonly MetricDefinition[] = [
  tier,
  mapStatus,
  decisionOutlook,
  decisionMargin,
  supportIndex,
  eyes,
  roleSlots,
  keyContact,
  overdueKeyContacts,
  intimacyIndex,
  ratedShare,
  contactFrequency,
  contactChange,
  threads,
  departmentCoverage,
  levelCoverage,
  walletShare,
  supplierRank,
  strategicFit,
]
