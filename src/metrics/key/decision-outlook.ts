import { type Measurement, type Part, unknown } from '../../model/measurement.ts'
import type { AccountSlice } from '../account-slice.ts'
import { measureWithClaim } from '../as-claimed.ts'
import { type Decision, measureDecision } from '../decision/decision.ts'
import {
  findCircle,
  findContesting,
  findDeciders,
  rowsOfPeople,
  seatCircle,
} from '../decision/decision-circle.ts'
import { defineMetric } from '../define-metric.ts'

/** Why the vote of an account can't be known; undefined where it can. */
export function findDecisionGap(slice: AccountSlice): Measurement | undefined {
  if (!slice.mapColumns.any) return unknown('no-map-columns')
  const circle = findCircle(slice)
  if (circle.length === 0) return unknown('no-contacts')
  if (circle.every(({ support }) => support === null)) return unknown('nobody-rated')
  if (circle.every(({ weight }) => weight === 0)) return unknown('no-weight')
  return undefined
}

function measureOutlookOf(slice: AccountSlice): Measurement {
  const gap = findDecisionGap(slice)
  if (gap) return gap
  const decision = measureDecision(seatCircle(slice))
  const contesting = findContesting(slice)
  return {
    value: decision.outlook,
    parts: {
      ...partsOfSplit(decision),
      contestedBy: { value: contesting.length, of: findDeciders(slice).length },
    },
    rows: rowsOfPeople(findCircle(slice)),
  }
}

function partsOfSplit({ split, chains }: Decision): Record<string, Part> {
  const parts: Record<string, Part> = {}
  for (const side of ['pro', 'open', 'con'] as const) {
    parts[`weight-${side}`] = { value: split[side].weight, of: split.all.weight }
    parts[`heads-${side}`] = { value: split[side].heads, of: split.all.heads }
  }
  for (const { chain, outlook } of chains) if (chain !== null) parts[`chain-${chain}`] = { value: outlook }
  return parts
}

export const decisionOutlook = defineMetric({
  id: 'decision-outlook',
  layer: 'key',
  grains: ['account'],
  unit: 'verdict',
  better: null,
  label: { zh: '决策走势', en: 'Decision outlook' },
  description: {
    zh: '若决策圈此刻表决：支持（可信支持度 ≥1）、反对（−1）、未定（中立或未评）。通过须同时超过总权重的一半和总人数的一半。支持方已达到为“已锁定”；支持方加全部未定者仍达不到为“已失守”；其余为“未定”。分链决策时逐链判断，取最差一链；未注明决策链的人列入每一链。审批人或决策人为 −1 时另注“有争议”。',
    en: 'How the decision circle would vote now: for us (credible support ≥ 1), against (−1), open (neutral or unrated). It takes more than half of the weight and more than half of the people. Secured: those for us have both. Lost: not even with everyone who is open. Open: anything between. With decision chains each chain is a vote and the worst one counts; people without a chain sit in every one. An approver or decider at −1 contests it.',
  },
  unknownMeans: {
    zh: '缺少角色、影响力等列，或决策圈内无人评过支持度。',
    en: 'The import uses no role, influence, political or key column, or nobody in the circle is rated.',
  },
  needs: ['contacts.support'],
  source: ['roleWeights', 'assumedInfluence', 'keyInfluence'],
  compute: (slice) => measureWithClaim(slice, measureOutlookOf),
})
