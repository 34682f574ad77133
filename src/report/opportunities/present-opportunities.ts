import type { Review } from '../../metrics/review.ts'
import { opener } from '../cells.ts'
import { type EditionContext, openPage, type PageContext } from '../page-context.ts'
import type { PageBlock, PageModel, SectionPart } from '../page-model.ts'
import type { Headline, Opener, Sentence } from '../page-parts/text.ts'
import { readMain, readPart } from '../part-of.ts'
import { presentFrame } from '../present-frame.ts'
import { presentCreated } from './created-table.ts'
import { presentEarly, presentEngaged } from './early-parts.ts'
import { listBranches, presentBranches, presentGone } from './sites-tables.ts'
import { presentSources } from './sources-figure.ts'
import { presentExposed, presentStake } from './stake-parts.ts'

/** Some reviewed account has an opportunity. */
export function areOpportunitiesFed({ accounts }: Review): boolean {
  return accounts.some(({ slice }) => slice.registers.opportunities.length > 0)
}

function judgeOpportunities({ locale, review }: PageContext): Headline {
  const measured = review.portfolio.metrics['grassroots-wins']
  const main = readMain(measured)
  if (main !== null && main.of !== null && main.of > 0)
    return main.value === 0
      ? locale.phrases('opportunities.verdict.zero')
      : locale.phrases('opportunities.verdict.share', { share: locale.percent(main.value / main.of) })
  const unsourced = measured !== undefined && 'unknown' in measured && measured.unknown === 'column-missing'
  return locale.phrases(unsourced ? 'opportunities.verdict.unsourced' : 'opportunities.verdict.nothing')
}

function sayOpportunities(context: PageContext, gone: number): Sentence {
  const { locale, review } = context
  const measured = review.portfolio.metrics['grassroots-wins']
  const won = readPart(measured, 'won-grassroots')
  const amount = readPart(measured, 'amount-grassroots')
  const unsourced = measured !== undefined && 'unknown' in measured && measured.unknown === 'column-missing'
  return [
    ...(won === null || amount === null || !won.of
      ? []
      : locale.parts<Opener>('opportunities.deck.won', {
          number: opener(`${locale.number(won.value)}/${locale.number(won.of)}`, '#sources'),
          amount: locale.amount(amount.value, review.settings.currency),
        })),
    ...(gone === 0
      ? []
      : locale.parts<Opener>('opportunities.deck.unvisited', {
          count: gone,
          number: opener(locale.number(gone), '#gone', { tone: 'alarm' }),
        })),
    ...(unsourced ? [locale.text('opportunities.deck.unsourced')] : []),
  ]
}

/** What broad presence paid: where opportunities came from, where we stopped going, and what the open money hangs on. */
export function presentOpportunities(edition: EditionContext): PageModel {
  const context = openPage(edition, 'opportunities')
  const { locale, review } = context
  const branches = listBranches(context)
  const visits = branches.map(({ site }) => site.visited)
  const gone = visits.filter((visited) => visited === 'no').length
  const noGone = branches.length === 0 || visits.includes('unknown') ? 'gone-unknown' : 'gone'
  const section = (
    id: 'ground' | 'gone' | 'early' | 'stake',
    parts: readonly (SectionPart | null)[],
    none: 'ground' | 'gone' | 'gone-unknown' | 'early' | 'stake' = id,
  ): PageBlock => {
    const built = parts.filter((part) => part !== null)
    return {
      block: 'section',
      head: {
        id: `${id}-section`,
        question: locale.phrases(`opportunities.section.${id}`),
        answer: [
          built.length === 0
            ? locale.text(`opportunities.none.${none}`)
            : locale.text(`opportunities.answer.${id}`),
        ],
      },
      parts: built,
    }
  }
  const verdict = judgeOpportunities(context)
  return {
    kind: 'opportunities',
    language: locale.language,
    path: `${context.edition}/${locale.language}/${context.page}`,
    frame: presentFrame(context, {
      section: 'opportunities',
      title: locale.text('opportunities.title'),
      description: verdict.join(''),
    }),
    blocks: [
      {
        block: 'hero',
        hero: {
          kicker: [
            { text: locale.text('opportunities.title'), bold: true },
            {
              text: locale.text('opportunities.stake.deals', {
                count: review.accounts.reduce(
                  (sum, { slice }) => sum + slice.registers.opportunities.length,
                  0,
                ),
              }),
            },
          ],
          verdict,
          deck: sayOpportunities(context, gone),
          facts: [],
        },
        figure: presentSources(context),
      },
      section('gone', [presentGone(context)], noGone),
      section('ground', [presentCreated(context), presentBranches(context)]),
      section('early', [presentEarly(context), presentEngaged(context)]),
      section('stake', [presentStake(context), presentExposed(context)]),
    ],
  }
}
