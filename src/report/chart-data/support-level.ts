/** Support 3 coach, 2 strong supporter, 1 supporter, 0 neutral, −1 opponent; null is unrated, never neutral. */
export type SupportLevel = -1 | 0 | 1 | 2 | 3 | null

/** Intimacy 4 deep trust, 3 trust, 2 familiar, 1 acquainted, 0 no contact. */
export type IntimacyLevel = 0 | 1 | 2 | 3 | 4

/** How loudly a mark or note speaks: alarm is the one accent and means that a person must act. */
export type Tone = 'plain' | 'muted' | 'strong' | 'alarm'
