import { expect, it } from 'vitest'
import { activityKinds, activityStatuses } from '../../../src/model/scales.ts'
import { placeOfRow } from '../../../src/model/row-ref.ts'
import { formatDay } from '../../../src/lib/day.ts'
import { ingestTexts } from '../ingest-texts.ts'

const base = {
  'accounts.csv': 'account_id,name,tier\nA1,华城银行,B\nA2,北港集团,\n',
  'contacts.csv':
    'contact_id,account_id,name,support,decision_role,rated_on\nP1,A1,王伟,3,A/D,2026-05-01\nP2,A1,李娜,,,\n',
  'sites.csv': 'account_id,site,representative\nA1,南城,\n',
}
const read = async (rows: string) => {
  const result = await ingestTexts({
    ...base,
    'corrections.csv': `table,record,field,old,new,reason\n${rows}`,
  })
  for (const { rows: all, kept, skipped, rejected } of result.dataset.files)
    expect(all).toBe(kept + skipped + rejected)
  return result
}

it('changes the cell it names, however the old value is written', async () => {
  const { dataset, said } = await read(
    'accounts,A1,tier,B级,S,重新定级\ncontacts,P1,support,教练,支持者,虚高\ncontacts,P1,decision_role,A/D,D;E,\n' +
      'contacts,P1,rated_on,2026/5/1,2026-04-01,\ncontacts,P2,name,李娜,李 娜,\nsites,sites.csv:2,representative,,陈晨,\n',
  )
  expect(said).toEqual([])
  expect(dataset.accounts[0]!.tier).toBe('S')
  expect(dataset.people[0]!.roles).toEqual(['D', 'E'])
  expect(dataset.people[0]!.ratings.map(({ support, day }) => [support, formatDay(day!)])).toEqual([
    [1, '2026-04-01'],
  ])
  expect(dataset.people[1]!.name).toBe('李 娜')
  expect(dataset.sites[0]!.representative).toBe('陈晨')
})

it('makes a cell unknown where the new value is blank, and says an unreadable one', async () => {
  const { dataset, said } = await read('contacts,P1,support,3,,不可信\naccounts,A1,tier,B,铂金,\n')
  expect(dataset.people[0]!.ratings).toEqual([])
  expect(dataset.accounts[0]!.tier).toBeNull()
  expect(said).toEqual(['label-unknown corrections.csv:3 new 铂金'])
})

it('is an error where table, record, field or old value are not there', async () => {
  const { said, dataset, collector } = await read(
    'aliases,T1,old,,2026-05-01,\ncontacts,P9,support,3,1,\ncontacts,P1,hobby,a,b,\ncontacts,P1,support,2,1,\n,P1,support,3,1,\n',
  )
  expect(said).toEqual([
    'correction-dead corrections.csv:2 table aliases',
    'correction-dead corrections.csv:3 record P9',
    'correction-dead corrections.csv:4 field hobby',
    'correction-dead corrections.csv:5 old 2',
    'required-blank corrections.csv:6 table -',
  ])
  expect(collector.hasErrors).toBe(true)
  expect(dataset.people[0]!.ratings[0]!.support).toBe(3)
})

it('changes a record in every export of it, or only in the row whose file and line it names', async () => {
  const exports = {
    ...base,
    'contacts-2026Q1.csv': 'contact_id,account_id,name,influence\nP1,A1,王伟,4\n',
    'contacts.csv': 'contact_id,account_id,name,influence\nP1,A1,王伟,4\n',
  }
  const influences = async (record: string) => {
    const rows = `table,record,field,old,new\ncontacts,${record},influence,4,5\n`
    const { dataset, said } = await ingestTexts({ ...exports, 'corrections.csv': rows })
    expect(said).toEqual([])
    const [person] = dataset.people
    return [person!.archived[0]!.attributes.influence, person!.influence]
  }
  expect(await influences('P1')).toEqual([5, 5])
  expect(await influences('contacts.csv:2')).toEqual([4, 5])
})

const log = {
  'activities-2026Q1.csv': 'activity_id,date,account_id,kind,status\nT1,2026-03-02,A1,拜访,计划\n',
  'activities.csv':
    'activity_id,date,account_id,contact_ids,kind,status,outcome\nT1,2026-03-02,A1,P1,拜访,已完成,\nT2,2026-03-03,A1,P1;P2,邮件,,有\n,2026-03-04,A1,P2,电话,已完成,\n',
}
const readLog = (rows: string) =>
  ingestTexts({ ...base, ...log, 'corrections.csv': `table,record,field,old,new,reason\n${rows}` })

it('changes cells of activities, in every export of the record, by id or by file and line', async () => {
  const { dataset, codes } = await readLog(
    'activities,T1,kind,拜访,会议,\nactivities,T2,contact_ids,P1；P2,P2,\nactivities,T2,status,,已完成,\n' +
      'activities,activities.csv:4,date,2026/3/4,2026-03-09,\n',
  )
  expect(codes).toEqual(['replaced-by-newer'])
  const { activities } = dataset
  expect([...activities.day].map(formatDay)).toEqual(['2026-03-02', '2026-03-03', '2026-03-09'])
  expect([...activities.kind].map((code) => activityKinds[code])).toEqual(['meeting', 'email', 'call'])
  expect([...activities.status].map((code) => activityStatuses[code])).toEqual(Array(3).fill('completed'))
  expect([...activities.people.items].map((index) => dataset.people[index]!.id)).toEqual(['P1', 'P2', 'P2'])
  const places = [...dataset.correctedCells.keys()].map((row) => placeOfRow(row))
  expect(places.map(({ file, line }) => `${dataset.files[file]!.file}:${line}`).sort()).toEqual([
    'activities-2026Q1.csv:2',
    'activities.csv:2',
    'activities.csv:3',
    'activities.csv:4',
  ])
})

it('is an error of activities too where record, field or old value are not there', async () => {
  const { said } = await readLog(
    'activities,T9,kind,拜访,会议,\nactivities,T1,outcome,,有,\nactivities,T1,kind,会议,拜访,\nactivities,T1,kind,拜访,飞行,\n',
  )
  expect(said.filter((each) => each.includes('corrections.csv'))).toEqual([
    'correction-dead corrections.csv:2 record T9',
    'correction-dead corrections.csv:3 field outcome',
    'correction-dead corrections.csv:4 old 会议',
    'label-unknown corrections.csv:5 new 飞行',
  ])
})
