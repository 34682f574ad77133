import { describe, expect, it } from 'vitest'
import { parseIsoDay } from '../../src/lib/day.ts'
import { NONE, NO_DAY, filledBits } from '../../src/model/activity-columns.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import { activityKinds, activityStatuses } from '../../src/model/scales.ts'
import { ingestTexts } from './ingest-texts.ts'

const accounts = 'account_id,name\nA1,华城银行\nA2,北港集团\n'
const contacts =
  'contact_id,account_id,name,support,rated_on\nP1,A1,王伟,2,2026-05-01\nP2,A1,李娜,,\nP3,A2,王伟,1,2026-05-02\n'

const listsOf = ({ activities }: Dataset, which: 'accounts' | 'people' | 'staff') =>
  Array.from({ length: activities.length }, (_, row) => [
    ...activities[which].items.slice(activities[which].offsets[row], activities[which].offsets[row + 1]),
  ])
const balance = ({ files }: Dataset) =>
  files.map(({ file, rows, kept, skipped, rejected }) => [file, rows, kept, skipped, rejected])

describe('tying rows together', () => {
  it('ties activities to accounts, people and ours by id', async () => {
    const { dataset, said } = await ingestTexts({
      'accounts.csv': accounts,
      'contacts.csv': contacts,
      'staff.csv': 'staff_id,name,role\nE1,陈晨,AR\nE2,周敏,executive\n',
      'activities.csv':
        'activity_id,date,account_id,contact_ids,staff_ids,kind,status,outcome\nT1,2026-05-03,A1,P1;P2,E2;E1,拜访,已完成,好\nT2,2026-05-02,A2,P3,E1,邮件,计划,\n',
    })
    expect(said).toEqual([])
    expect(listsOf(dataset, 'accounts')).toEqual([[1], [0]])
    expect(listsOf(dataset, 'people')).toEqual([[2], [0, 1]])
    expect(listsOf(dataset, 'staff')).toEqual([[0], [0, 1]])
    expect([...dataset.activities.kind].map((kind) => activityKinds[kind])).toEqual(['email', 'visit'])
    expect([...dataset.activities.status].map((status) => activityStatuses[status])).toEqual([
      'planned',
      'completed',
    ])
    expect([...dataset.activities.line]).toEqual([3, 2])
    expect(dataset.staff.map(({ executive }) => executive)).toEqual([false, true])
    expect(dataset.filledColumns.has('activities.contacts')).toBe(true)
    expect(dataset.people[0]!.ratings).toMatchObject([
      { day: parseIsoDay('2026-05-01'), support: 2, source: 'contacts' },
    ])
    expect(dataset.people[1]!.ratings).toEqual([])
  })

  it('finds people by name within their account only', async () => {
    const { dataset } = await ingestTexts({
      'accounts.csv': accounts,
      'contacts.csv': contacts,
      'activities.csv':
        'date,account,contacts\n2026-05-03,北港集团,王伟\n2026-05-04,华城银行,王 伟\n2026-05-05,华城银行,ｌｉ\n2026-05-06,,王伟\n',
    })
    expect(listsOf(dataset, 'people')).toEqual([[2], [], [], []])
    expect(listsOf(dataset, 'accounts')).toEqual([[1], [0], [0], []])
    expect(dataset.diagnostics.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'person-not-found 3',
      'person-not-found 4',
      'person-ambiguous 5',
    ])
  })

  it('remembers that a person or a giver of evidence was named and not found', async () => {
    const { dataset, codes } = await ingestTexts({
      'accounts.csv': accounts,
      'contacts.csv': contacts,
      'activities.csv':
        'date,account_id,contact_ids,evidence,evidence_contact\n2026-05-01,A1,P1,引荐,\n2026-05-02,A1,P1;P9,引荐,\n2026-05-03,A1,P1,引荐,李四\n2026-05-04,A1,P1,引荐,李娜\n',
    })
    const { filled, evidencePerson } = dataset.activities
    expect([...filled].map((bits) => bits & filledBits.unresolved)).toEqual([0, 64, 64, 0])
    expect([...evidencePerson]).toEqual([NONE, NONE, NONE, 1])
    expect(listsOf(dataset, 'people')).toEqual([[0], [0], [0], [0]])
    expect(codes).toEqual(['person-not-found', 'person-not-found'])
  })

  it('keeps orphans out of every account and counts them as kept', async () => {
    const { dataset, said } = await ingestTexts({
      'accounts.csv': accounts,
      'activities.csv': 'date,account\n2026-05-03,Titan Aerospace Inc\n2026-05-04,\n2026-05-05,华城银行\n',
    })
    expect(listsOf(dataset, 'accounts')).toEqual([[], [], [0]])
    expect(said).toEqual([
      'account-not-found activities.csv:2 account Titan Aerospace Inc',
      'reference-blank activities.csv:3 account -',
    ])
    expect(balance(dataset)).toEqual([
      ['accounts.csv', 2, 2, 0, 0],
      ['activities.csv', 3, 3, 0, 0],
    ])
  })

  it('makes accounts and staff from names where no file holds them', async () => {
    const { dataset, said } = await ingestTexts(
      {
        'visits.csv':
          'date,account,staff\n2026-05-03,北港集团,陈晨\n2026-05-04,华城银行 ,陈晨;队列\n2026-05-05,北港集团,周敏\n',
      },
      { settings: { systemUsers: ['队列'] } },
    )
    expect(said).toEqual([])
    expect(dataset.accounts.map(({ name }) => name).sort()).toEqual(['北港集团', '华城银行'])
    expect(
      dataset.staff
        .filter(({ person }) => person)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['周敏', '陈晨'])
    expect(dataset.staff.filter(({ person }) => !person).map(({ name }) => name)).toEqual(['队列'])
  })

  it('lets a row that names only an opportunity belong to its account', async () => {
    const { dataset, said } = await ingestTexts({
      'accounts.csv': accounts,
      'opportunities.csv': 'opportunity_id,account_id,name,won\nO1,A2,扩容,是\n',
      'contacts.csv': 'contact_id,opportunity_id,name\nP1,O1,王伟\nP2,O9,李娜\n',
      'activities.csv': 'date,opportunity_id\n2026-05-03,O1\n',
    })
    expect(dataset.people.map(({ name, account }) => [name, account])).toEqual([['王伟', 1]])
    expect(listsOf(dataset, 'accounts')).toEqual([[1]])
    expect(dataset.opportunities[0]).toMatchObject({ won: true, account: 1 })
    expect(said).toEqual(['opportunity-not-found contacts.csv:3 opportunity_id O9'])
  })

  it('counts a row for the account of its people and says where its own account disagrees', async () => {
    const { dataset, codes } = await ingestTexts({
      'accounts.csv': accounts,
      'contacts.csv': contacts,
      'activities.csv': 'date,account_id,contact_ids\n2026-05-03,A2,P1\n2026-05-04,A1,P1;P3\n',
    })
    expect(listsOf(dataset, 'accounts')).toEqual([[0], [0, 1]])
    expect(codes).toEqual(['accounts-disagree'])
  })

  it('keeps undated, planned and cancelled rows without counting them as the log', async () => {
    const { dataset, codes } = await ingestTexts({
      'accounts.csv': accounts,
      'activities.csv':
        'date,account_id,status\n31/02/2026,A1,已完成\n,A1,已完成\n2026-05-03,A1,已完成\n2026-06-03,A1,已取消\n2026-06-04,A1,未知的词\n',
    })
    expect([...dataset.activities.day]).toEqual([
      NO_DAY,
      NO_DAY,
      ...['2026-05-03', '2026-06-03', '2026-06-04'].map(parseIsoDay),
    ])
    expect([dataset.logStart, dataset.logEnd]).toEqual([parseIsoDay('2026-05-03'), parseIsoDay('2026-05-03')])
    expect(codes).toEqual(['date-unreadable', 'label-unknown'])
  })
})

