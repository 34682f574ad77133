import { formatQuarter } from '../../../src/model/quarter.ts'
import { describe, expect, it } from 'vitest'
import { chooseQuarter } from '../../../src/ingest/choose-quarter.ts'
import { formatDay } from '../../../src/lib/day.ts'
import type { Stamp } from '../../../src/model/registers.ts'
import { placeOfRow } from '../../../src/model/row-ref.ts'
import { ingestTexts, shippedSettings } from '../ingest-texts.ts'

const base = {
  'accounts.csv': 'account_id,name\nA1,华城银行\nA2,北港集团\n',
  'contacts.csv': 'contact_id,account_id,name,support\nP1,A1,王伟,教练\nP2,A1,李娜,\nP3,A2,王伟,\n',
}

/** Ingests with accounts and contacts beside, and checks that every file balances. */
const read = async (texts: Readonly<Record<string, string>>, settings = {}) => {
  const result = await ingestTexts({ ...base, ...texts }, { settings })
  for (const { rows, kept, skipped, rejected } of result.dataset.files)
    expect(rows).toBe(kept + skipped + rejected)
  const outcome = (name: string) => {
    const found = result.dataset.files.find(({ file }) => file === name)!
    return [found.tables.join(), found.kept, found.skipped, found.rejected]
  }
  return { ...result, outcome }
}
const day = (value: number | null) => (value === null ? null : formatDay(value))

describe('plans', () => {
  it('are read with Chinese headers, tied to the person within the account', async () => {
    const { dataset, said, outcome } = await read({
      '关系提升计划.csv':
        '计划编号,客户名称,联系人,当前支持度,目标支持度,行动,客户业务目标,责任人,到期日,原到期日,计划状态,审批结果,完成证据,完成日期\n' +
        'J1,华城银行,李娜,中立,支持,高层汇报,降低时延,陈晨,2026-06-30,2026-05-31,进行中,已通过,,\n' +
        'J2,华城银行,,,,互访,,,2026-06-01,,已完成,待审批,纪要,2026-05-20\n',
    })
    expect(said).toEqual([])
    expect(outcome('关系提升计划.csv')).toEqual(['plans', 2, 0, 0])
    expect(dataset.plans.map(({ rows: _, ...plan }) => plan)).toMatchObject([
      {
        index: 0,
        id: 'J1',
        account: 0,
        person: 1,
        current: 0,
        target: 1,
        action: '高层汇报',
        customerGoal: '降低时延',
        owner: { name: '陈晨', staff: null },
        status: 'open',
        approval: 'approved',
        hasEvidence: false,
        carriedOver: 1,
        absentUntil: null,
      },
      {
        index: 1,
        id: 'J2',
        person: null,
        status: 'done',
        approval: 'pending',
        hasEvidence: true,
        carriedOver: 0,
        absentUntil: null,
      },
    ])
    expect(dataset.plans.map(({ firstDue }) => day(firstDue))).toEqual(['2026-05-31', '2026-06-01'])
    expect(day(dataset.plans[1]!.doneOn)).toBe('2026-05-20')
    expect(dataset.filledColumns.has('plans.evidence')).toBe(true)
  })

  it('count how often a later day replaced an earlier one over archived exports', async () => {
    const header = 'plan_id,account_id,action,due\n'
    const { dataset, codes } = await read({
      'plans-2026Q1.csv': `${header}J1,A1,x,2026-03-31\nJ2,A1,y,2026-03-31\n`,
      'plans-2026-Q2.csv': `${header}J1,A1,x,2026-06-30\nJ2,A1,y,2026-02-28\n`,
      'plans.csv': `${header}J1,A1,x,2026-09-30\nJ2,A1,y,2026-02-28\n`,
    })
    expect(codes).toEqual([])
    expect(
      dataset.plans.map(({ due, firstDue, carriedOver }) => [day(due), day(firstDue), carriedOver]),
    ).toEqual([
      ['2026-09-30', '2026-03-31', 2],
      ['2026-02-28', '2026-02-28', 0],
    ])
    expect(dataset.plans[0]!.rows).toHaveLength(3)
  })

  it('tell until when a kept export lacks them', async () => {
    const header = 'plan_id,account_id,action,due\n'
    const { dataset } = await read({
      'plans-2026Q1.csv': `${header}J1,A1,x,2026-03-31\n`,
      'plans-2026-Q2.csv': `${header}J1,A1,x,2026-03-31\nJ2,A1,y,2026-06-30\n`,
      'plans.csv': `${header}J1,A1,x,2026-03-31\nJ2,A1,y,2026-06-30\nJ3,A1,z,2026-09-30\n`,
    })
    expect(dataset.plans.map(({ absentUntil }) => absentUntil && formatQuarter(absentUntil))).toEqual([
      null,
      '2026-Q1',
      '2026-Q2',
    ])
  })

  it('find their account through the person, and are orphans where neither is known', async () => {
    const { dataset, said, outcome } = await read({
      'plans.csv':
        'plan_id,account_id,contact_id,action\nJ1,,P3,x\nJ2,A9,,x\nJ3,,P9,x\nJ4,A2,P1,x\nJ5,,,x\n,A1,,\n',
    })
    expect(dataset.plans.map(({ id, account, person }) => [id, account, person])).toEqual([
      ['J1', 1, 2],
      ['J4', 0, 0],
    ])
    expect(said).toEqual([
      'account-not-found plans.csv:3 account_id A9',
      'person-not-found plans.csv:4 contact_id P9',
      'accounts-disagree plans.csv:5 account_id -',
      'reference-blank plans.csv:6 account_id -',
      'required-blank plans.csv:7 plan_id -',
    ])
    expect(outcome('plans.csv')).toEqual(['plans', 5, 0, 1])
  })
})

