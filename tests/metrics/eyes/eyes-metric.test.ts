import { describe, expect, it } from 'vitest'
import { eyes } from '../../../src/metrics/key/eyes.ts'
import type { Support } from '../../../src/model/scales.ts'
import type { ActivityLiteral, DatasetLiteral, PersonLiteral } from '../build-dataset.ts'
import { measure } from '../measure.ts'

const person = (
  id: string,
  department: string | null,
  more: Partial<PersonLiteral> = {},
  support: Support = 2,
): PersonLiteral => ({
  id,
  account: 'a',
  roles: ['E'],
  ratings: [{ day: '2026-09-01', support }],
  ...(department === null ? {} : { department }),
  ...more,
})
const visit = (
  day: string,
  who: string,
  staff: string[],
  more: Partial<ActivityLiteral> = {},
): ActivityLiteral => ({
  day,
  people: [who],
  staff,
  ...more,
})
const account = (
  people: PersonLiteral[],
  activities: ActivityLiteral[],
  more: Partial<DatasetLiteral> = {},
): DatasetLiteral => ({
  accounts: [{ id: 'a', tier: 'S' }],
  people,
  staff: [{ id: 's1' }, { id: 's2' }, { id: 's3' }],
  activities,
  // the half-year of 2026-Q3 begins on 1 April
  logStart: '2026-01-01',
  ...more,
})
const twoDepartments = [person('fay', 'Finance'), person('ned', 'Network')]

