import { layers } from '../../model/scales.ts'
import { layerRules } from '../../metrics/scores/layer-score.ts'
import { cell } from '../cells.ts'
import { metricName } from '../definition-of.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'

const rules = [
  'quarter',
  'contact',
  'weight',
  'key',
  'circle',
  'evidence',
  'support',
  'people',
  'completeness',
  'layer',
  'mcr-score',
  'band',
  'caps',
  'roll-ups',
  'trust',
  'previous',
] as const

/** The rules every number rests on, with the settings in force put in. */
export function listRules({ locale, review }: Pick<PageContext, 'locale' | 'review'>): {
  readonly id: string
  readonly name: string
  readonly text: string
}[] {
  const { settings } = review
  const { roleWeights, evidence, bandLimits, layerWeights } = settings
  const values = {
    first: locale.date(review.period.flow.first),
    last: locale.date(review.period.flow.last),
    roles: locale.series(
      Object.entries(roleWeights).map(
        ([role, weight]) => `${role === 'none' ? locale.text('words.no-role') : role} ${weight}`,
      ),
    ),
    influence: settings.assumedInfluence,
    keyInfluence: settings.keyInfluence,
    window: evidence.windowDays,
    coach: evidence.coachContactDays,
    strong: evidence.strongContactDays,
    supporter: evidence.supporterContactDays,
    items: evidence.coachItems,
    minimum: locale.percent(settings.minimumCompleteness),
    healthy: bandLimits.healthy,
    fair: bandLimits.fair,
    risk: bandLimits.atRisk,
    key: layerWeights.key,
    general: layerWeights.general,
    organizational: layerWeights.organizational,
    mail: locale.percent(settings.mailShareCap),
  }
  return rules.map((id) => ({
    id,
    name: locale.text(`method.rule.${id}.name`),
    text: locale.text(`method.rule.${id}.text`, values),
  }))
}

export function presentRules(context: PageContext): SectionPart {
  const { locale } = context
  return {
    part: 'table',
    table: {
      id: 'rules',
      span: 12,
      title: locale.phrases('method.rules.title'),
      caption: locale.text('method.default'),
      table: {
        caption: locale.text('method.rules.table-caption'),
        columns: [
          { label: locale.text('method.rules.name'), keep: true, phone: 'full' },
          { label: locale.text('method.rules.text'), phone: 'full' },
        ],
        rows: listRules(context).map(({ id, name, text }) => ({
          id,
          cells: [cell(name, { bold: true }), cell(text)],
        })),
      },
      links: [],
    },
  }
}

/** What each part weighs in its layer. */
export function presentWeights(context: PageContext): SectionPart {
  const { locale, review } = context
  return {
    part: 'table',
    table: {
      id: 'weights',
      span: 12,
      title: locale.phrases('method.weights.title'),
      caption: locale.text('method.default'),
      table: {
        caption: locale.text('method.weights.table-caption'),
        columns: [
          { label: locale.text('column.layer'), keep: true, phone: 'full' },
          { label: locale.text('column.weight'), numeric: true, labelled: true },
          { label: locale.text('method.weights.parts'), phone: 'full' },
        ],
        rows: layers.map((layer) => ({
          id: `layer-${layer}`,
          cells: [
            cell(locale.text(`layer.${layer}`), { bold: true }),
            cell(locale.number(review.settings.layerWeights[layer])),
            cell(
              locale.series(
                layerRules[layer].map((rule) =>
                  locale.text('method.weights.part', {
                    name: metricName(locale, rule.metric),
                    weight: rule.weight(review.settings),
                  }),
                ),
              ),
            ),
          ],
        })),
      },
      links: [],
    },
  }
}
