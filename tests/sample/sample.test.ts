import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blemishes } from '../../scripts/sample/blemishes.ts'
import { makeCompany } from '../../scripts/sample/company.ts'
import { writeCsv } from '../../scripts/sample/csv.ts'
import type { Row } from './hand-count.ts'
import { accounts, activities, contacts, list, ratings, readTable, touchesUpTo } from './hand-count.ts'

const folder = new URL('../../data/sample/', import.meta.url)
const staff = readTable('staff')
const departments = readTable('departments')
const opportunities = readTable('opportunities')
const aliases = readTable('aliases')
const [plans, sites, cases, satisfaction, partnership, links] = [
  'plans',
  'sites',
  'cases',
  'satisfaction',
  'partnership',
  'links',
].map(readTable) as [Row[], Row[], Row[], Row[], Row[], Row[]]
/** What a former name is called now. */
const nameNow = (name: string) => aliases.find((alias) => alias['old'] === name)?.['new'] ?? name
const reviewed = accounts.filter((a) => a['status'] === 'active')
const quarter = (date: string) => `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`
const QUARTERS = ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']

describe('the sample', () => {
  it('comes out of its seed with the same bytes as the committed files', () => {
    const files = makeCompany()
    for (const { name, table, rows } of files) {
      const file = readFileSync(new URL(`${name}.csv`, folder), 'utf8')
      expect(writeCsv(table, rows) === file, name).toBe(true)
    }
    const names = readdirSync(folder).filter((name) => name.endsWith('.csv'))
    expect(names).toEqual(files.map(({ name }) => `${name}.csv`).toSorted())
  })

  it('has 48 reviewed accounts in four tiers, four units and twelve groups', () => {
    const count = (column: string) =>
      Object.fromEntries(
        Map.groupBy(reviewed, (a) => a[column] ?? '')
          .entries()
          .map(([k, v]) => [k, v.length]),
      )
    expect(reviewed).toHaveLength(48)
    expect(count('tier')).toEqual({ S: 4, A: 10, B: 16, C: 18 })
    expect(Object.keys(count('unit'))).toHaveLength(4)
    const parents = new Set(reviewed.map((a) => a['parent_id']).filter((id) => id !== ''))
    const named = new Set(reviewed.map((a) => nameNow(a['organization'] ?? '')).filter((name) => name !== ''))
    expect([parents.size, named.size]).toEqual([8, 4])
    expect(accounts.filter((a) => a['status'] !== 'active').map((a) => a['status'])).toEqual([
      'lead',
      'lead',
      'closed',
    ])
  })

  it('has 700 contacts, about 40 of ours and about 15,000 activities', () => {
    expect(contacts).toHaveLength(700)
    expect(staff).toHaveLength(42)
    expect(activities.length).toBeGreaterThan(14_500)
    expect(activities.length).toBeLessThan(15_500)
  })

  it('makes 2026-Q3 the latest quarter that is over', () => {
    const completed = touchesUpTo(Infinity).map((row) => row['date'] ?? '')
    expect(completed.toSorted().at(-1)).toMatch(/^2026-10-1/)
    expect(activities.some((row) => row['status'] === '计划' && (row['date'] ?? '') > '2026-11-01')).toBe(
      true,
    )
  })

  it('fills each of eight quarters with activities and ratings', () => {
    for (const name of QUARTERS) {
      expect(touchesUpTo().filter((row) => quarter(row['date'] ?? '') === name).length, name).toBeGreaterThan(
        1500,
      )
      expect(ratings.filter((row) => quarter(row['date'] ?? '') === name).length, name).toBeGreaterThan(100)
    }
  })

  it('gives no person a name that is a part of any other text', () => {
    const twin = contacts.find((c) => c['contact_id'] === blemishes.duplicated.as)
    const names = [...contacts.filter((c) => c !== twin), ...staff].map((row) => row['name'] ?? '')
    expect(new Set(names).size).toBe(names.length)
    const texts = new Set(
      [
        ...accounts,
        ...activities,
        ...ratings,
        ...departments,
        ...opportunities,
        ...plans,
        ...sites,
        ...cases,
        ...partnership,
        ...contacts.map((c) => ({ ...c, name: '' })),
        ...staff.map((s) => ({ ...s, name: '' })),
      ].flatMap((row) => Object.values(row)),
    )
    const parts = names.filter((name) =>
      [...names.filter((other) => other !== name), ...texts].some((text) => text.includes(name)),
    )
    expect(parts).toEqual([])
  })

  it('refers only to rows that exist, but for six strangers and one lost account', () => {
    const ids = (rows: readonly Readonly<Record<string, string>>[], column: string) =>
      new Set(rows.map((row) => row[column] ?? ''))
    const [account, person, ours, deal, touch] = [
      ids(accounts, 'account_id'),
      ids(contacts, 'contact_id'),
      ids(staff, 'staff_id'),
      ids(opportunities, 'opportunity_id'),
      ids(activities, 'activity_id'),
    ]
    const missing = (known: ReadonlySet<string>, cells: readonly (string | undefined)[]) => [
      ...new Set(cells.flatMap(list).filter((id) => !known.has(id))),
    ]
    const cells = (rows: readonly Readonly<Record<string, string>>[], ...columns: string[]) =>
      rows.flatMap((row) => columns.map((column) => row[column]))
    expect(missing(person, cells(activities, 'contact_ids', 'evidence_contact')).length).toBe(6)
    expect(missing(account, cells(activities, 'account_id'))).toEqual(['A099'])
    const ofAccounts = [contacts, departments, opportunities, plans, sites, cases, satisfaction, partnership]
    expect(missing(account, cells(ofAccounts.flat(), 'account_id'))).toEqual([])
    expect(missing(account, cells(accounts, 'parent_id'))).toEqual([])
    expect(
      missing(person, [
        ...cells(contacts, 'reports_to', 'influences'),
        ...cells(ratings, 'contact_id'),
        ...cells(opportunities, 'source_contact'),
        ...cells([...plans, ...cases, ...links], 'contact_id'),
      ]),
    ).toEqual([])
    expect(
      missing(ours, [
        ...cells(activities, 'staff_ids'),
        ...cells(ratings, 'rated_by', 'approved_by'),
        ...cells(contacts, 'owner', 'rated_by', 'approved_by'),
        ...cells(plans, 'owner'),
        ...cells(sites, 'representative'),
        ...cells(accounts, 'account_manager', 'solution_manager', 'fulfilment_manager', 'sponsor'),
      ]),
    ).toEqual([])
    expect(missing(deal, cells(activities, 'opportunity_id'))).toEqual([])
    expect(missing(touch, cells(ratings, 'evidence_ref'))).toEqual([])
    expect(missing(touch, cells(links, 'activity_id'))).toEqual([])
  })

  it('shows in contacts the last rating of the history', () => {
    for (const contact of contacts) {
      const last = ratings.filter((row) => row['contact_id'] === contact['contact_id']).at(-1)
      expect([contact['support'], contact['rated_on']]).toEqual([
        last?.['support'] ?? '',
        last?.['date'] ?? '',
      ])
    }
  })

  it('corrects cells that hold what the correction says they do', () => {
    for (const { table, record, field, old } of readTable('corrections') as Record<string, string>[]) {
      const rows = readTable(table!)
      const line = /:(\d+)$/.exec(record!)?.[1]
      const row = line ? rows[Number(line) - 2] : rows.find((one) => Object.values(one)[0] === record)
      expect(row?.[field!], `${table} ${record}`).toBe(old)
    }
  })

  it('keeps three earlier exports of the plans and one of the contacts', () => {
    for (const name of ['plans-2025Q4', 'plans-2026Q1', 'plans-2026Q2', 'contacts-2026Q2']) {
      const [first] = readTable(name)
      const now = new Set(readTable(name.split('-')[0]!).map((row) => Object.values(row)[0]))
      expect(now.has(Object.values(first!)[0]), name).toBe(true)
    }
  })

  it('holds rows that must not count: planned, cancelled, undated, and rows that stand for several', () => {
    const has = (test: (row: Readonly<Record<string, string>>) => boolean) => activities.filter(test).length
    expect(has((row) => row['status'] === '计划' && (row['date'] ?? '') > '2026-10-16')).toBeGreaterThan(20)
    expect(has((row) => row['status'] === '已取消')).toBeGreaterThan(50)
    expect(has((row) => row['date'] === '')).toBeGreaterThan(0)
    expect(has((row) => Number(row['count']) > 1)).toBeGreaterThan(5)
  })
})
