import { describe, expect, it } from 'vitest'
import { parseIsoDay } from '../../src/lib/day.ts'
import { NO_DAY } from '../../src/model/activity-columns.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import { ingestTexts } from './ingest-texts.ts'

const accounts = 'account_id,name\nA1,华城银行\nA2,北港集团\n'
const balance = ({ files }: Dataset) =>
  files.map(({ file, rows, kept, skipped, rejected }) => [file, rows, kept, skipped, rejected])

describe('the same row twice', () => {
  it('drops repeats that carry an id, lists those that do not, and refuses contradictions', async () => {
    const { dataset, said } = await ingestTexts({
      'accounts.csv': 'account_id,name,tier\nA1,甲,S\nA1,甲,S\nA2,乙,A\nA2,乙,B\n',
      'activities.csv':
        'activity_id,date,account_id,topic\nT1,2026-05-01,A1,x\nT1,2026-05-01,A1,x\nT2,2026-05-01,A1,x\nT2,2026-05-01,A1,y\n,2026-05-01,A1,x\n,2026-05-01,A1,x\n,2026-05-01,A1,z\n',
    })
    expect(said.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      'duplicate-row accounts.csv:3',
      'same-id-different-content accounts.csv:5',
      'duplicate-row activities.csv:3',
      expect.stringMatching(/^same-id-different-content activities.csv:[45]$/),
      'equal-row activities.csv:7',
    ])
    expect(balance(dataset)).toEqual([
      ['accounts.csv', 4, 2, 1, 1],
      ['activities.csv', 7, 5, 1, 1],
    ])
    expect(dataset.activities.length).toBe(5)
  })

  it('uses one of two identical files', async () => {
    const { dataset, codes } = await ingestTexts({ 'accounts.csv': accounts, 'old/accounts.csv': accounts })
    expect(balance(dataset)).toEqual([
      ['accounts.csv', 2, 2, 0, 0],
      ['old/accounts.csv', 2, 0, 2, 0],
    ])
    expect(dataset.files[1]!.reasons).toEqual({ 'identical-file': 2 })
    expect(codes).toEqual(['file-identical'])
  })

  it('reads archived exports as earlier states of the same people', async () => {
    const { dataset, codes } = await ingestTexts({
      'accounts.csv': accounts,
      'contacts-2026Q1.csv': 'contact_id,account_id,name,support,title\nP1,A1,王伟,0,处长\n',
      'contacts-2026-Q2.csv': 'contact_id,account_id,name,support,title\nP1,A1,王伟,1,处长\n',
      'contacts.csv': 'contact_id,account_id,name,support,title\nP1,A1,王伟,2,副总裁\n',
    })
    expect(codes).toEqual([])
    expect(dataset.people).toHaveLength(1)
    expect(dataset.people[0]).toMatchObject({ title: '副总裁', level: 'executive', levelAssumed: true })
    expect(
      dataset.people[0]!.ratings.map(({ quarter, support }) => [quarter?.number ?? null, support]),
    ).toEqual([
      [1, 0],
      [2, 1],
      [null, 2],
    ])
  })

  it('merges a person repeated per salesperson and keeps namesakes apart', async () => {
    const { dataset, codes } = await ingestTexts({
      'accounts.csv': accounts,
      'contacts.csv':
        'account_id,name,title,owner\nA1,王伟,处长,陈晨\nA1,王伟,处长,周敏\nA1,李娜,处长,\nA1,李娜,科长,\n',
    })
    expect(dataset.people.map(({ name }) => name).sort()).toEqual(['李娜', '李娜', '王伟'])
    expect(dataset.possibleDuplicates).toHaveLength(1)
    expect(codes.sort()).toEqual(['person-id-made', 'possible-duplicate'])
    expect(balance(dataset)[1]).toEqual(['contacts.csv', 4, 4, 0, 0])
  })

  it('gives people without ids one that no other account, row or order changes', async () => {
    const contacts = 'account_id,name,title\nA2,王伟,处长\nA2,李娜,科长\n'
    const idsOf = ({ people }: Dataset) =>
      Object.fromEntries(people.filter(({ name }) => name !== '周敏').map(({ id, name }) => [name, id]))
    const before = await ingestTexts({ 'accounts.csv': accounts, 'contacts.csv': contacts })
    const after = await ingestTexts({
      'accounts.csv': 'account_id,name\nA0,新客户\nA2,北港集团\nA1,华城银行\n',
      'contacts.csv': 'account_id,name,title\nA0,周敏,\nA2,李娜,科长\nA2,王伟,处长\n',
    })
    expect(idsOf(after.dataset)).toEqual(idsOf(before.dataset))
    expect(new Set(after.dataset.people.map(({ id }) => id)).size).toBe(3)
  })

  it('lets the ratings table, then the lower level, win a day', async () => {
    const { dataset, codes } = await ingestTexts({
      'accounts.csv': accounts,
      'contacts.csv': 'contact_id,account_id,name,support,rated_on\nP1,A1,王伟,3,2026-05-01\n',
      'ratings.csv':
        'contact_id,date,support\nP1,2026-05-01,1\nP1,2026-05-01,2\nP1,2026-04-01,0\nP9,2026-04-01,0\n',
    })
    expect(dataset.people[0]!.ratings.map(({ support }) => support)).toEqual([0, 3, 2, 1])
    expect(codes).toEqual(['ratings-disagree', 'ratings-disagree', 'person-not-found'])
  })
})

