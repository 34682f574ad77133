import { describe, expect, it } from 'vitest'
import {
  dyingMember,
  friendlyChief,
  keyPersonLeft,
  oneEye,
  stories,
  turnedAround,
  unseenCoach,
  visitedTooOften,
} from '../../scripts/sample/stories.ts'
import {
  accounts,
  activities,
  asOf,
  circleOf,
  claimOf,
  contacts,
  credibleSupport,
  day,
  daysUnseen,
  departmentOf,
  eyesOf,
  isKey,
  liveSupporters,
  outlookOf,
  ratings,
  supportedLevel,
  sumForAccount,
  touchesOf,
  touchesUpTo,
  weightOfPerson,
} from './hand-count.ts'

const person = (id: string | undefined) => contacts.find((c) => c['contact_id'] === id)
const lead = (story: { contactIds: readonly string[] }) => story.contactIds[0] ?? ''
const juneEnd = day('2026-06-30')

describe('a planted story is true by the rules:', () => {
  it.each(stories)('$id names people and accounts that exist', (story) => {
    expect(accounts.some((a) => a['account_id'] === story.accountId)).toBe(true)
    expect(story.contactIds.map((id) => person(id)?.['name'])).toEqual(story.names)
  })

  it('an S account has several live supporters, all in one department, so one eye', () => {
    const live = liveSupporters(oneEye.accountId)
    expect(live.length).toBeGreaterThan(1)
    expect(new Set(live.map(departmentOf))).toEqual(new Set(['信息技术部']))
    expect(eyesOf(oneEye.accountId)).toBe(1)
  })

  it('a coach and decider was last seen 120 days ago, and evidence supports 0 of 3', () => {
    const coach = lead(unseenCoach)
    expect(claimOf(coach)?.support).toBe(3)
    expect(daysUnseen(coach)).toBe(120)
    expect(supportedLevel(coach)).toBe(0)
    expect(person(coach)?.['decision_role']).toBe('D')
    const longest = contacts
      .filter((c) => c['account_id'] === unseenCoach.accountId && isKey(c))
      .map((c) => daysUnseen(c['contact_id'] ?? ''))
    expect(Math.max(...longest)).toBe(120)
    expect(supportedLevel(coach, day('2026-06-30'))).toBe(3)
  })

  it('a chief executive is with us while the rest of the room has decided against us', () => {
    expect(credibleSupport(lead(friendlyChief))).toBe(3)
    expect(person(lead(friendlyChief))?.['decision_role']).toBe('A')
    expect(outlookOf(friendlyChief.accountId)).toBe('lost')
    const circle = circleOf(friendlyChief.accountId)
    const against = circle.filter((c) => credibleSupport(c['contact_id'] ?? '') === -1)
    const weight = (people: typeof circle) => people.reduce((sum, c) => sum + weightOfPerson(c), 0)
    expect(2 * weight(against)).toBeGreaterThan(weight(circle))
    expect(against.some((c) => c['decision_role'] === 'D')).toBe(true)
  })

  it('one member of a group has no live supporter and hardly a contact, the others do well', () => {
    const quarter = touchesUpTo().filter((r) => (r['date'] ?? '') >= '2026-07-01')
    const contactsOf = (id: string) => sumForAccount(quarter.filter((r) => r['account_id'] === id)).real
    expect(eyesOf(dyingMember.accountId)).toBe(0)
    expect(contactsOf(dyingMember.accountId)).toBeLessThan(1.5)
    for (const healthy of ['A014', 'A015']) {
      expect(eyesOf(healthy)).toBeGreaterThan(1)
      expect(outlookOf(healthy)).toBe('secured')
      expect(contactsOf(healthy)).toBeGreaterThan(11)
    }
  })

  it('a C account gets more visits than any S account, in the quarter and in the year', () => {
    for (const from of ['2026-07-01', '2025-10-01']) {
      const visits = (id: string | undefined) =>
        touchesUpTo().filter(
          (r) => r['kind'] === '拜访' && r['account_id'] === id && (r['date'] ?? '') >= from,
        ).length
      const strategic = accounts.filter((a) => a['tier'] === 'S').map((a) => visits(a['account_id']))
      expect(strategic).toHaveLength(4)
      expect(visits(visitedTooOften.accountId)).toBeGreaterThan(Math.max(...strategic))
    }
  })

  it('an opponent of June is a supporter in September, with signs of it between the ratings', () => {
    const turned = lead(turnedAround)
    expect(claimOf(turned, juneEnd)?.support).toBe(-1)
    expect(claimOf(turned)?.support).toBe(2)
    expect(supportedLevel(turned, juneEnd)).toBe(-1)
    expect(supportedLevel(turned)).toBe(2)
    const [before, after] = [claimOf(turned, juneEnd)?.on ?? 0, claimOf(turned)?.on ?? 0]
    const signs = touchesOf(turned).filter(
      (r) =>
        r['evidence_contact'] === turned && day(r['date'] ?? '') > before && day(r['date'] ?? '') <= after,
    )
    expect(signs.map((r) => r['evidence'])).toEqual([
      'positive_statement',
      'spec_influence',
      'public_support',
    ])
    const rise = ratings.findLast((r) => r['contact_id'] === turned && day(r['date'] ?? '') <= asOf)
    expect(rise?.['approved_by']).not.toBe('')
    expect(rise?.['approved_by']).not.toBe(rise?.['rated_by'])
    expect(activities.some((r) => r['activity_id'] === rise?.['evidence_ref'])).toBe(true)
  })

  it('a decider left in the quarter and belongs to the circle no more', () => {
    const left = lead(keyPersonLeft)
    expect(person(left)).toMatchObject({ employment: '离职', left_on: '2026-08-14', decision_role: 'D' })
    expect(circleOf(keyPersonLeft.accountId).some((c) => c['contact_id'] === left)).toBe(false)
    expect(circleOf(keyPersonLeft.accountId, juneEnd).some((c) => c['contact_id'] === left)).toBe(true)
    expect(claimOf(left, juneEnd)?.support).toBeGreaterThanOrEqual(1)
  })
})
