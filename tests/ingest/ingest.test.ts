import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseQuarter } from '../../src/ingest/choose-quarter.ts'
import { parseIsoDay } from '../../src/lib/day.ts'
import { NONE, NO_DAY, filledBits } from '../../src/model/activity-columns.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import { placeOfRow } from '../../src/model/row-ref.ts'
import { activityKinds, activityStatuses } from '../../src/model/scales.ts'
import { ingestTexts, shippedSettings } from './ingest-texts.ts'

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

describe('bad input is said, never thrown', () => {
  it('an empty folder', async () => {
    expect((await ingestTexts({})).codes.sort()).toEqual(['no-accounts', 'no-input'])
  })

  it('a file with only a header', async () => {
    const { dataset, codes } = await ingestTexts({
      'accounts.csv': accounts,
      'contacts.csv': 'contact_id,account_id,name\n',
    })
    expect(codes).toEqual(['file-without-rows'])
    expect(dataset.files[1]).toMatchObject({ rows: 0, kept: 0, tables: ['contacts'] })
  })

  it('a file that lacks a required column, and one nobody knows', async () => {
    const { dataset, said } = await ingestTexts({
      'accounts.csv': accounts,
      'contacts.csv': 'contact_id,title\nP1,处长\n',
      'products.csv': 'sku,price\n1,2\n',
    })
    expect(said).toEqual(['column-missing contacts.csv:- - contacts', 'file-unused products.csv:- - -'])
    expect(balance(dataset).slice(1)).toEqual([
      ['contacts.csv', 1, 0, 1, 0],
      ['products.csv', 1, 0, 1, 0],
    ])
  })

  it('rows without a name', async () => {
    const { dataset, said } = await ingestTexts({
      'accounts.csv': accounts,
      'contacts.csv': 'contact_id,account_id,name\nP1,A1,\n\nP2,A1,李娜\n',
    })
    expect(said).toEqual(['required-blank contacts.csv:2 name -'])
    expect(balance(dataset)[1]).toEqual(['contacts.csv', 3, 1, 1, 1])
    expect(dataset.files[1]!.reasons).toEqual({ blank: 1, 'required-blank': 1 })
  })

  it('lists personal columns as dropped and unknown ones with the nearest name', async () => {
    const { dataset } = await ingestTexts({
      'accounts.csv': 'account_id,name,Teir,Phone,备注,E-Mail,QQ\nA1,甲,S,1,2,3,4\n',
    })
    expect(dataset.files[0]!.droppedHeaders).toEqual(['Phone', '备注', 'E-Mail', 'QQ'])
    expect(dataset.files[0]!.unknownHeaders).toEqual([{ header: 'Teir', nearest: 'tier' }])
  })

  it('a time zone that does not exist', async () => {
    const { codes } = await ingestTexts(
      { 'accounts.csv': accounts },
      { settings: { timeZone: 'Mars/Olympus' } },
    )
    expect(codes).toEqual(['setting-bad-value'])
  })
})

it('gives the same dataset whatever the order of rows and however they are split over files', async () => {
  const rows = [
    ['T1', '2026-05-01', 'A1', 'P1;P2', 'E1', '拜访'],
    ['T2', '2026-05-01', 'A2', 'P3', 'E2', '会议'],
    ['T3', '2026-06-01', 'A1', 'P2', 'E1;E2', '电话'],
    ['T4', '', 'A9', '', 'E1', '邮件'],
    ['T5', '2026-04-01', 'A1', 'P9', '', '宴请'],
  ].map((cells) => cells.join(','))
  const header = 'activity_id,date,account_id,contact_ids,staff_ids,kind\n'
  const people = contacts.trimEnd().split('\n')
  const shapeOf = ({ accounts: all, people: persons, staff, activities, logStart, logEnd }: Dataset) => {
    const lists = (['accounts', 'people', 'staff'] as const).map((which) =>
      listsOf({ activities } as Dataset, which),
    )
    const log = Array.from({ length: activities.length }, (_, row) =>
      JSON.stringify([
        activities.day[row],
        activities.kind[row],
        activities.status[row],
        ...lists.map((list) => list[row]),
      ]),
    )
    const plain = <Of extends { readonly rows: readonly number[] }>(items: readonly Of[]) =>
      items.map((item) => ({ ...item, rows: item.rows.length }))
    return {
      accounts: plain(all),
      people: persons.map((person) => ({
        ...person,
        rows: 0,
        ratings: person.ratings.map((rating) => ({ ...rating, row: 0 })),
      })),
      staff: plain(staff),
      log: log.sort(),
      logStart,
      logEnd,
    }
  }
  const ingestRows = async (order: readonly string[], cut: number) => {
    const { dataset } = await ingestTexts({
      'accounts.csv': accounts,
      'contacts.csv': `${people[0]}\n${[...people.slice(1)].reverse().join('\n')}\n`,
      'activities.csv': `${header}${order.slice(0, cut).join('\n')}\n`,
      'activities_more.csv': `${header}${order.slice(cut).join('\n')}\n`,
    })
    return shapeOf(dataset)
  }
  const expected = await ingestRows(rows, 5)
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(rows, { minLength: 5, maxLength: 5 }),
      fc.integer({ min: 0, max: 5 }),
      async (order, cut) => {
        expect(await ingestRows(order, cut)).toEqual(expected)
      },
    ),
    { numRuns: 30 },
  )
})

