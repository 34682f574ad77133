import { expect, it } from 'vitest'
import type { RowLists } from '../../../src/model/activity-columns.ts'
import { ingestTexts } from '../ingest-texts.ts'

const base = {
  'accounts.csv': 'account_id,name\nA1,华城银行\nA2,北港集团\n',
  'contacts.csv': 'contact_id,account_id,name\nP1,A1,王伟\nP2,A1,李娜\nP3,A2,赵敏\n',
}
const read = async (texts: Readonly<Record<string, string>>) => {
  const result = await ingestTexts({ ...base, ...texts })
  for (const { rows, kept, skipped, rejected } of result.dataset.files)
    expect(rows).toBe(kept + skipped + rejected)
  const { activities, accounts, people } = result.dataset
  const listOf = ({ offsets, items }: RowLists, row: number) => [
    ...items.slice(offsets[row], offsets[row + 1]),
  ]
  const rows = Array.from({ length: activities.length }, (_, row) => ({
    accounts: listOf(activities.accounts, row).map((index) => accounts[index]!.id),
    people: listOf(activities.people, row).map((index) => people[index]!.id),
  }))
  return { ...result, rows }
}

it('gives an activity whose export names nobody its people and its account', async () => {
  const { rows, said, dataset } = await read({
    'activities.csv':
      'activity_id,date,kind,account_id\nT1,2026-05-01,拜访,\nT2,2026-05-02,拜访,\nT3,2026-05-03,拜访,A2\n',
    'links.csv': 'activity_id,contact_id,account_id\nT1,P2,\nT1,P1,A1\nT2,,A2\nT2,P3,A2\n',
  })
  expect(said).toEqual([])
  expect(rows).toEqual([
    { accounts: ['A1'], people: ['P1', 'P2'] },
    { accounts: ['A2'], people: ['P3'] },
    { accounts: ['A2'], people: [] },
  ])
  expect(dataset.filledColumns.has('activities.contacts')).toBe(true)
  expect(dataset.tables.has('links')).toBe(true)
})

it('adds to the people a row names and repeats none of them', async () => {
  const { rows, said } = await read({
    'activities.csv': 'activity_id,date,kind,contact_ids\nT1,2026-05-01,拜访,P1\n',
    'links.csv': 'activity_id,contact_id\nT1,P1\nT1,P3\n',
  })
  expect(said).toEqual([])
  expect(rows).toEqual([{ accounts: ['A1', 'A2'], people: ['P1', 'P3'] }])
})

it('makes an account known that only a link names, where no file holds accounts', async () => {
  const { dataset } = await ingestTexts({
    'activities.csv': 'activity_id,date,kind,account_id\nT1,2026-05-01,拜访,\nT2,2026-05-01,拜访,A1\n',
    'links.csv': 'activity_id,account_id\nT1,A7\n',
  })
  expect(dataset.accounts.map(({ id }) => id)).toEqual(['A1', 'A7'])
  expect([...dataset.activities.accounts.items]).toEqual([1, 0])
})

it('comes out the same in any order of its rows', async () => {
  const texts = (links: string) => ({
    'activities.csv': 'activity_id,date,kind,account_id\nT1,2026-05-01,拜访,\n',
    'links.csv': `activity_id,contact_id,account_id\n${links}`,
  })
  const one = await read(texts('T1,,A2\nT1,,A1\n'))
  const other = await read(texts('T1,,A1\nT1,,A2\n'))
  expect(one.rows).toEqual([{ accounts: ['A1'], people: [] }])
  expect(other.rows).toEqual(one.rows)
  expect(one.codes).toEqual(['link-second-account'])
})

it('reaches every export of an activity, and the ids of one preset before those of another', async () => {
  const { rows, said } = await read({
    'activities-2026Q1.csv': 'activity_id,date,status,account_id\nT1,2026-03-01,计划,A1\n',
    'activities.csv': 'activity_id,date,status,account_id\nT1,2026-03-01,已完成,A1\n',
    'links.csv': 'activity_id,contact_id\nT1,P1\n',
  })
  expect(rows).toEqual([{ accounts: ['A1'], people: ['P1'] }])
  expect(said).toEqual(['replaced-by-newer activities-2026Q1.csv:2 activity_id -'])
})
