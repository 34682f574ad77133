import { countClaims } from '../../metrics/claims/count-claims.ts'
import { opener } from '../cells.ts'
import { listCircle } from '../overview/list-circle.ts'
import type { PageContext } from '../page-context.ts'
import type { ReasonModel } from '../page-parts/parts.ts'
import type { Sentence } from '../page-parts/text.ts'
import { listUnmeasured } from './unmeasured-table.ts'

interface Reason {
  readonly weight: number
  readonly title: string
  readonly sentence: Sentence
  readonly consequence: string
}

/** Ratings that the log does not carry. */
function doubtClaims(context: PageContext): Reason[] {
  const { locale, review } = context
  const { verifiable, notVerifiable, inflated, wide } = countClaims(
    listCircle(review).map(({ state }) => state),
    review.settings.flags.inflationGap,
  )
  if (verifiable === 0 && notVerifiable > 0)
    return [
      {
        weight: 60,
        title: locale.text('trust.reason.unverifiable'),
        sentence: locale.parts('trust.reason.unverifiable-text', {
          number: opener(locale.number(notVerifiable), context.href('method#evidence')),
        }),
        consequence: locale.text('trust.reason.unverifiable-so'),
      },
    ]
  if (inflated === 0) return []
  return [
    {
      weight: (100 * inflated) / verifiable,
      title: locale.text('trust.reason.claims'),
      sentence: locale.parts('trust.reason.claims-text', {
        all: verifiable,
        number: opener(
          locale.number(inflated),
          context.href(context.plan.topics.includes('claims') ? 'claims#above' : 'index#claims'),
        ),
        wide,
      }),
      consequence: locale.text('trust.reason.claims-so'),
    },
  ]
}

/** Key persons nobody rated. */
function doubtUnrated(context: PageContext): Reason[] {
  const { locale, review } = context
  const keys = listCircle(review).filter(({ state }) => state.keyRules.length > 0)
  const unrated = keys.filter(({ state }) => state.support === null)
  if (unrated.length === 0 || unrated.length === keys.length) return []
  return [
    {
      weight: (100 * unrated.length) / keys.length,
      title: locale.text('trust.reason.unrated'),
      sentence: locale.parts('trust.reason.unrated-text', {
        all: keys.length,
        number: opener(locale.number(unrated.length), context.href('method#rated-share')),
      }),
      consequence: locale.text('trust.reason.unrated-so'),
    },
  ]
}

/** Rows that could not be read or placed. */
function doubtRows(context: PageContext): Reason[] {
  const { locale, review } = context
  const rows = review.dataset.files.reduce((sum, file) => sum + file.rows, 0)
  const rejected = review.dataset.files.reduce((sum, file) => sum + file.rejected, 0)
  if (rejected === 0) return []
  return [
    {
      weight: 20 + (100 * rejected) / Math.max(1, rows),
      title: locale.text('trust.reason.rejected'),
      sentence: locale.parts('trust.reason.rejected-text', {
        rows,
        number: opener(locale.number(rejected), '#files'),
      }),
      consequence: locale.text('trust.reason.rejected-so'),
    },
  ]
}

/** What this import cannot say at all. */
function doubtUnmeasured(context: PageContext): Reason[] {
  const { locale, review } = context
  const none = listUnmeasured(context).filter(({ missing, of }) => missing === of)
  const off = (['key', 'general', 'organizational'] as const).filter(
    (layer) => !review.layersInReview.includes(layer),
  )
  if (none.length === 0) return []
  return [
    {
      weight: 30 + 15 * off.length,
      title:
        off.length > 0
          ? locale.text('trust.reason.layers', {
              layers: locale.list(off.map((layer) => locale.text(`layer.${layer}`))),
            })
          : locale.text('trust.reason.unmeasured'),
      sentence: locale.parts('trust.reason.unmeasured-text', {
        number: opener(locale.number(none.length), '#unmeasured'),
      }),
      consequence: locale.text('trust.reason.unmeasured-so'),
    },
  ]
}

/** The log does not reach back as far as the windows do. */
function doubtLog(context: PageContext): Reason[] {
  const { locale, review } = context
  const { logStart } = review.dataset
  if (logStart === null || logStart <= review.period.rollingYear.first) return []
  return [
    {
      weight: logStart > review.period.flow.first ? 70 : 25,
      title: locale.text('trust.reason.short-log'),
      sentence: [locale.text('trust.reason.short-log-text', { day: locale.date(logStart) })],
      consequence: locale.text('trust.reason.short-log-so'),
    },
  ]
}

/** The three heaviest reasons against believing this review. */
export function presentReasons(context: PageContext): ReasonModel[] {
  return [doubtClaims, doubtUnrated, doubtRows, doubtUnmeasured, doubtLog]
    .flatMap((doubt) => doubt(context))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map(({ title, sentence, consequence }, index) => ({
      kicker: context.locale.text('trust.reason.kicker', { number: index + 1 }),
      title,
      sentence,
      consequence,
    }))
}
