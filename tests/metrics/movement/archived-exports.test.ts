import { describe, expect, it } from 'vitest'
import { measureReview } from '../../../src/metrics/measure-review.ts'
import { measureReviewMovement } from '../../../src/metrics/movement/review-movement.ts'
import type { AccountReview } from '../../../src/metrics/review.ts'
import { ingestTexts, shippedSettings } from '../../ingest/ingest-texts.ts'

const head = 'contact_id,account_id,name,department,decision_role,influence,support,rated_on,employment\n'
const files = {
  'accounts-2026Q2.csv': 'account_id,name,tier,revenue\nA1,华城银行,A,100\n',
  'accounts.csv': 'account_id,name,tier,revenue\nA1,华城银行,B,120\n',
  'contacts-2026Q2.csv':
    `${head}P1,A1,王伟,采购部,E,3,1,2026-05-10,在职\n` +
    'P2,A1,李娜,信息部,D,5,1,2026-05-10,在职\n' +
    'P3,A1,赵敏,财务部,E,3,-1,2026-05-10,在职\n' +
    'P4,A1,孙立,采购部,E,3,-1,2026-06-18,在职\n',
  'contacts.csv':
    `${head}P1,A1,王伟,信息部,D,5,2,2026-09-10,在职\n` +
    'P2,A1,李娜,信息部,D,5,1,2026-05-10,离职\n' +
    'P4,A1,孙立,采购部,E,3,,,在职\nP5,A1,周宁,采购部,D,4,1,2026-09-01,在职\n',
  'activities.csv': 'date,account_id,contact_ids,kind\n2026-01-05,A1,P1,拜访\n2026-09-20,A1,P1;P2,拜访\n',
}
const review = async (number: 2 | 3, more: Readonly<Record<string, string>> = {}) => {
  const { dataset, said } = await ingestTexts({ ...files, ...more })
  expect(said).toEqual([])
  return measureReview(dataset, shippedSettings, { year: 2026, number })
}
const people = ({ slice }: AccountReview) =>
  slice.people.map(({ person, employed, keyRules }) => [
    person.id,
    person.roles.join(''),
    person.department?.name,
    employed,
    keyRules.length > 0,
  ])

describe('an archived export', () => {
  it('says for its own quarter who held which role, sat where and was employed', async () => {
    const [then, now] = [await review(2), await review(3)]
    expect(people(then.accounts[0]!).slice(0, 2)).toEqual([
      ['P1', 'E', '采购部', true, false],
      ['P2', 'D', '信息部', true, true],
    ])
    expect(people(now.accounts[0]!).slice(0, 2)).toEqual([
      ['P1', 'D', '信息部', true, true],
      ['P2', 'D', '信息部', false, false],
    ])
    expect([then.accounts[0]!.now.tier.tier, now.accounts[0]!.now.tier.tier]).toEqual(['A', 'B'])
    expect(then.dataset.accounts[0]!.revenue).toBe(100)
  })

  it('gives a past quarter of a later edition the same numbers as the edition of then', async () => {
    const [then, now] = [await review(2), await review(3)]
    const before = now.accounts[0]!.history.at(-2)!
    for (const id of ['role-slots', 'map-status', 'rated-share', 'decision-outlook'])
      expect(before.metrics[id], id).toMatchObject({
        ...then.accounts[0]!.now.metrics[id],
        rows: expect.anything() as unknown,
      })
    expect(before.tier.tier).toBe('A')
  })

  it('leaves quarters without an export to the newest one', async () => {
    const { accounts } = await review(3)
    expect(accounts[0]!.history.at(-3)!.tier.tier).toBe('B')
  })

  it('shows who and which rating is gone, who came, and who left though nobody says when', async () => {
    const { moves } = measureReviewMovement(await review(3))
    const support = moves.filter(({ scale }) => scale === 'support')
    expect(support.map(({ person, kind, from, to }) => [person.id, kind, from, to])).toEqual([
      ['P1', 'up', 1, 2],
      ['P2', 'left', 1, 'left'],
      ['P3', 'vanished', -1, 'vanished'],
      ['P4', 'vanished', -1, 'vanished'],
      ['P5', 'joined', 'absent', 1],
    ])
  })
})

it('a rating that a correction changed moved because data was corrected', async () => {
  const corrected = await review(3, {
    'corrections.csv': 'table,record,field,old,new,reason\ncontacts,P1,support,2,3,笔误\n',
  })
  const [move] = measureReviewMovement(corrected).moves
  expect([move?.person.id, move?.to, move?.class]).toEqual(['P1', 3, 'data-corrected'])
})
