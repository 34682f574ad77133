import { type Measurement, type Part, unknown } from '../../model/measurement.ts'
import type { AccountSlice } from '../account-slice.ts'
import { measureWithClaim } from '../as-claimed.ts'
import { findCircle, measureRatedWeight, rowsOfPeople } from '../decision/decision-circle.ts'
import { defineMetric } from '../define-metric.ts'
import { measureEyes } from '../eyes/eyes.ts'
import { foldLiveSupporters, presentStaff } from '../eyes/live-supporters.ts'
import { joinRows } from '../join-rows.ts'
import { boundByLog, findLogGap } from '../log-window.ts'

/** Why the eyes of an account can't be known; undefined where they can. */
function findEyesGap(slice: AccountSlice): Measurement | undefined {
  const circle = findCircle(slice)
  if (circle.length === 0) return unknown('no-contacts')
  const { rated, all } = measureRatedWeight(slice)
  if (all === 0) return unknown('no-weight')
  if (rated === 0) return unknown('nobody-rated')
  if (2 * rated < all) return unknown('rated-below-half')
  return findLogGap(slice, 'people-and-staff')
}

function measureEyesOf(slice: AccountSlice): Measurement {
  const gap = findEyesGap(slice)
  if (gap) return gap
  const live = foldLiveSupporters(slice)
  const located = live.filter(({ department }) => department !== null)
  if (live.length > 0 && located.length === 0) return unknown('no-department')
  const isPresent = presentStaff(slice)
  const eyes = measureEyes(located, isPresent)
  const people = findCircle(slice).filter(({ person }) => live.some((one) => one.person === person.index))
  const contacts = people.map(({ person }) => slice.facts.people.get(person.index)?.rows ?? [])
  // a short log proves life, never its absence
  return boundByLog(slice.facts.covers.halfYear, {
    value: eyes,
    ...(located.length === live.length ? {} : { atLeast: true }),
    parts: {
      live: { value: live.length, of: findCircle(slice).length },
      ...(located.length < live.length ? { withoutDepartment: { value: live.length - located.length } } : {}),
      ...partOfRival(slice, located, isPresent),
    },
    rows: joinRows(rowsOfPeople(people), ...contacts),
  })
}

/** The eyes left without people held by a rival, where the import says who is. */
function partOfRival(
  slice: AccountSlice,
  live: ReturnType<typeof foldLiveSupporters>,
  isPresent: (staff: number) => boolean,
): Record<string, Part> {
  if (!slice.dataset.filledColumns.has('contacts.rival_status')) return {}
  const free = live.filter(({ person }) => slice.dataset.people[person]?.rivalStatus !== 'close')
  return { withoutRival: { value: measureEyes(free, isPresent) } }
}

export const eyes = defineMetric({
  id: 'eyes',
  layer: 'key',
  grains: ['account'],
  unit: 'count',
  better: 'higher',
  label: { zh: '棋眼', en: 'Eyes' },
  description: {
    zh: '活的支持者：决策圈内可信支持度 ≥1，且在其最长间隔内有过有效接触。从其部门连到半年内与其接触量 ≥2 的我方在职人员；若无，则连到最近一次接触的我方参与人。棋眼数 = 部门与我方人员最大匹配的对数：一人守多个部门只算一眼，多人守一个部门也只算一眼。0 无眼，1 一眼，≥2 活棋。',
    en: 'A live supporter is someone of the decision circle with credible support ≥ 1 and an effective contact within the longest gap. The department is linked to each of our present people with contacts of ≥ 2 with them in the half-year, else to those of ours in the latest contact. Eyes are the most pairs of a department and one of ours, nobody used twice: one person holding three departments is one eye, three people in one department too. 0 no eye, 1 one eye, 2 or more alive.',
  },
  unknownMeans: {
    zh: '已评人员在决策圈中权重不足一半，活的支持者均无部门，或没有写明双方参与人的活动记录。',
    en: 'The rated people hold under half of the weight of the circle, no live supporter has a department, or no activity log names their people and ours.',
  },
  needs: [
    'contacts.support',
    'contacts.department',
    'activities.date',
    'activities.contacts',
    'activities.staff',
  ],
  source: ['standards', 'activeContacts'],
  compute: (slice) => measureWithClaim(slice, measureEyesOf),
})
