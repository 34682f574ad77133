import { describe, expect, it } from 'vitest'
import { formatQuarter } from '../../src/model/quarter.ts'
import { ingestTexts } from '../ingest/ingest-texts.ts'

const exports = {
  'accounts.csv': 'account_id,name\nA1,华城银行\nA2,北港集团\n',
  'contacts.csv':
    'contact_id,account_id,name,influence,support\nP1,A1,王伟,4,0\nP2,A1,李娜,,1\nP3,A2,赵敏,,\n',
}
const header = '人员编号（勿改）,客户名称,姓名,影响力,支持度,评估日期,在职状态,离职日期\n'
const rows = [
  'P1,华城银行,王伟,5,支持 (1),,,\n',
  'P2,华城银行,李娜,2,教练 (3),2026-09-02,,\n',
  'P3,北港集团,赵敏,,,,离职,2026-08-31\n',
  ',北港集团,孙立,3,中立 (0),2026-09-05,,\n',
  ',北港集团,孙立,4,中立 (0),2026-09-05,,\n',
]
const peopleOf = async (texts: Readonly<Record<string, string>>) => {
  const { dataset } = await ingestTexts({ ...exports, ...texts })
  return dataset.people.map(({ rows: _, ratings, ...person }) => ({
    ...person,
    ratings: ratings.map(({ row: __, ...rating }) => rating),
  }))
}

describe('returned sheets', () => {
  it('say the same in any order of rows, and in one file or several', async () => {
    const once = await peopleOf({ 'a-2026Q3.csv': header + rows.join('') })
    expect(once.map(({ name, influence, left }) => [name, influence, left])).toEqual([
      ['王伟', 5, false],
      ['李娜', 2, false],
      ['赵敏', null, true],
      ['孙立', 4, false],
    ])
    expect(await peopleOf({ 'a-2026Q3.csv': header + rows.toReversed().join('') })).toEqual(once)
    expect(
      await peopleOf({
        'b-2026Q3.csv': header + rows.slice(2).join(''),
        'a-2026Q3.csv': header + rows.slice(0, 2).join(''),
      }),
    ).toEqual(once)
  })

  it('rate the quarter they are of where no day is given, and always in place of what an export says without a day', async () => {
    const [first, second] = await peopleOf({ 'a-2026Q3.csv': header + rows.slice(0, 2).join('') })
    expect(
      first!.ratings.map(({ quarter, support }) => [quarter && formatQuarter(quarter), support]),
    ).toEqual([['2026-Q3', 1]])
    expect(second!.ratings.map(({ day, support }) => [day === null, support])).toEqual([[false, 3]])
  })
})

it('take the place of what an archived export of their own quarter says without a day, not of an older one', async () => {
  const contacts = (support: number): string => `contact_id,account_id,name,support\nP1,A1,王伟,${support}\n`
  const { dataset } = await ingestTexts({
    'accounts.csv': 'account_id,name,unit\nA1,华城银行,东区\n',
    'contacts-2026Q2.csv': contacts(-1),
    'contacts-2026Q3.csv': contacts(0),
    '填报-人员-东区-2026Q3.csv':
      '人员编号（勿改）,客户名称,姓名,支持度,评估日期\nP1,华城银行,王伟,强烈支持 (2),\n',
  })
  const [person] = dataset.people
  expect(person?.ratings.map(({ support, quarter }) => [support, quarter?.number ?? null])).toEqual([
    [-1, 2],
    [2, 3],
  ])
})