it('sites are one each per account and name, as the newest export has them', async () => {
  const { dataset, said } = await read({
    'sites-2026Q1.csv': 'account_id,site,representative,head_office\nA1,南城,陈晨,是\nA1,西城,周敏,\n',
    'sites.csv':
      '客户编号,本地网,代表,是否总部\nA1,南 城,,否\nA1,南城 ,,否\nA1,东城,,是\nA2,南城,,\nA1,南城,周敏,\n,东城,,\n',
  })
  expect(dataset.sites.map(({ rows, ...site }) => ({ ...site, rows: rows.length }))).toEqual([
    { account: 0, key: '东城', name: '东城', representative: null, headOffice: true, rows: 1 },
    { account: 0, key: '南 城', name: '南 城', representative: null, headOffice: false, rows: 1 },
    { account: 0, key: '南城', name: '南城', representative: '周敏', headOffice: false, rows: 3 },
    { account: 0, key: '西城', name: '西城', representative: '周敏', headOffice: false, rows: 1 },
    { account: 1, key: '南城', name: '南城', representative: null, headOffice: false, rows: 1 },
  ])
  expect(said).toEqual(['reference-blank sites.csv:7 客户编号 -'])
})

describe('service cases', () => {
  const stamp = (value: Stamp | null) => (value === null ? null : [formatDay(value.day), value.minute])

  it('keep the minute where a time is written, in the time zone of the review', async () => {
    const { dataset, said } = await read({
      '工单.csv':
        '工单编号,客户名称,联系人,受理时间,首次响应时间,解决时间,严重程度,工单类型\n' +
        'G1,华城银行,王伟,2026-05-01 09:30,2026-05-01T02:45:00Z,2026-05-02 24:00,一级,故障\n' +
        'G2,北港集团,,2026-05-03,2026年5月4日 8:05,,,投诉\n' +
        'G3,北港集团,,2026-05-03T23:30:00Z,,2026-05-32,,怪事\n',
    })
    expect(
      dataset.cases.map((each) => [
        each.id,
        each.person,
        stamp(each.opened),
        stamp(each.firstResponse),
        stamp(each.resolved),
        each.kind,
      ]),
    ).toEqual([
      ['G1', 0, ['2026-05-01', 570], ['2026-05-01', 645], ['2026-05-03', 0], 'fault'],
      ['G2', null, ['2026-05-03', null], ['2026-05-04', 485], null, 'complaint'],
      ['G3', null, ['2026-05-04', 450], null, null, null],
    ])
    expect(said).toEqual([
      'label-unknown 工单.csv:4 工单类型 怪事',
      'date-unreadable 工单.csv:4 解决时间 2026-05-32',
    ])
  })

  it('decide the order of day and month, and read spreadsheet numbers where told', async () => {
    const texts = { 'cases.csv': 'case_id,account_id,opened\nG1,A1,3/4/2026 10:00\n' }
    expect((await read(texts)).codes).toEqual(['date-order-open'])
    const { dataset } = await read(texts, { dateOrder: 'day-first' })
    expect(stamp(dataset.cases[0]!.opened)).toEqual(['2026-04-03', 600])
    const serial = await read(
      { 'cases.csv': 'case_id,account_id,opened\nG1,A1,46143.75\nG2,A1,46143\n' },
      { excelSerialDates: true },
    )
    expect(serial.dataset.cases.map(({ opened }) => stamp(opened))).toEqual([
      ['2026-05-01', 1080],
      ['2026-05-01', null],
    ])
  })

  it('stay two where equal rows carry no id, and one where they do', async () => {
    const { dataset, said, outcome } = await read({
      'cases.csv':
        'case_id,account_id,opened,resolved\n,A1,2026-05-01,\n,A1,2026-05-01,\nG1,A1,2026-05-02,\nG1,A1,2026-05-02,\nG2,A1,2026-05-03,\nG2,A1,2026-05-03,2026-05-04\n',
    })
    expect(dataset.cases).toHaveLength(4)
    expect(said.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      'equal-row cases.csv:3',
      'duplicate-row cases.csv:5',
      expect.stringMatching(/^same-id-different-content cases.csv:[67]$/),
    ])
    expect(outcome('cases.csv')).toEqual(['cases', 4, 1, 1])
  })

  it('give the quarter where nothing else is dated', async () => {
    const { dataset, collector } = await read({
      'cases.csv': 'case_id,account_id,opened\nG1,A1,2026-06-30 10:00\n',
    })
    expect(chooseQuarter(dataset, shippedSettings, collector)?.quarter).toEqual({ year: 2026, number: 2 })
  })
})

