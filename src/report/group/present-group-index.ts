import { isKnown, type Measurement } from '../../model/measurement.ts'
import type { Distribution } from '../../metrics/review.ts'
import { cell, noCell } from '../cells.ts'
import { type EditionContext, openPage, type PageContext } from '../page-context.ts'
import type { PageModel, SectionPart } from '../page-model.ts'
import type { InlineChart } from '../page-parts/inline-chart.ts'
import type { Cell } from '../page-parts/table.ts'
import { presentFrame } from '../present-frame.ts'
import { countBad, type GroupKind, listGroups } from './group.ts'

/** Accounts per band, laid end to end on the scale of the largest group. */
function drawBands(distribution: Distribution, max: number): InlineChart {
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

/** Every group of a kind with its distribution and weakest member. */
export function presentGroupIndex(edition: EditionContext, kind: GroupKind): PageModel {
  const context = openPage(edition, `${kind}s/index`)
  const { locale, review, plan } = context
  const groups = listGroups(edition, kind)
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
                    cell('', { chart: { ...drawBands(rollUp.distribution, max), label: rollUp.of.name } }),
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
            ? locale.phrases(`${kind}s.verdict`, { count: bad, all: groups.length })
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
