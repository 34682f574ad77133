import type { EditionContext } from '../page-context.ts'
import type { PageBlock, PageModel, SectionPart } from '../page-model.ts'
import { presentFrame } from '../present-frame.ts'
import { type AccountContext, openAccount } from './account-context.ts'
import { presentHero } from './account-hero.ts'
import { presentBoard } from './board-figure.ts'
import { presentClaims } from './claims-table.ts'
import { circleTable } from './circle-table.ts'
import { presentDecision } from './decision-figure.ts'
import { presentDepartments } from './department-figure.ts'
import { presentFlags } from './flags-table.ts'
import { presentGrid } from './grid-figure.ts'
import { presentLayers } from './layer-blocks.ts'
import { presentOrganizational } from './organizational-table.ts'
import { presentPeople } from './people-table.ts'
import { presentPowerMap } from './power-map-figure.ts'
import {
  answerBlind,
  answerBond,
  answerLoss,
  answerPeople,
  answerTrend,
  answerTrust,
} from './section-answers.ts'
import { presentStandards } from './standards-figure.ts'
import { presentTimeline } from './timeline-figure.ts'
import { presentTrend } from './trend-figure.ts'

function section(
  context: AccountContext,
  id: 'loss' | 'trust' | 'blind' | 'trend' | 'bond' | 'people',
  answer: string,
  parts: readonly (SectionPart | null)[],
): PageBlock {
  return {
    block: 'section',
    head: {
      id: `${id}-section`,
      question: context.locale.phrases(`account.section.${id}`),
      answer: [answer],
    },
    parts: parts.filter((part) => part !== null),
  }
}

/** The circle where no decision can be drawn: who they are is worth a table all the same. */
function presentCircle(context: AccountContext): SectionPart | null {
  const { locale, circle } = context
  if (circle.length === 0) return null
  return {
    part: 'table',
    table: {
      id: 'circle',
      span: 12,
      title: locale.phrases('account.circle.title', { count: circle.length }),
      table: circleTable(context),
      links: [],
    },
  }
}

function presentBody(context: AccountContext): PageBlock[] {
  const { slice } = context.one
  const decision = presentDecision(context)
  const rated = context.circle.some(({ support }) => support !== null)
  const organizational = slice.tier.tier === 'S' || slice.tier.tier === 'A'
  return [
    section(context, 'loss', answerLoss(context), [
      presentPowerMap(context),
      decision,
      decision.part === 'empty' ? presentCircle(context) : null,
      presentFlags(context),
    ]),
    ...(rated
      ? [section(context, 'trust', answerTrust(context), [presentGrid(context), presentClaims(context)])]
      : []),
    section(context, 'blind', answerBlind(context), [presentDepartments(context), presentTimeline(context)]),
    section(context, 'trend', answerTrend(context), [presentTrend(context), presentStandards(context)]),
    ...(organizational
      ? [section(context, 'bond', answerBond(context), [presentOrganizational(context)])]
      : []),
    ...(slice.people.length > 0
      ? [section(context, 'people', answerPeople(context), [presentPeople(context)])]
      : []),
  ]
}

/** One account's page. Without contact in the rolling year it is short: words and the people known, no charts. */
export function presentAccount(edition: EditionContext, index: number): PageModel {
  const context = openAccount(edition, index)
  const { locale, one, silent } = context
  const hero = presentHero(context)
  const people: PageBlock[] =
    one.slice.people.length > 0
      ? [section(context, 'people', answerPeople(context), [presentPeople(context)])]
      : []
  return {
    kind: 'account',
    language: locale.language,
    path: `${context.edition}/${locale.language}/${context.page}`,
    frame: presentFrame(context, {
      section: 'accounts',
      title: one.account.name,
      description: locale.text('account.description', {
        name: one.account.name,
        verdict: hero.verdict.join(''),
      }),
    }),
    blocks: [
      { block: 'hero', hero, figure: silent ? null : presentBoard(context) },
      ...(silent
        ? people
        : [
            {
              block: 'layers',
              label: locale.text('account.layers'),
              layers: presentLayers(context),
            } as const,
            ...presentBody(context),
          ]),
    ],
  }
}
