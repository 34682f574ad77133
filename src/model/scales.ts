/** Support of a customer person for us: 3 coach, 2 strong supporter, 1 supporter, 0 neutral, −1 opponent. */
export type Support = -1 | 0 | 1 | 2 | 3
/** Intimacy: 4 deep trust, 3 trust, 2 familiar, 1 acquainted, 0 no contact. */
export type Intimacy = 0 | 1 | 2 | 3 | 4

/** Decision role: approver, decider, evaluator, influencer, support, user; in the order that decides ties. */
export const decisionRoles = ['A', 'D', 'E', 'I', 'S', 'U'] as const
export type DecisionRole = (typeof decisionRoles)[number]

export const levels = ['executive', 'director', 'manager', 'staff'] as const
export type Level = (typeof levels)[number]

export const tiers = ['S', 'A', 'B', 'C'] as const
export type Tier = (typeof tiers)[number]

export const layers = ['key', 'general', 'organizational'] as const
export type Layer = (typeof layers)[number]

export const bands = ['healthy', 'fair', 'at-risk', 'critical', 'undetermined'] as const
export type Band = (typeof bands)[number]

/** Order is the code stored in activity columns: append only. */
export const activityKinds = [
  'other',
  'visit',
  'meeting',
  'exchange',
  'workshop',
  'site_visit',
  'executive_meeting',
  'training',
  'call',
  'email',
  'chat',
  'dinner',
  'gift',
  'greeting',
  'mass_mail',
  'unknown',
] as const
export type ActivityKind = (typeof activityKinds)[number]

/** Blank or unreadable status in an import that has the column is `unknown` and never counts. */
export const activityStatuses = ['unknown', 'completed', 'planned', 'cancelled'] as const
export type ActivityStatus = (typeof activityStatuses)[number]

export const directions = ['unknown', 'us', 'customer'] as const
export type Direction = (typeof directions)[number]

export const evidenceKinds = [
  'none',
  'public_support',
  'introduction',
  'internal_advocacy',
  'strategy_guidance',
  'spec_influence',
  'positive_statement',
  'objection',
  'competitor_preference',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]
