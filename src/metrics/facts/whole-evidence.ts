import type { Dataset } from '../../model/dataset.ts'
import type { Settings } from '../../model/settings.ts'
import type { AccountSlice } from '../account-slice.ts'
import type { EvidenceItem } from './account-facts.ts'
import { foldActivities } from './fold-activities.ts'
import { indexActivities } from './index-activities.ts'

/** Longer than any log: what lies between two ratings may be older than the window of the ladder. */
const TEN_YEARS = 3660

/** Reads all evidence of an account up to its as-of day, however old. The log is indexed once. */
export function createEvidenceReader(
  dataset: Dataset,
  settings: Settings,
): (slice: AccountSlice) => readonly EvidenceItem[] {
  const index = indexActivities(dataset)
  const whole = { ...settings, evidence: { ...settings.evidence, windowDays: TEN_YEARS } }
  return ({ account, period }) => foldActivities(dataset, index, [account.index], period, whole).evidence
}

const forUs: readonly EvidenceItem['kind'][] = [
  'public_support',
  'introduction',
  'internal_advocacy',
  'strategy_guidance',
  'spec_influence',
  'positive_statement',
  'customer_initiated',
]
const againstUs: readonly EvidenceItem['kind'][] = ['objection', 'competitor_preference']

/** Which way an item of evidence points. */
export function judgeEvidence({ kind }: EvidenceItem): 'for' | 'against' | null {
  if (forUs.includes(kind)) return 'for'
  return againstUs.includes(kind) ? 'against' : null
}