describe('groups, units and departments', () => {
  it('puts subsidiaries under their topmost parent, by id or by name, and cuts cycles', async () => {
    const { dataset, codes } = await ingestTexts({
      'accounts.csv':
        'account_id,name,parent_id,organization\nA1,甲,,\nA2,乙,A1,\nA3,丙,A2,\nA4,丁,,大集团\nA5,戊,,大集团\nA6,己,A7,\nA7,庚,A6,\nA8,辛,,甲\n',
    })
    const groups = dataset.organizations.map(
      ({ name, accounts: members }) => `${name}: ${members.map((m) => dataset.accounts[m]!.name).join('')}`,
    )
    expect(groups.sort()).toEqual(['大集团: 丁戊', '己: 己庚', '甲: 甲乙丙辛'])
    expect(codes).toEqual(['parent-cycle'])
  })

  it('takes the unit of the account manager where the account has none', async () => {
    const { dataset } = await ingestTexts({
      'accounts.csv': 'account_id,name,unit,account_manager\nA1,甲,华东,\nA2,乙,,E1\nA3,丙,,陌生人\n',
      'staff.csv': 'staff_id,name,unit\nE1,陈晨,华南\n',
    })
    expect(dataset.accounts.map(({ unit }) => (unit === null ? null : dataset.units[unit]!.name))).toEqual([
      '华东',
      '华南',
      null,
    ])
    expect(dataset.accounts[2]!.accountManager).toEqual({ name: '陌生人', staff: null })
  })

  it('compares departments just below the root', async () => {
    const { dataset } = await ingestTexts({
      'accounts.csv': 'account_id,name\nA1,甲\nA2,乙\n',
      'departments.csv':
        'account_id,department,parent,required\nA1,总部,,\nA1,网络部,总部,是\nA1,规划处,网络部,\nA2,网络部,,是\nA2,规划处,网络部,\nA2,采购部,,否\n',
      'contacts.csv':
        'contact_id,account_id,name,department\nP1,A1,王,规划处\nP2,A2,李,规划处\nP3,A2,赵,法务部\n',
    })
    expect(dataset.departments.map(({ account, name, required }) => [account, name, required])).toEqual([
      [0, '网络部', true],
      [1, '网络部', true],
      [1, '采购部', false],
    ])
    expect(dataset.people.map(({ department }) => department?.name)).toEqual(['网络部', '网络部', '法务部'])
  })
})
