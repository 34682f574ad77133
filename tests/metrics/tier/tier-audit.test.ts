import { expect, it } from 'vitest'
import { measureReview } from '../../../src/metrics/measure-review.ts'
import { parseQuarter } from '../../../src/model/quarter.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from '../build-dataset.ts'

const grades = (grade: number) => ({
  potential: grade,
  strategicValue: grade,
  marketPosition: grade,
  fit: grade,
  growth: grade,
})
const audit = (accounts: DatasetLiteral['accounts']) =>
  measureReview(buildDataset({ accounts }), buildSettings(), parseQuarter('2026-Q3')!).portfolio.metrics[
    'tier-audit'
  ]

it('counts tiers that differ, which way, and what could not be audited', () => {
  // all grades 5 is S, 4 is S too (80 with 4 and 4), 1 is C
  expect(
    audit([
      { id: 'a', tier: 'S', factors: grades(5) },
      { id: 'b', tier: 'B', factors: grades(4) },
      { id: 'c', tier: 'A', factors: grades(1) },
      { id: 'd', tier: 'A', factors: { potential: 3 } },
      { id: 'e', factors: grades(1) },
      { id: 'f' },
    ]),
  ).toMatchObject({
    value: 2,
    of: 3,
    parts: {
      up: { value: 1, of: 3 },
      down: { value: 1, of: 3 },
      withoutAudit: { value: 1, of: 4 },
      computed: { value: 1, of: 6 },
      none: { value: 1, of: 6 },
      'S-S': { value: 1 },
      'B-S': { value: 1 },
      'A-C': { value: 1 },
    },
  })
})

it('is unknown where no account has both a tier and its factors', () => {
  expect(
    audit([
      { id: 'a', tier: 'S' },
      { id: 'b', factors: grades(3) },
    ]),
  ).toEqual({
    unknown: 'no-account-has-it',
  })
})
