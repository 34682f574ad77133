import { isKnown, type Measurement } from '../../model/measurement.ts'
import type { Distribution } from '../../metrics/review.ts'
import { cell, noCell, opener } from '../cells.ts'
import { accountsTable } from '../lists/accounts-table.ts'
import { type EditionContext, openPage, type PageContext } from '../page-context.ts'
import type { PageModel, SectionPart } from '../page-model.ts'
import type { InlineChart } from '../page-parts/inline-chart.ts'
import type { Cell } from '../page-parts/table.ts'
import type { Sentence } from '../page-parts/text.ts'
import { presentFrame } from '../present-frame.ts'
import type { Group, GroupKind } from './group-words.ts'
import { presentRollUpTrend } from './roll-up-trend.ts'
import { presentScoreRows } from './score-rows-figure.ts'
import { presentTierBand } from './tier-band-figure.ts'

/** Members a group's page lists. */
const MOST = 120

function groupsOf(edition: EditionContext, kind: GroupKind): Group[] {
  const { review, plan } = edition
  return kind === 'organization'
    ? review.organizations.map((rollUp, index) => ({ kind, rollUp, path: plan.organizations[index]! }))
    : review.units.map((rollUp, index) => ({ kind, rollUp, path: plan.units[index]! }))
}

/** Accounts per band, laid end to end on the scale of the largest group. */
export function bandStrip(distribution: Distribution, max: number): InlineChart {
  const { bands } = distribution
  return {
    chart: 'band-strip',
    data: {
      healthy: bands.healthy,
      fair: bands.fair,
      atRisk: bands['at-risk'],
      critical: bands.critical,
      undetermined: bands.undetermined,
      notMeasured: bands.none,
      max,
    },
  }
}

function scoreCell(context: PageContext, measured: Measurement | undefined): Cell {
  if (!measured || !isKnown(measured) || typeof measured.value !== 'number') return noCell
  return cell(context.locale.score(measured.value))
}

function countBad({ bands }: Distribution): number {
  return bands['at-risk'] + bands.critical
}

function presentIndex(edition: EditionContext, kind: GroupKind): PageModel {
  const context = openPage(edition, `${kind}s/index`)
  const { locale, review, plan } = context
  const groups = groupsOf(edition, kind)
  const max = Math.max(1, ...groups.map(({ rollUp }) => rollUp.members.length))
  const bad = groups.filter(({ rollUp }) => countBad(rollUp.distribution) > 0).length
  const banded = groups.some(({ rollUp }) => rollUp.distribution.bands.none < rollUp.members.length)
  const title = locale.text(`${kind}s.title`)
  const table: SectionPart = {
    part: 'table',
    table: {
      id: 'groups',
      span: 12,
      title: locale.phrases(`${kind}s.table-title`, { count: groups.length }),
      caption: locale.text('group.table-caption'),
      table: {
        caption: title,
        columns: [
          { label: locale.text(`column.${kind}`), phone: 'full' },
          { label: locale.text('column.accounts'), numeric: true, labelled: true },
          ...(banded
            ? [
                { label: locale.text('group.column-bands'), quiet: false, phone: 'full' as const },
                { label: locale.text('column.mean'), numeric: true, labelled: true },
                { label: locale.text('column.weakest'), labelled: true },
                { label: locale.text('column.band'), labelled: true },
              ]
            : []),
        ],
        rows: groups.map(({ rollUp, path }) => {
          const weakest = rollUp.weakest === null ? null : review.accounts[rollUp.weakest]!
          const low = weakest?.now.band === 'critical' || weakest?.now.band === 'at-risk'
          return {
            cells: [
              cell(rollUp.of.name, { href: context.href(path), bold: true }),
              cell(locale.number(rollUp.members.length)),
              ...(banded
                ? [
                    cell('', { chart: { ...bandStrip(rollUp.distribution, max), label: rollUp.of.name } }),
                    scoreCell(context, rollUp.metrics['mean-mcr']),
                    weakest === null
                      ? noCell
                      : cell(weakest.account.name, { href: context.href(plan.accounts[rollUp.weakest!]!) }),
                    weakest?.now.band == null
                      ? noCell
                      : cell(locale.text(`band.${weakest.now.band}`), low ? { mark: 'alarm' } : {}),
                  ]
                : []),
            ],
          }
        }),
      },
      links: [{ label: locale.text('figure.definition'), href: context.href('method#roll-ups') }],
    },
  }
  return {
    kind: `${kind}s`,
    language: locale.language,
    path: `${context.edition}/${locale.language}/${context.page}`,
    frame: presentFrame(context, {
      section: `${kind}s`,
      title,
      description: locale.text(`${kind}s.description`),
    }),
    blocks: [
      {
        block: 'hero',
        hero: {
          kicker: [{ text: title, bold: true }],
          verdict: banded
            ? locale.phrases(`${kind}s.verdict`, { count: groups.length, bad })
            : locale.phrases(`${kind}s.verdict-unmeasured`, { count: groups.length }),
          deck: [locale.text(`${kind}s.deck`)],
          facts: [],
        },
        figure: null,
      },
      {
        block: 'section',
        head: {
          id: 'list',
          question: locale.phrases(`${kind}s.question`),
          answer: [locale.text(`${kind}s.answer`)],
        },
        parts: [table],
      },
    ],
  }
}

function sayGroup(context: PageContext, { rollUp }: Group): Sentence {
  const { locale, review, plan } = context
  const mean = rollUp.metrics['mean-mcr']
  const weakest = rollUp.weakest === null ? null : review.accounts[rollUp.weakest]!
  if (!mean || !isKnown(mean) || typeof mean.value !== 'number' || weakest === null)
    return [locale.text('group.deck-unmeasured', { count: rollUp.members.length })]
  return locale.parts('group.deck', {
    mean: opener(locale.score(mean.value), context.href('method#roll-ups')),
    weakest: opener(weakest.account.name, context.href(plan.accounts[rollUp.weakest!]!)),
    band: locale.text(`band.${weakest.now.band ?? 'none'}`),
  })
}

function presentGroup(edition: EditionContext, group: Group): PageModel {
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
        ? locale.phrases('group.verdict-sound', { count: members.length })
        : locale.phrases('group.verdict', {
            count: bad,
            name: weakest.account.shortName ?? weakest.account.name,
          })
  const previous = rollUp.history.at(-2)?.distribution ?? null
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

/** The index of customer groups or of our units, and a page for each; nothing where there is none. */
export function* presentGroups(edition: EditionContext, kind: GroupKind): Generator<PageModel> {
  const groups = groupsOf(edition, kind)
  if (groups.length === 0) return
  yield presentIndex(edition, kind)
  for (const group of groups) yield presentGroup(edition, group)
}
