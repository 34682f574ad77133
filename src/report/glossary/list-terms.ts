import type { Locale } from '../../i18n/locale.ts'
import { metrics } from '../../metrics/registry.ts'
import type { Review } from '../../metrics/review.ts'
import { rollUpMetrics } from '../../metrics/roll-up/registry.ts'
import { scoreMetrics } from '../../metrics/scores/registry.ts'
import { decisionRoleLabels } from '../../model/labels/decision-roles.ts'
import { intimacyLabels } from '../../model/labels/intimacies.ts'
import { levelLabels } from '../../model/labels/levels.ts'
import { supportLabels } from '../../model/labels/support-levels.ts'
import { bands, tiers } from '../../model/scales.ts'
import { listRules } from '../method/rules-table.ts'

/** A word of the review, in one language. `anchor`: where the method page says it in full. */
export interface Term {
  readonly id: string
  readonly kind: 'term' | 'rule' | 'metric' | 'role' | 'support' | 'intimacy' | 'band' | 'tier' | 'level'
  readonly name: string
  readonly text: string
  readonly anchor: string | null
}

/** Words no definition holds: they are written here only. */
const written = [
  'mcr',
  'key-layer',
  'general-layer',
  'organizational-layer',
  'touch',
  'claim',
  'proof',
  'credible',
  'gap',
  'alive',
  'unknown',
  'as-of',
  'rolling-year',
  'standard',
  'threshold',
  'promise',
  'ask',
  'restated',
  'vanished',
] as const

/** Scales: their words come from the lists that read the input, their numbers from the settings in force. */
function listScales(locale: Locale, { settings }: Review): Term[] {
  const { bandLimits, roleWeights, standards } = settings
  const limitOf = { healthy: bandLimits.healthy, fair: bandLimits.fair, 'at-risk': bandLimits.atRisk }
  return [
    ...decisionRoleLabels.labels.map(({ code, words }): Term => ({
      id: `role-${code}`,
      kind: 'role',
      name: locale.words(words),
      text: locale.text('glossary.scale.role', { code, weight: roleWeights[code] }),
      anchor: 'weight',
    })),
    ...supportLabels.huawei.labels.map(({ code, words }): Term => ({
      id: `support-${code}`,
      kind: 'support',
      name: locale.words(words),
      text: locale.text('glossary.scale.support', { value: locale.number(code) }),
      anchor: 'support',
    })),
    ...intimacyLabels.labels.map(({ code, words }): Term => ({
      id: `intimacy-${code}`,
      kind: 'intimacy',
      name: locale.words(words),
      text: locale.text('glossary.scale.intimacy', { value: locale.number(code) }),
      anchor: 'support',
    })),
    ...levelLabels.labels.map(({ code, words }): Term => ({
      id: `level-${code}`,
      kind: 'level',
      name: locale.words(words),
      text: locale.text('glossary.scale.level'),
      anchor: 'titles',
    })),
    ...bands.map((band): Term => ({
      id: `band-${band}`,
      kind: 'band',
      name: locale.text(`band.${band}`),
      text:
        band === 'undetermined'
          ? locale.text('glossary.scale.band-undetermined')
          : band === 'critical'
            ? locale.text('glossary.scale.band-rest', { from: bandLimits.atRisk })
            : locale.text('glossary.scale.band', { from: limitOf[band] }),
      anchor: 'band',
    })),
    ...tiers.map((tier): Term => ({
      id: `tier-${tier}`,
      kind: 'tier',
      name: locale.text(`tier.${tier}`),
      text: locale.text('glossary.scale.tier', {
        contacts: standards[tier].contacts ?? '–',
        gap: standards[tier].gapDays,
        refresh: standards[tier].refreshDays,
      }),
      anchor: 'standards',
    })),
  ]
}

/** Every word of the review, from the definitions where they hold it; in no order. */
export function listTerms(locale: Locale, review: Review): Term[] {
  return [
    ...written.map((id): Term => ({
      id: `term-${id}`,
      kind: 'term',
      name: locale.text(`glossary.term.${id}.name`),
      text: locale.text(`glossary.term.${id}.text`),
      anchor: null,
    })),
    ...listRules({ locale, review }).map((rule): Term => ({
      ...rule,
      id: `rule-${rule.id}`,
      kind: 'rule',
      anchor: rule.id,
    })),
    ...[...metrics, ...scoreMetrics, ...rollUpMetrics].map((metric): Term => ({
      id: metric.id,
      kind: 'metric',
      name: locale.words(metric.label),
      text: locale.words(metric.description),
      anchor: metric.id,
    })),
    ...listScales(locale, review),
  ]
}