describe('columns that must be decided', () => {
  it('leaves dates in doubt unknown and names the setting', async () => {
    const texts = {
      'accounts.csv': accounts,
      'activities.csv': 'date,account_id\n3/4/2026,A1\n5/5/2026,A1\n',
    }
    const open = await ingestTexts(texts)
    expect(open.said).toEqual(['date-order-open activities.csv:- date 3/4/2026, 5/5/2026'])
    expect([...open.dataset.activities.day]).toEqual([NO_DAY, parseIsoDay('2026-05-05')])
    const decided = await ingestTexts(texts, { settings: { dateOrder: 'day-first' } })
    expect(decided.said).toEqual([])
    expect([...decided.dataset.activities.day]).toEqual(['2026-04-03', '2026-05-05'].map(parseIsoDay))
  })

  it('decides a date column by all files of its table', async () => {
    const { dataset, codes } = await ingestTexts({
      'accounts.csv': accounts,
      'activities-2026Q1.csv': 'date,account_id\n3/4/2026,A1\n',
      'activities-2026Q2.csv': 'date,account_id\n4/13/2026,A1\n',
    })
    expect(codes).toEqual([])
    expect([...dataset.activities.day]).toEqual(['2026-03-04', '2026-04-13'].map(parseIsoDay))
  })

  it('leaves a support column in doubt unknown until the settings decide', async () => {
    const texts = {
      'accounts.csv': accounts,
      '联系人.csv': '联系人编号,客户编号,姓名,支持度\nP1,A1,王伟,支持\nP2,A1,李娜,中立\n',
    }
    const open = await ingestTexts(texts)
    expect(open.codes).toEqual(['support-reading-open'])
    expect(open.dataset.people.flatMap(({ ratings }) => ratings)).toEqual([])
    const levels = async (supportReading: 'huawei' | 'five-step') =>
      (await ingestTexts(texts, { settings: { supportReading } })).dataset.people.map(
        ({ ratings }) => ratings[0]!.support,
      )
    expect(await levels('huawei')).toEqual([1, 0])
    expect(await levels('five-step')).toEqual([2, 0])
  })

  it('never clamps a number off the scale', async () => {
    const { dataset, codes } = await ingestTexts({
      'accounts.csv': accounts,
      'contacts.csv':
        'contact_id,account_id,name,support,intimacy,influence\nP1,A1,王伟,4,5,11\nP2,A1,李娜,-2,2,8\nP3,A1,赵,−1,4,0\n',
    })
    expect(dataset.people.map(({ influence }) => influence)).toEqual([null, 4, 1])
    expect(
      dataset.people.flatMap(({ ratings }) => ratings.map(({ support, intimacy }) => [support, intimacy])),
    ).toEqual([
      [null, 2],
      [-1, 4],
    ])
    expect(codes.sort()).toEqual(['label-unknown', 'label-unknown', 'label-unknown', 'number-out-of-range'])
  })
})
