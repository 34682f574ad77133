import type { Promises } from '../../metrics/plans/count-promises.ts'
import { cell, opener } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { FigureModel } from '../page-parts/figure.ts'
import type { HeroModel } from '../page-parts/parts.ts'
import type { Headline, Opener, Sentence } from '../page-parts/text.ts'
import { lineageLinks } from '../sources.ts'

function judgePromises({ locale, review }: PageContext, { due, verdicts }: Promises): Headline {
  if (review.dataset.plans.length === 0) return locale.phrases('promises.verdict.no-plans')
  if (due === 0) return locale.phrases('promises.verdict.none-due')
  return locale.phrases(verdicts.kept === due ? 'promises.verdict.all-kept' : 'promises.verdict.some', {
    due,
    count: verdicts.kept,
  })
}

/** What became of the rest, what was put off, and what is asked. */
function sayPromises(
  { locale }: PageContext,
  { verdicts, carried, moved, mostMoves }: Promises,
  asks: number,
): Sentence {
  const join = locale.text('words.sentence-join')
  const say = (
    key: 'unproven' | 'late' | 'undated' | 'overdue' | 'cancelled' | 'carried' | 'moved' | 'asks',
    count: number,
    href: string,
  ): Sentence[] =>
    count === 0
      ? []
      : [
          locale.parts<Opener>(`promises.deck.${key}`, {
            count,
            number: opener(locale.number(count), href),
            most: mostMoves,
          }),
        ]
  const sentences = [
    ...say('overdue', verdicts.overdue, '#kept'),
    ...say('late', verdicts.late, '#kept'),
    ...say('unproven', verdicts.unproven, '#kept'),
    ...say('undated', verdicts.undated, '#kept'),
    ...say('cancelled', verdicts.cancelled, '#kept'),
    ...say('carried', carried, '#kept'),
    ...say('moved', moved, '#moved'),
    ...say('asks', asks, '#asks'),
  ]
  const all = sentences.length > 0 ? sentences : [[locale.text('promises.deck.nothing')]]
  return all.flatMap((sentence, index) => (index === 0 ? sentence : [join, ...sentence]))
}

export function presentPromisesHero(context: PageContext, promises: Promises, asks: number): HeroModel {
  const { locale, review } = context
  return {
    kicker: [
      { text: locale.text('promises.title'), bold: true },
      { text: locale.text('frame.as-of', { day: locale.date(review.period.asOf) }) },
    ],
    verdict: judgePromises(context, promises),
    deck: sayPromises(context, promises, asks),
    facts: [],
  }
}

/** Kept of what was due, tier by tier; null where nothing was due. */
export function presentKeptShares(
  context: PageContext,
  { due, verdicts, tiers }: Promises,
): FigureModel | null {
  const { locale } = context
  if (due === 0) return null
  const row = (label: string, kept: number, of: number) => ({
    label,
    share: kept / of,
    text: locale.percent(kept / of),
    counts: `${locale.number(kept)}/${locale.number(of)}`,
    note: '',
    limit: null,
    alarm: kept === 0,
  })
  const rows = [
    row(locale.text('words.all'), verdicts.kept, due),
    ...tiers.map((one) =>
      row(locale.text(one.tier === null ? 'tier.none' : `tier.${one.tier}`), one.kept, one.due),
    ),
  ]
  return {
    id: 'kept-share',
    span: 6,
    title: locale.phrases('promises.share.title', { kept: verdicts.kept, due }),
    caption: locale.text('promises.share.caption'),
    content: { chart: 'share-bars', data: { rows } },
    tableLabel: locale.text('figure.table'),
    table: {
      caption: locale.text('promises.share.table-caption'),
      columns: [
        { label: locale.text('column.tier') },
        { label: locale.text('promises.column.kept'), numeric: true },
        { label: locale.text('column.percent'), numeric: true },
      ],
      rows: rows.map(({ label, counts, text }) => ({ cells: [cell(label), cell(counts), cell(text)] })),
    },
    links: lineageLinks(context, 'action-closure', []),
  }
}