describe('chooseQuarter', () => {
  const choose = async (rows: readonly string[], settings = {}) => {
    const { dataset, collector } = await ingestTexts({
      'accounts.csv': accounts,
      'activities.csv': `date,account_id\n${rows.map((day) => `${day},A1`).join('\n')}\n`,
    })
    const chosen = chooseQuarter(dataset, { ...shippedSettings, ...settings }, collector)
    return { chosen, codes: collector.kept.map(({ code, line }) => `${code} ${line ?? ''}`) }
  }

  it('takes the latest quarter that is over', async () => {
    expect((await choose(['2026-04-01', '2026-06-30'])).chosen).toEqual({
      quarter: { year: 2026, number: 2 },
      reason: 'latest-over',
    })
    expect((await choose(['2026-01-05', '2026-04-01', '2026-06-29'])).chosen?.quarter).toEqual({
      year: 2026,
      number: 1,
    })
  })

  it('takes the one holding the newest activity where none is over', async () => {
    expect((await choose(['2026-04-01', '2026-06-29'])).chosen).toEqual({
      quarter: { year: 2026, number: 2 },
      reason: 'holds-newest',
    })
  })

  it('passes over a quarter that is nearly empty and lists its rows', async () => {
    const full = Array.from({ length: 28 }, (_, day) => [
      `2026-01-${String(day + 1).padStart(2, '0')}`,
      `2026-04-${String(day + 1).padStart(2, '0')}`,
    ])
    const { chosen, codes } = await choose([...full.flat(), '2026-08-01', '2026-10-01'])
    expect(chosen?.quarter).toEqual({ year: 2026, number: 2 })
    expect(codes).toEqual(['date-implausible 58'])
  })

  it('is not led astray by a date that lies more than a year away', async () => {
    const { chosen, codes } = await choose(['2019-01-01', '2026-01-05', '2026-04-01', '2036-04-01'])
    expect(chosen?.quarter).toEqual({ year: 2026, number: 1 })
    expect(codes).toEqual(['date-implausible 2', 'date-implausible 5'])
  })

  it('follows the settings and the fiscal year', async () => {
    expect((await choose(['2026-04-01'], { quarter: '2024-Q1' })).chosen).toEqual({
      quarter: { year: 2024, number: 1 },
      reason: 'setting',
    })
    expect((await choose(['2026-04-01', '2026-06-30'], { fiscalYearStart: 4 })).chosen?.quarter).toEqual({
      year: 2026,
      number: 1,
    })
  })

  it('uses other dates without activities, and none at all is an error', async () => {
    const rated = await ingestTexts({ 'accounts.csv': accounts, 'contacts.csv': contacts })
    expect(chooseQuarter(rated.dataset, shippedSettings, rated.collector)).toEqual({
      quarter: { year: 2026, number: 1 },
      reason: 'other-tables',
    })
    const bare = await ingestTexts({ 'accounts.csv': accounts })
    expect(chooseQuarter(bare.dataset, shippedSettings, bare.collector)).toBeNull()
    expect(bare.collector.kept.map(({ code }) => code)).toEqual(['no-usable-date'])
  })
})

it('points every record to the row it comes from', async () => {
  const { dataset } = await ingestTexts({ 'accounts.csv': accounts, 'contacts.csv': contacts })
  expect(dataset.people.map(({ rows }) => placeOfRow(rows[0]!))).toEqual([
    { file: 1, line: 2 },
    { file: 1, line: 3 },
    { file: 1, line: 4 },
  ])
})
