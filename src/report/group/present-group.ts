import { isKnown } from '../../model/measurement.ts'
import { opener } from '../cells.ts'
import { presentStandardsMet } from '../coverage/standards-table.ts'
import { accountsTable } from '../lists/accounts-table.ts'
import { type EditionContext, openPage, type PageContext } from '../page-context.ts'
import type { PageModel } from '../page-model.ts'
import type { Sentence } from '../page-parts/text.ts'
import { presentFrame } from '../present-frame.ts'
import { presentAcross } from './across-section.ts'
import { countBad, type Group } from './group.ts'
import { presentRollUpTable } from './roll-up-table.ts'
import { presentRollUpTrend } from './roll-up-trend.ts'
import { presentScoreRows } from './score-rows-figure.ts'
import { presentTierBand } from './tier-band-figure.ts'

/** Members a group's page lists. */
const MOST = 120

function sayGroup(context: PageContext, { rollUp }: Group): Sentence {
  const { locale, review, plan } = context
  const mean = rollUp.metrics['mean-mcr']
  const weakest = rollUp.weakest === null ? null : review.accounts[rollUp.weakest]!
  if (!mean || !isKnown(mean) || typeof mean.value !== 'number' || weakest === null)
    return [locale.text('group.deck-unmeasured')]
  return locale.parts('group.deck', {
    mean: opener(locale.score(mean.value), context.href('method#roll-ups')),
    weakest: opener(weakest.account.name, context.href(plan.accounts[rollUp.weakest!]!)),
    band: locale.text(`band.${weakest.now.band ?? 'none'}`).toLowerCase(),
  })
}

/** One group: its weakest member first, then distribution, trend and members. */
export function presentGroup(edition: EditionContext, group: Group): PageModel {
  const context = openPage(edition, group.path)
  const { locale, review } = context
  const { rollUp, kind } = group
  const { distribution, members } = rollUp
  const bad = countBad(distribution)
  const weakest = rollUp.weakest === null ? null : review.accounts[rollUp.weakest]!
  const verdict =
    weakest === null
      ? locale.phrases('group.verdict-unmeasured', { count: members.length })
      : bad === 0
        ? locale.phrases('group.verdict-sound')
        : locale.phrases('group.verdict', {
            count: bad,
            name: weakest.account.shortName ?? weakest.account.name,
          })
  const previous = rollUp.history.at(-2)?.distribution ?? null
  const standards = presentStandardsMet(context, rollUp)
  const trend = presentRollUpTrend(context, rollUp, 6)
  return {
    kind,
    language: locale.language,
    path: `${context.edition}/${locale.language}/${context.page}`,
    frame: presentFrame(context, {
      section: `${kind}s`,
      // an account and its group may have one name; their pages need titles of their own
      title: locale.text('group.title', { name: rollUp.of.name, kind: locale.text(`${kind}s.kind`) }),
      description: locale.text('group.description', { name: rollUp.of.name }),
    }),
    blocks: [
      {
        block: 'hero',
        hero: {
          kicker: [
            { text: rollUp.of.name, bold: true },
            { text: locale.text(`${kind}s.kind`) },
            { text: locale.text('counts.accounts', { count: members.length }) },
          ],
          verdict,
          deck: sayGroup(context, group),
          facts: [],
        },
        figure: null,
      },
      {
        block: 'section',
        head: {
          id: 'weakest',
          question: locale.phrases(`${kind}s.section-weakest`),
          answer: [locale.text('group.answer-weakest')],
        },
        parts: [presentScoreRows(context, group)],
      },
      {
        block: 'section',
        head: {
          id: 'spread',
          question: locale.phrases('group.section-spread'),
          answer: [locale.text('group.answer-spread')],
        },
        parts: [presentTierBand(context, distribution, previous, 6), ...(trend === null ? [] : [trend])],
      },
      {
        block: 'section',
        head: {
          id: 'kept',
          question: locale.phrases('coverage-page.group.question'),
          answer: [locale.text(`coverage-page.group.answer-${kind}`)],
        },
        parts: [presentRollUpTable(context, group), ...(standards === null ? [] : [standards])],
      },
      ...presentAcross(context, group),
      {
        block: 'section',
        head: {
          id: 'members',
          question: locale.phrases('group.section-members'),
          answer: [locale.text('accounts.answer')],
        },
        parts: [
          {
            part: 'table',
            table: {
              id: 'accounts',
              span: 12,
              title: locale.phrases('accounts.table-title', { count: members.length }),
              table: {
                ...accountsTable(context, members.slice(0, MOST), locale.text('accounts.caption')),
                ...(members.length > MOST
                  ? { note: locale.text('group.more', { count: members.length - MOST }) }
                  : {}),
              },
              links: [{ label: locale.text('figure.csv'), href: context.file('tables/accounts.csv') }],
            },
          },
        ],
      },
    ],
  }
}
