import { isKnown } from '../../model/measurement.ts'
import type { Review } from '../../metrics/review.ts'
import { opener } from '../cells.ts'
import { type EditionContext, openPage, type PageContext } from '../page-context.ts'
import type { PageBlock, PageModel, SectionPart } from '../page-model.ts'
import type { Headline, Opener, Sentence } from '../page-parts/text.ts'
import { readMain, readPart } from '../part-of.ts'
import { presentFrame } from '../present-frame.ts'
import { presentBullets } from './bullet-figure.ts'
import { presentDepartments } from './departments-table.ts'
import { presentEffort } from './effort-figure.ts'
import { listOverdue, listUnmet, presentOverdueList, presentUnmet } from './people-lists.ts'
import { presentServed } from './served-table.ts'
import { presentStandardsMet } from './standards-table.ts'
import { presentThreads } from './threads-table.ts'

/** Contacts are measured for at least one account. */
export function isCoverageFed({ accounts }: Review): boolean {
  return accounts.some(({ now }) => {
    const measured = now.metrics['contact-frequency']
    return measured !== undefined && isKnown(measured)
  })
}

function judgeCoverage({ locale, review }: PageContext): Headline {
  const fit = review.portfolio.metrics['effort-fit']
  const over = readPart(fit, 'overServed')?.value
  const under = readPart(fit, 'underServed')?.value
  if (over === undefined || under === undefined) return locale.phrases('coverage-page.verdict.untiered')
  if (over + under === 0) return locale.phrases('coverage-page.verdict.fit')
  if (over === 0) return locale.phrases('coverage-page.verdict.under', { count: under })
  if (under === 0) return locale.phrases('coverage-page.verdict.over', { count: over })
  return locale.phrases('coverage-page.verdict.both', { under, over })
}

function sayCoverage(context: PageContext): Sentence {
  const { locale, review } = context
  const met = readMain(review.portfolio.metrics['standards-met'])
  const overdue = listOverdue(context).length
  const unmet = listUnmet(context).length
  const sentences: Sentence[] = [
    ...(met === null
      ? []
      : [
          locale.parts<Opener>('coverage-page.deck.standards', {
            number: opener(`${locale.number(met.value)}/${locale.number(met.of ?? 0)}`, '#standards-met'),
          }),
        ]),
    ...(overdue === 0
      ? []
      : [
          locale.parts<Opener>('coverage-page.deck.overdue', {
            count: overdue,
            number: opener(locale.number(overdue), '#overdue', { tone: 'alarm' }),
          }),
        ]),
    ...(unmet === 0
      ? []
      : [
          locale.parts<Opener>('coverage-page.deck.unmet', {
            count: unmet,
            number: opener(locale.number(unmet), '#unmet', { tone: 'alarm' }),
          }),
        ]),
  ]
  const join = locale.text('words.sentence-join')
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [join, ...sentence]))
}

/** What the lists of people need and this log lacks; null where it has it. */
function presentNoPeople({ locale, review }: PageContext): SectionPart | null {
  if (review.accounts.some(({ slice }) => slice.facts.namesPeople)) return null
  return {
    part: 'empty',
    span: 12,
    empty: {
      title: locale.text('coverage-page.no-people.title'),
      missing: locale.text('coverage-page.no-people.missing'),
      remedy: locale.text('coverage-page.no-people.remedy'),
    },
  }
}

/** Who is under- and over-served, and whom and what we do not see. */
export function presentCoveragePage(edition: EditionContext): PageModel {
  const context = openPage(edition, 'coverage')
  const { locale, review } = context
  const effort = presentEffort(context, 12)
  const nobody = presentNoPeople(context)
  const section = (
    id: 'served' | 'standards' | 'people' | 'threads' | 'places',
    parts: readonly (SectionPart | null)[],
  ): PageBlock => {
    const built = parts.filter((part) => part !== null)
    const answer =
      built.length === 0 ? locale.text(`coverage-page.none.${id}`) : locale.text(`coverage-page.answer.${id}`)
    return {
      block: 'section',
      head: {
        id: `${id}-section`,
        question: locale.phrases(`coverage-page.section.${id}`),
        answer: [answer],
      },
      parts: built,
    }
  }
  const verdict = judgeCoverage(context)
  const { logStart } = review.dataset
  return {
    kind: 'coverage',
    language: locale.language,
    path: `${context.edition}/${locale.language}/${context.page}`,
    frame: presentFrame(context, {
      section: 'coverage',
      title: locale.text('coverage-page.title'),
      description: verdict.join(''),
    }),
    blocks: [
      {
        block: 'hero',
        hero: {
          kicker: [
            { text: locale.text('coverage-page.title'), bold: true },
            { text: locale.text('counts.accounts', { count: review.accounts.length }) },
            ...(logStart === null
              ? []
              : [{ text: locale.text('coverage-page.log', { day: locale.date(logStart) }) }]),
          ],
          verdict,
          deck: sayCoverage(context),
          facts: [],
        },
        figure: presentBullets(context),
      },
      section('served', [
        presentServed(context),
        effort === null ? null : { part: 'figure', figure: effort },
      ]),
      section('standards', [presentStandardsMet(context, review.portfolio)]),
      section('people', nobody === null ? [presentUnmet(context), presentOverdueList(context)] : [nobody]),
      ...(nobody === null ? [section('threads', [presentThreads(context)])] : []),
      ...(nobody === null && review.dataset.departments.length > 0
        ? [section('places', [presentDepartments(context)])]
        : []),
    ],
  }
}
