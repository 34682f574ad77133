import { describe, expect, it } from 'vitest'
import { measureClaims } from '../../../src/metrics/claims/account-claims.ts'
import { createEvidenceReader } from '../../../src/metrics/facts/whole-evidence.ts'
import type { ActivityLiteral, DatasetLiteral, PersonLiteral, RatingLiteral } from '../build-dataset.ts'
import { sliceOf } from '../measure.ts'

const claimsOf = (literal: DatasetLiteral) => {
  const slice = sliceOf(literal)
  return measureClaims(slice, createEvidenceReader(slice.dataset, slice.settings)(slice))
}
const person = (id: string, ...ratings: RatingLiteral[]): PersonLiteral => ({
  id,
  account: 'a',
  isKey: true,
  ratings,
})
const account = (people: PersonLiteral[], more: Partial<DatasetLiteral> = {}): DatasetLiteral => ({
  accounts: [{ id: 'a', tier: 'A' }],
  people,
  logStart: '2024-01-01',
  ...more,
})
const said = (
  day: string,
  person: string,
  evidence: ActivityLiteral['evidence'] & string,
): ActivityLiteral => ({
  day,
  people: [person],
  evidence,
})
const now = (support: -1 | 0 | 1 | 2 | 3): RatingLiteral => ({ day: '2026-09-15', support })

describe('claims of an account', () => {
  it('stand beside what the log shows, the widest gap first', () => {
    const literal = account(
      [
        person('backed', now(1)),
        person('coach', now(3)),
        person('unproven', now(0)),
        person('modest', now(0)),
        person('unrated'),
        { ...person('left', now(3)), left: true },
      ],
      {
        activities: [
          said('2026-09-10', 'backed', 'positive_statement'),
          said('2026-09-10', 'modest', 'public_support'),
        ],
      },
    )
    expect(
      claimsOf(literal).claims.map(({ state, standing, gap }) => [state.person.id, standing, gap]),
    ).toEqual([
      ['coach', 'inflated', 3],
      ['backed', 'backed', 0],
      ['modest', 'understated', 0],
      ['unproven', 'unproven', 0],
    ])
  })

  it('are not verifiable, and never inflated, where the import has no evidence', () => {
    const literal = account([person('p', now(3))], { activities: [{ day: '2026-09-10', people: ['p'] }] })
    expect(claimsOf(literal).claims).toMatchObject([
      { standing: 'not-verifiable', gap: 0, lastEvidence: null },
    ])
  })

  it('list evidence that names several people and proves none of them', () => {
    const literal = account([person('p', now(1)), person('q', now(1))], {
      activities: [{ day: '2026-09-10', people: ['p', 'q'], evidence: 'public_support' }],
    })
    const { claims, unattributed } = claimsOf(literal)
    expect(unattributed).toMatchObject([{ kind: 'public_support', person: null }])
    expect(claims.map(({ gap }) => gap)).toEqual([1, 1])
  })
})

describe('a rise', () => {
  const risen = (more: RatingLiteral = {}) =>
    person('p', { day: '2026-03-01', support: 1 }, { ...now(2), ...more })
  const findingsOf = (one: PersonLiteral, more: Partial<DatasetLiteral> = {}) =>
    claimsOf(account([one], { filled: ['activities.evidence'], ...more })).claims[0]!.findings
  const met: ActivityLiteral = { day: '2026-08-01', people: ['p'] }

  it('is a finding where nothing for us lies between the two ratings', () => {
    expect(findingsOf(risen(), { activities: [met] })).toEqual(['no-evidence'])
    expect(findingsOf(risen(), { activities: [said('2026-03-01', 'p', 'public_support')] })).toEqual([
      'no-evidence',
    ])
    expect(findingsOf(risen(), { activities: [said('2026-09-16', 'p', 'public_support')] })).toEqual([
      'no-evidence',
    ])
    expect(findingsOf(risen(), { activities: [said('2026-08-01', 'p', 'objection')] })).toEqual([
      'no-evidence',
    ])
  })

  it('is none where something does, however long ago', () => {
    // 182 days before the quarter end: outside the window of the ladder, between the ratings all the same
    for (const day of ['2026-03-02', '2026-04-01', '2026-09-15'])
      expect(findingsOf(risen(), { activities: [said(day, 'p', 'positive_statement')] })).toEqual([])
  })

  it('is not judged by a log that begins after the old rating or shows no evidence of any kind', () => {
    expect(findingsOf(risen(), { activities: [met], logStart: '2026-03-02' })).toEqual([])
    expect(findingsOf(risen(), { activities: [met], filled: [] })).toEqual([])
  })

  const proven = { activities: [said('2026-08-01', 'p', 'public_support')] }

  it('is a finding where its rater approved it, or nobody did, if approvals are used', () => {
    expect(findingsOf(risen({ ratedBy: 'Lin', approvedBy: ' Lin ' }), proven)).toEqual([])
    const used = { ...proven, filled: ['ratings.approved_by'] }
    expect(findingsOf(risen({ ratedBy: 'Lin', approvedBy: ' Lin ' }), used)).toEqual(['self-approved'])
    expect(findingsOf(risen({ ratedBy: 'Lin', approvedBy: 'Gao' }), used)).toEqual([])
    expect(findingsOf(risen({ ratedBy: 'Lin' }), used)).toEqual(['not-approved'])
  })

  it('is a finding where plans are used and no completed, approved item stands for it', () => {
    const plan = {
      id: '1',
      account: 'a',
      person: 'p',
      target: 2,
      status: 'done',
      approval: 'approved',
      doneOn: '2026-08-01',
    } as const
    const withPlan = (over: object) => findingsOf(risen(), { ...proven, plans: [{ ...plan, ...over }] })
    expect(withPlan({})).toEqual([])
    for (const over of [{ status: 'open' }, { approval: 'pending' }, { target: 1 }, { doneOn: '2026-02-01' }])
      expect(withPlan(over)).toEqual(['no-plan'])
  })

  it('is the last change of the claim; a confirmed rating keeps it, a fall has none', () => {
    const confirmed = person(
      'p',
      { day: '2026-02-01', support: 1 },
      { day: '2026-05-01', support: 2 },
      { day: '2026-08-01', support: 2 },
    )
    expect(claimsOf(account([confirmed])).claims[0]!.rise).toMatchObject({
      from: { support: 1 },
      to: { support: 2, day: 20574 },
    })
    const fallen = person('p', { day: '2026-02-01', support: 3 }, { day: '2026-08-01', support: 2 })
    expect(claimsOf(account([fallen])).claims[0]!.rise).toBeNull()
    expect(claimsOf(account([person('p', now(3))])).claims[0]!.rise).toBeNull()
  })
})
