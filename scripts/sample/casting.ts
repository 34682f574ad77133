import { LAST, dayOf } from './calendar.ts'
import {
  friendlyChief,
  keyPersonLeft,
  oneEye,
  ownApproval,
  rivalDecider,
  stories,
  turnedAround,
  unseenCoach,
  unvisitedBranch,
  vanishedRating,
} from './stories.ts'
import type { Person } from './person.ts'
import type { Story } from './stories.ts'

/** Opinions over the ten known quarters: the values given, the last one going on. */
const course = (...opinions: number[]): number[] =>
  Array.from({ length: LAST + 2 }, (_, quarter) => opinions[Math.min(quarter, opinions.length - 1)] as number)

/** Puts an opinion into a person, and into what we claim of them. */
const convince = (person: Person, opinions: number[], claims = opinions): void => {
  person.truth = opinions
  person.claims = claims
  person.ratedFrom = 0
  person.political = ''
}

/** How each story is played by the people of its account. */
const PARTS: Record<string, (people: readonly Person[], lead: Person | undefined) => void> = {
  [oneEye.id]: (people) => {
    for (const person of people) {
      if (!person.inCircle) continue
      if (person.department === '信息技术部') convince(person, course(1, 1, 2))
      else
        person.truth = person.truth.map((opinion, quarter) =>
          quarter >= LAST - 1 ? Math.min(0, opinion) : opinion,
        )
    }
  },
  [unseenCoach.id]: (people, lead) => {
    if (!lead) return
    for (const person of people) {
      if (person.role === 'A' || person.role === 'D') continue
      person.influence = Math.min(3, person.influence)
      person.political = ''
    }
    convince(lead, course(1, 1, 2, 2, 2, 3))
    lead.influence = 5
    lead.unseenFrom = dayOf('2026-06-03')
    lead.events = [
      { day: dayOf('2026-04-21'), kind: '拜访', evidence: 'strategy_guidance' },
      { day: dayOf('2026-05-12'), kind: '拜访', evidence: 'introduction' },
      { day: dayOf('2026-06-02'), kind: '会议', evidence: 'internal_advocacy' },
    ]
  },
  [friendlyChief.id]: (people, lead) => {
    const room = people.filter((p) => p.inCircle)
    for (const person of room) convince(person, course(1, 1, 1, 0))
    const opponents = room
      .filter((p) => p.role === 'D' || p.role === 'E' || p.role === 'I')
      .filter((p) => !isThird(room, p))
    for (const person of opponents) {
      convince(person, course(1, 1, 0, 0, 0, 0, -1))
      person.influence = person.role === 'D' ? 4 : 3
    }
    if (!lead) return
    convince(lead, course(2, 2, 2, 3))
    lead.events = [
      { day: dayOf('2025-08-13'), kind: '拜访', evidence: 'public_support' },
      { day: dayOf('2025-12-03'), kind: '高层会谈', evidence: 'introduction' },
      { day: dayOf('2026-02-11'), kind: '拜访', evidence: 'strategy_guidance' },
      { day: dayOf('2026-05-27'), kind: '高层会谈', evidence: 'introduction' },
      { day: dayOf('2026-06-24'), kind: '拜访', evidence: 'internal_advocacy' },
      { day: dayOf('2026-08-26'), kind: '高层会谈', evidence: 'internal_advocacy' },
      { day: dayOf('2026-09-17'), kind: '拜访', evidence: 'strategy_guidance' },
    ]
  },
  [turnedAround.id]: (_, lead) => {
    if (!lead) return
    convince(lead, course(0, 0, -1, -1, -1, -1, -1, 2))
    lead.events = [
      { day: dayOf('2025-11-19'), kind: '会议', evidence: 'competitor_preference' },
      { day: dayOf('2026-03-11'), kind: '会议', evidence: 'objection' },
      { day: dayOf('2026-07-16'), kind: '拜访', evidence: 'positive_statement' },
      { day: dayOf('2026-08-20'), kind: '技术交流', evidence: 'spec_influence' },
      { day: dayOf('2026-09-10'), kind: '会议', evidence: 'public_support' },
    ]
  },
  [keyPersonLeft.id]: (_, lead) => {
    if (!lead) return
    convince(lead, course(1, 2))
    lead.leftOn = dayOf('2026-08-14')
    lead.unseenFrom = dayOf('2026-08-12')
  },
  [unvisitedBranch.id]: (people, lead) => {
    if (!lead) return
    lead.site = BRANCH
    for (const person of people) if (person.site === BRANCH) person.unseenFrom = dayOf('2025-09-16')
  },
  [vanishedRating.id]: (_, lead) => {
    if (!lead) return
    lead.truth = course(-1)
    lead.ratedFrom = undefined
    lead.influence = 4
    lead.struckRating = { support: -1, intimacy: 1, day: dayOf('2026-06-18') }
  },
  [ownApproval.id]: (_, lead) => {
    if (!lead) return
    convince(lead, course(1, 1, 1, 1, 1, 1, 1, 3))
    lead.selfApproved = true
    lead.events = [
      { day: dayOf('2026-07-22'), kind: '拜访', evidence: 'introduction' },
      { day: dayOf('2026-09-03'), kind: '会议', evidence: 'internal_advocacy' },
    ]
  },
  [rivalDecider.id]: (people, lead) => {
    for (const person of people) if (person.role !== 'A') person.rival = ''
    if (!lead) return
    convince(lead, course(1, 1, 1, 1, 2))
    lead.rival = 'close'
    lead.events = [
      { day: dayOf('2026-02-17'), kind: '拜访', evidence: 'positive_statement' },
      { day: dayOf('2026-08-19'), kind: '拜访', evidence: 'public_support' },
    ]
  },
}

/** The branch nobody of ours goes to any more. */
export const BRANCH = '西区基地'

/** The third of a role in the room. */
const isThird = (room: readonly Person[], person: Person): boolean =>
  room.filter((p) => p.role === person.role).indexOf(person) === 2

/** Gives the people of an account their parts in the stories played there. */
export const castStories = (accountId: string, people: readonly Person[]): void => {
  for (const story of stories) {
    if (story.accountId !== accountId) continue
    story.contactIds.forEach((id, i) => {
      const person = people.find((p) => p.id === id)
      if (person) person.name = story.names[i] as string
    })
    PARTS[story.id]?.(people, leadOf(story, people))
  }
}

const leadOf = (story: Story, people: readonly Person[]): Person | undefined =>
  people.find((p) => p.id === story.contactIds[0])