it('satisfaction is on its own scale, by day; a score off it is unknown', async () => {
  const { dataset, said, outcome } = await read({
    '满意度.csv':
      '客户编号,调查日期,满意度,满分,调查来源\nA1,2026-05-01,8.5,10分制,第三方\nA1,2026-04-01,4,5,自有\nA2,2026-04-01,88,百分制,\nA2,,-20,NPS,\nA2,2026-06-01,11,10,\nA2,2026-06-02,7,,外星\nA2,2026-06-03,,,\n',
  })
  expect(
    dataset.satisfaction.map(({ account, date, score, scale, source }) => [
      account,
      day(date),
      score,
      scale,
      source,
    ]),
  ).toEqual([
    [0, '2026-04-01', 4, 5, 'own'],
    [0, '2026-05-01', 8.5, 10, 'third-party'],
    [1, null, -20, 'nps', null],
    [1, '2026-04-01', 88, 100, null],
    [1, '2026-06-01', null, 10, null],
    [1, '2026-06-02', 7, null, null],
  ])
  expect(said).toEqual([
    'number-out-of-range 满意度.csv:6 满意度 11',
    'label-unknown 满意度.csv:7 调查来源 外星',
    'required-blank 满意度.csv:8 满意度 -',
  ])
  expect(outcome('满意度.csv')).toEqual(['satisfaction', 6, 0, 1])
})

describe('partnership', () => {
  it('items and levels are read in Chinese and English', async () => {
    const { dataset, said, outcome } = await read({
      'partnership.csv':
        'account,item,level,date,expires,evidence\n' +
        '华城银行,协议,集团,2026-01-01,2028-12-31,合同1\n华城银行,Joint planning,workshop,2026-02-01,,\n' +
        '北港集团,高层互访,,2026-03-01,,\n北港集团,联合创新,,2026-03-01,,\n北港集团,生态合作,,,,\n北港集团,行业洞察,,2026-01-05,,报告\n' +
        '北港集团,足球赛,,2026-01-05,,\n北港集团,,,2026-01-05,,\n',
    })
    expect(
      dataset.partnership.map(({ account, item, level, date, expires }) => [
        account,
        item,
        level,
        day(date),
        day(expires),
      ]),
    ).toEqual([
      [0, 'agreement', 'group', '2026-01-01', '2028-12-31'],
      [0, 'joint-planning', 'workshop', '2026-02-01', null],
      [1, 'executive-visit', null, '2026-03-01', null],
      [1, 'joint-innovation', null, '2026-03-01', null],
      [1, 'ecosystem', null, null, null],
      [1, 'insight', null, '2026-01-05', null],
    ])
    expect(said).toEqual([
      'label-unknown partnership.csv:8 item 足球赛',
      'required-blank partnership.csv:9 item -',
    ])
    expect(outcome('partnership.csv')).toEqual(['partnership', 7, 0, 1])
  })

  it('an entry of two exports is one, two equal entries of one export are two', async () => {
    const header = 'account_id,item,level,date,expires\n'
    const { dataset, codes } = await read({
      'partnership-2026Q1.csv': `${header}A1,协议,区域,2025-01-01,2026-12-31\nA1,联合创新,,2026-02-01,\n`,
      'partnership.csv': `${header}A1,联合创新,,2026-02-01,\nA1,联合创新,,2026-02-01,\nA1,协议,区域,2025-01-01,2027-12-31\n`,
    })
    expect(codes).toEqual(['equal-row'])
    expect(dataset.partnership.map(({ item, expires, rows }) => [item, day(expires), rows.length])).toEqual([
      ['agreement', '2027-12-31', 2],
      ['joint-innovation', null, 2],
      ['joint-innovation', null, 1],
    ])
    expect(dataset.partnership[0]!.rows.map((row) => placeOfRow(row).line)).toEqual([2, 4])
  })
})
