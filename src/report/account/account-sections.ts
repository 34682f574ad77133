import type { PageBlock, SectionPart } from '../page-model.ts'
import type { AccountContext } from './account-context.ts'
import { presentClaims } from './claims-table.ts'
import { circleTable } from './circle-table.ts'
import { presentDecision } from './decision-figure.ts'
import { presentDepartments } from './department-figure.ts'
import { presentFlags } from './flags-table.ts'
import { presentGrid } from './grid-figure.ts'
import { presentMeetings } from './meets-figure.ts'
import { presentNextSteps } from './next-steps-table.ts'
import { presentOrganizational } from './organizational-table.ts'
import { presentPeople } from './people-table.ts'
import { presentPowerMap } from './power-map-figure.ts'
import { presentPromises } from './promises-table.ts'
import {
  answerBlind,
  answerBond,
  answerLoss,
  answerPeople,
  answerPower,
  answerPromises,
  answerTrend,
  answerTrust,
} from './section-answers.ts'
import { presentService } from './service-table.ts'
import { presentRatingSources } from './sources-table.ts'
import { presentStandards } from './standards-figure.ts'
import { presentTimeline } from './timeline-figure.ts'
import { presentTrend } from './trend-figure.ts'

type Section = Extract<PageBlock, { block: 'section' }>
type Id = 'loss' | 'power' | 'trust' | 'blind' | 'trend' | 'bond' | 'promises' | 'people'

/** A question with its answer and what shows it; null where nothing does. */
function section(
  context: AccountContext,
  id: Id,
  answer: string,
  parts: readonly (SectionPart | null)[],
): Section | null {
  const shown = parts.filter((part) => part !== null)
  if (shown.length === 0) return null
  return {
    block: 'section',
    head: {
      id: `${id}-section`,
      question: context.locale.phrases(`account.section.${id}`),
      answer: [answer],
    },
    parts: shown,
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

/** Whom we know. */
export function presentPeopleSection(context: AccountContext): Section[] {
  const { people } = context.one.slice
  const found =
    people.length === 0 ? null : section(context, 'people', answerPeople(context), [presentPeople(context)])
  return found === null ? [] : [found]
}

/**
 * The questions of an account's page below verdict and scores. On paper side 1 is the summary: verdict, board, scores,
 * decision and flags; the details begin on side 2, and what is too long for side 1 is there.
 */
export function presentSections(context: AccountContext): Section[] {
  const { tier } = context.one.slice
  const decision = presentDecision(context)
  const rated = context.circle.some(({ support }) => support !== null)
  const service = presentService(context)
  const standards = presentStandards(context)
  const summary = section(context, 'loss', answerLoss(context), [
    decision,
    decision.part === 'empty' ? presentCircle(context) : null,
    presentFlags(context),
  ])
  const details = [
    section(context, 'power', answerPower(context), [presentPowerMap(context)]),
    rated
      ? section(context, 'trust', answerTrust(context), [
          presentGrid(context),
          presentClaims(context),
          presentRatingSources(context),
        ])
      : null,
    section(context, 'blind', answerBlind(context), [
      presentDepartments(context),
      presentTimeline(context),
      presentMeetings(context),
      standards,
    ]),
    section(context, 'trend', answerTrend(context), [
      presentTrend(context, service.length === 0 ? 12 : 6),
      ...service,
    ]),
    tier.tier === 'S' || tier.tier === 'A'
      ? section(context, 'bond', answerBond(context), [presentOrganizational(context)])
      : null,
    section(context, 'promises', answerPromises(context), [
      presentPromises(context),
      presentNextSteps(context),
    ]),
    ...presentPeopleSection(context),
  ].filter((one) => one !== null)
  return [
    ...(summary === null ? [] : [summary]),
    ...details.map((one, index): Section => (index === 0 ? { ...one, newPage: true } : one)),
  ]
}
