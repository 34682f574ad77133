import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseQuarter } from '../../src/ingest/choose-quarter.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import { placeOfRow } from '../../src/model/row-ref.ts'
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

  it('calls the second of a name repeated, not unknown, and half a Chinese name no near one', async () => {
    const { dataset, codes } = await ingestTexts({
      'accounts.csv': 'account_id,客户名称,客户名称,客户规模,客户级别别\nA1,甲,乙,大,S\n',
    })
    expect(codes).toContain('header-repeated')
    expect(dataset.files[0]!.unknownHeaders).toEqual([
      { header: '客户规模', nearest: null },
      { header: '客户级别别', nearest: '客户级别' },
    ])
  })

  it('a label nobody knows names those there are in Chinese beside their codes', async () => {
    const { dataset } = await ingestTexts({
      'accounts.csv': 'account_id,name,status\nA1,甲,冷\n',
    })
    expect(dataset.diagnostics.find(({ code }) => code === 'label-unknown')?.expected).toBe(
      'active (正式) / lead (线索) / closed (关闭) / duplicate (重复)',
    )
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