describe('eyes of an account', () => {
  it('are one where the same one of ours holds two departments', () => {
    const visits = [visit('2026-09-10', 'fay', ['s1']), visit('2026-09-11', 'ned', ['s1'])]
    expect(measure(eyes, account(twoDepartments, visits))).toMatchObject({
      value: 1,
      parts: { live: { value: 2, of: 2 } },
    })
  })

  it('are two where each department has somebody of its own', () => {
    const visits = [visit('2026-09-10', 'fay', ['s1']), visit('2026-09-11', 'ned', ['s2'])]
    expect(measure(eyes, account(twoDepartments, visits))).toMatchObject({ value: 2 })
  })

  it('follow the one of ours with contacts of 2 in the half-year rather than the one who came last', () => {
    const visits = [
      visit('2026-08-10', 'fay', ['s1']),
      visit('2026-08-20', 'fay', ['s1']),
      visit('2026-09-10', 'fay', ['s2']),
      visit('2026-09-11', 'ned', ['s1']),
    ]
    // s2 would make a second eye, but Finance is held by s1
    expect(measure(eyes, account(twoDepartments, visits))).toMatchObject({ value: 1 })
  })

  it('do not count one of ours who has left by the quarter end, nor a queue', () => {
    const visits = [visit('2026-09-10', 'fay', ['s1']), visit('2026-09-11', 'ned', ['s2'])]
    const gone = account(twoDepartments, visits, {
      staff: [{ id: 's1' }, { id: 's2', leftOn: '2026-09-30' }],
    })
    expect(measure(eyes, gone)).toMatchObject({ value: 1 })
    const queue = account(twoDepartments, visits, { staff: [{ id: 's1' }, { id: 's2', person: false }] })
    expect(measure(eyes, queue)).toMatchObject({ value: 1 })
  })

  it('need a supporter who was met within the gap: twice the tier’s for an evaluator, the tier’s for a decider', () => {
    // S: 30 days; 1 August is 60 days before 30 September
    const visits = [visit('2026-08-01', 'fay', ['s1'])]
    expect(measure(eyes, account([person('fay', 'Finance')], visits))).toMatchObject({ value: 1 })
    expect(measure(eyes, account([person('fay', 'Finance', { roles: ['D'] })], visits))).toMatchObject({
      value: 0,
    })
    expect(
      measure(eyes, account([person('fay', 'Finance')], [visit('2026-07-31', 'fay', ['s1'])])),
    ).toMatchObject({ value: 0 })
  })

  it('are not made by mail, however much', () => {
    const mails = [1, 8, 15, 22].map((day) =>
      visit(`2026-09-${String(day).padStart(2, '0')}`, 'fay', ['s1'], { kind: 'email' }),
    )
    expect(measure(eyes, account([person('fay', 'Finance')], mails))).toMatchObject({ value: 0 })
  })

  it('are none, known, where the rated support nobody of ours', () => {
    const visits = [visit('2026-09-10', 'fay', ['s1'])]
    expect(measure(eyes, account([person('fay', 'Finance', {}, 0)], visits))).toMatchObject({ value: 0 })
  })

  it('say "at least" where a live supporter has no department, and how many have none', () => {
    const visits = [visit('2026-09-10', 'fay', ['s1']), visit('2026-09-11', 'ned', ['s2'])]
    expect(measure(eyes, account([person('fay', 'Finance'), person('ned', null)], visits))).toMatchObject({
      value: 1,
      atLeast: true,
      parts: { withoutDepartment: { value: 1 } },
    })
    expect(measure(eyes, account([person('fay', null)], visits.slice(0, 1)))).toEqual({
      unknown: 'no-department',
    })
  })

  it('say "at least" where the log begins inside the half-year, and nothing where they would be "at least none"', () => {
    const visits = [visit('2026-09-10', 'fay', ['s1'])]
    const short = { logStart: '2026-07-01' }
    expect(measure(eyes, account([person('fay', 'Finance')], visits, short))).toMatchObject({
      value: 1,
      atLeast: true,
    })
    expect(measure(eyes, account([person('fay', 'Finance', {}, 0)], visits, short))).toEqual({
      unknown: 'log-too-short',
    })
  })

  it('are known only where the rated hold half of the weight of the circle', () => {
    // evaluators of 9: 9 of 18 is half, 9 of 27 is not; rating only one's friend does not make eyes
    const unrated = (id: string): PersonLiteral => person(id, 'Network', { ratings: [] })
    const visits = [visit('2026-09-10', 'fay', ['s1'])]
    expect(measure(eyes, account([person('fay', 'Finance'), unrated('ned')], visits))).toMatchObject({
      value: 1,
    })
    expect(
      measure(eyes, account([person('fay', 'Finance'), unrated('ned'), unrated('nia')], visits)),
    ).toEqual({
      unknown: 'rated-below-half',
    })
  })

  it('show the claimed number where claims and evidence differ', () => {
    const visits = [
      visit('2026-09-10', 'fay', ['s1'], { evidence: 'positive_statement' }),
      visit('2026-09-11', 'ned', ['s2']),
    ]
    expect(measure(eyes, account(twoDepartments, visits))).toMatchObject({ value: 1, claimed: 2 })
  })

  it('are also counted without people held by a rival, where the import says who is', () => {
    const people = [person('fay', 'Finance', { rivalStatus: 'close' }), person('ned', 'Network')]
    const visits = [visit('2026-09-10', 'fay', ['s1']), visit('2026-09-11', 'ned', ['s2'])]
    expect(measure(eyes, account(people, visits, { filled: ['contacts.rival_status'] }))).toMatchObject({
      value: 2,
      parts: { withoutRival: { value: 1 } },
    })
  })

  it('are not measured without a log, or one that names nobody', () => {
    const { logStart: _, ...noLog } = account([person('fay', 'Finance')], [])
    expect(measure(eyes, noLog)).toEqual({ unknown: 'no-activities' })
    const anonymous = account(
      [person('fay', 'Finance')],
      [{ day: '2026-09-10', account: 'a', staff: ['s1'] }],
    )
    expect(measure(eyes, anonymous)).toEqual({ unknown: 'no-people-in-activities' })
    const ownerless = account([person('fay', 'Finance')], [visit('2026-09-10', 'fay', [])])
    expect(measure(eyes, ownerless)).toEqual({ unknown: 'no-staff-in-activities' })
  })
})
