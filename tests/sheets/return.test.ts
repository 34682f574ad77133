import { describe, expect, it } from 'vitest'
import { formatDay } from '../../src/lib/day.ts'
import { formatQuarter } from '../../src/model/quarter.ts'
import { ingestTexts } from '../ingest/ingest-texts.ts'

const exports = {
  'accounts.csv': 'account_id,name,unit\nA1,华城银行,东区\nA2,北港集团,东区\nA3,南山制造,西区\n',
  'contacts.csv':
    'contact_id,account_id,name,title,decision_role,influence,support,rated_on\n' +
    'P1,A1,王伟,处长,D,4,0,2026-05-20\nP2,A1,李娜,科长,,,,\nP3,A2,赵敏,主任,E,,1,2026-06-01\nP4,A3,钱进,经理,,,,\n',
}
const header = '人员编号（勿改）,客户名称,姓名,决策角色,影响力,支持度,评估日期'
const people = '填报-人员-东区-2026Q3.csv'
const untouched = [
  'P1,华城银行,王伟,决策,4,中立 (0),2026-05-20',
  'P2,华城银行,李娜,,,,',
  'P3,北港集团,赵敏,评估,,支持 (1),2026-06-01',
]
const sheet = (...rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`
const back = async (texts: Readonly<Record<string, string>>) => {
  const { dataset, said } = await ingestTexts({ ...exports, ...texts })
  for (const { rows, kept, skipped, rejected } of dataset.files) expect(rows).toBe(kept + skipped + rejected)
  const of = (name: string) => dataset.people.filter((each) => each.name === name)
  return { dataset, said: said.filter((each) => /sheet|person-am|not-found/.test(each)), of }
}
const ratingsOf = ({
  ratings,
}: {
  readonly ratings: readonly { day: number | null; support: number | null }[]
}) => ratings.map(({ day, support }) => [day === null ? null : formatDay(day), support])

describe('a sheet that comes back', () => {
  it('as it was handed out changes nothing', async () => {
    const before = (await ingestTexts(exports)).dataset
    const { dataset, said } = await back({ [people]: sheet(...untouched) })
    const bare = (data: typeof before) => data.people.map((each) => ({ ...each, rows: [], archived: [] }))
    expect(bare(dataset)).toEqual(
      bare(before).map((each) => ({
        ...each,
        ratings: each.ratings.map((rating) => ({ ...rating, row: expect.any(Number) as number })),
      })),
    )
    expect(said).toEqual(['sheet-missing -:- - 西区', `sheet-returned ${people}:- - 3`])
  })

  it('changes what was filled in, cell by cell; blank cells say nothing', async () => {
    const { of, said } = await back({
      [people]: sheet('P1,,,审批;决策,,强烈支持 (2),2026/9/18', 'P2,华城银行,李娜,,3,,', untouched[2]!),
    })
    expect(of('王伟')).toMatchObject([{ id: 'P1', title: '处长', roles: ['A', 'D'], influence: 4 }])
    expect(ratingsOf(of('王伟')[0]!)).toEqual([
      ['2026-05-20', 0],
      ['2026-09-18', 2],
    ])
    expect(of('李娜')).toMatchObject([{ title: '科长', roles: [], influence: 3 }])
    expect(said).toEqual([
      'sheet-missing -:- - 西区',
      `sheet-returned ${people}:- - 3`,
      `sheet-changed ${people}:2 决策角色 王伟: D → 审批;决策`,
      `sheet-changed ${people}:2 支持度 王伟: 0 → 2`,
      `sheet-changed ${people}:3 影响力 李娜: – → 3`,
    ])
  })

  it('finds people by account and name where the id is lost, and adds those nobody knew', async () => {
    const { dataset, of, said } = await back({
      [people]: sheet(
        untouched[0]!,
        ',华城银行,李娜,,5,,',
        '1.2E+15,北港集团,赵敏,,2,,',
        ',北港集团,孙立,使用,,中立 (0),2026-09-01',
        ',无名公司,周舟,使用,,,',
      ),
    })
    expect(dataset.people).toHaveLength(5)
    expect(of('李娜')).toMatchObject([{ id: 'P2', influence: 5 }])
    expect(of('赵敏')).toMatchObject([{ id: 'P3', influence: 2 }])
    expect(of('孙立')).toMatchObject([{ account: 1, roles: ['U'], ratings: [{ support: 0 }] }])
    expect(said.filter((each) => !each.startsWith('sheet-changed'))).toEqual([
      'sheet-missing -:- - 西区',
      `sheet-returned ${people}:- - 4`,
      `sheet-row-by-name ${people}:3 姓名 李娜`,
      `sheet-row-by-name ${people}:4 姓名 赵敏`,
      `sheet-person-added ${people}:5 姓名 孙立`,
      `account-not-found ${people}:6 客户名称 无名公司`,
    ])
  })

  it('is known by its header under any name, and by its name without the column of ids', async () => {
    const rows = untouched.map((row) => row.split(',').slice(1).reverse().join(','))
    const reordered = [
      header.split(',').slice(1).reverse().join(','),
      ...rows,
      '2026-09-30,支持 (1),,,李娜,华城银行',
    ]
    for (const [name, text] of [
      [people, `${reordered.join('\n')}\n`],
      ['客户联系人 新.csv', sheet('P2,华城银行,李娜,,,支持 (1),2026-09-30')],
    ] as const) {
      const { dataset, of } = await back({ [name]: text })
      expect(dataset.people).toHaveLength(4)
      expect(ratingsOf(of('李娜')[0]!)).toEqual([['2026-09-30', 1]])
    }
  })

  it('reaches people of any export, whatever preset reads it', async () => {
    const salesforce = 'Id,Name,Type\n001A,Titan Aerospace,S\n'
    const contacts = 'Id,AccountId,FirstName,LastName,Title,OwnerId\n003A,001A,Ada,Brook,CIO,005A\n'
    const { dataset } = await ingestTexts({
      'Account.csv': salesforce,
      'Contact.csv': contacts,
      [people]: sheet('003A,Titan Aerospace,Ada Brook,决策,5,教练 (3),2026-09-30'),
    })
    expect(dataset.people).toMatchObject([
      { id: '003A', roles: ['D'], influence: 5, ratings: [{ support: 3 }] },
    ])
  })

  it('is not used where id and name mean two people', async () => {
    const { of, said } = await back({ [people]: sheet('P1,华城银行,李娜,审批,,,', untouched[2]!) })
    expect(of('王伟')).toMatchObject([{ roles: ['D'] }])
    expect(of('李娜')).toMatchObject([{ roles: [] }])
    expect(said).toContain(`sheet-id-misplaced ${people}:2 人员编号（勿改） P1 / 李娜`)
    expect(said).toContain(`sheet-row-missing ${people}:- - 李娜 (华城银行)`)
  })

  it('keeps a name whose rare character the spreadsheet lost', async () => {
    const { dataset } = await ingestTexts({
      'accounts.csv': exports['accounts.csv'],
      'contacts.csv': 'contact_id,account_id,name\nP1,A1,王㛃\n',
      [people]: sheet('P1,华城银行,王?,决策,,,'),
    })
    expect(dataset.people).toMatchObject([{ name: '王㛃', roles: ['D'] }])
  })

  it('changes the rating of a day whose date was left as it was, and says so', async () => {
    const { of, said } = await back({
      [people]: sheet('P1,华城银行,王伟,,,支持 (1),2026-05-20', ...untouched.slice(1)),
    })
    expect(ratingsOf(of('王伟')[0]!)).toEqual([['2026-05-20', 1]])
    expect(said).toContain(`sheet-rating-same-day ${people}:2 评估日期 王伟`)
  })
})

describe('two sheets of one person', () => {
  const one = sheet('P1,华城银行,王伟,评估,2,支持 (1),2026-09-10')
  const other = sheet('P1,华城银行,王伟,使用,4,不认可 (-1),2026-09-20')

  it('the one rated later counts, whatever the files are called, and both are named', async () => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const { of, said } = await back({
        '填报-人员-东区-2026Q3.csv': first,
        '填报-人员-东区-2026Q3 (1).csv': second,
      })
      expect(of('王伟')).toMatchObject([{ roles: ['U'], influence: 2 }])
      expect(ratingsOf(of('王伟')[0]!).at(-1)).toEqual(['2026-09-20', -1])
      expect(said.filter((each) => each.startsWith('sheets-disagree'))).toEqual([
        expect.stringMatching(/决策角色 王伟: 评估 \/ 使用$/),
      ])
    }
  })

  it('on one day the later name counts', async () => {
    const { of, said } = await back({
      'a-2026Q3.csv': other.replace('2026-09-20', '2026-09-10'),
      'b-2026Q3.csv': one,
    })
    expect(ratingsOf(of('王伟')[0]!).at(-1)).toEqual(['2026-09-10', 1])
    expect(said).toContain('sheets-disagree a-2026Q3.csv:2 支持度 王伟: -1 / 1')
  })
})

describe('sheets and exports of several quarters', () => {
  const of = (roles: string) => `contact_id,account_id,name,decision_role\nP1,A1,王伟,${roles}\n`
  const rolesOf = async (texts: Readonly<Record<string, string>>) => {
    const { dataset } = await ingestTexts({ 'accounts.csv': exports['accounts.csv'], ...texts })
    const [person] = dataset.people
    const then = person!.archived.map(({ quarter, attributes }) => [
      formatQuarter(quarter),
      ...attributes.roles,
    ])
    return [...then.sort(), ['now', ...person!.roles]]
  }
  const filled = (role: string) => sheet(`P1,华城银行,王伟,${role},,,`)

  it('a sheet comes after the exports of its quarter and before later ones', async () => {
    expect(
      await rolesOf({
        'contacts-2026Q1.csv': of('D'),
        'sheet-people-2026Q1.csv': filled('评估'),
        'contacts-2026Q2.csv': of(''),
        'contacts.csv': of('A'),
      }),
    ).toEqual([
      ['2026-Q1', 'E'],
      ['2026-Q2', 'E'],
      ['now', 'A'],
    ])
  })

  it("the newest quarter's sheet goes before the export without a quarter, unless one of that quarter is there", async () => {
    expect(await rolesOf({ 'contacts.csv': of('A'), 'sheet-people-2026Q3.csv': filled('使用') })).toEqual([
      ['now', 'U'],
    ])
    expect(
      await rolesOf({
        'contacts-2026Q3.csv': of('D'),
        'contacts.csv': of('A'),
        'sheet-people-2026Q3.csv': filled('使用'),
      }),
    ).toEqual([
      ['2026-Q3', 'U'],
      ['now', 'A'],
    ])
  })
})

describe('plans', () => {
  const plans =
    'plan_id,account_id,contact_id,action,due,status\nL1,A1,P1,拜访,2026-08-31,进行中\nL2,A1,,交流,2026-09-30,进行中\n'
  const title = '计划编号（勿改）,客户名称,联系人,行动,到期日,计划状态,完成日期'

  it('are put off, done and added in their sheet', async () => {
    const { dataset, said } = await back({
      'plans.csv': plans,
      '填报-计划-东区-2026Q3.csv': `${title}\nL1,华城银行,王伟,拜访,2026-10-31,,\n,华城银行,,交流,,已完成,2026-09-20\n,北港集团,赵敏,宴请,2026-11-30,,\n`,
    })
    expect(
      dataset.plans.map(({ id, status, carriedOver, person }) => [
        id.slice(0, 2),
        status,
        carriedOver,
        person,
      ]),
    ).toEqual([
      ['L1', 'open', 1, 0],
      ['L2', 'done', 0, null],
      [expect.stringMatching(/^n/), null, 0, 2],
    ])
    expect(said).toContain('sheet-row-by-name 填报-计划-东区-2026Q3.csv:3 行动 交流')
  })
})

it('the legend is left alone and said to be one', async () => {
  const { dataset } = await back({
    '00-填报说明.csv': '说明,可填内容,填报项,填报表\n,审批 / 决策,决策角色,人员\n',
  })
  expect(dataset.files.find(({ file }) => file.startsWith('00'))).toMatchObject({
    tables: [],
    kept: 0,
    reasons: { 'legend-file': 1 },
  })
  expect(dataset.diagnostics.filter(({ file }) => file?.startsWith('00'))).toEqual([])
})
