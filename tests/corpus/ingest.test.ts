import { describe, expect, it } from 'vitest'
import { readDataFolder } from '../../src/ingest/files.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { formatDay } from '../../src/lib/day.ts'
import { createDiagnosticCollector } from '../../src/model/diagnostic-collector.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import { readPreset, shippedPresets, shippedSettings } from '../ingest/ingest-texts.ts'
import { foreignData, isForeignDataAbsent } from './foreign-data.ts'

async function ingestForeign(folder: string, preset: string) {
  const collector = createDiagnosticCollector()
  const dataset = await ingest({
    files: await readDataFolder(foreignData + folder, collector),
    givenPresets: [readPreset(`tests/corpus/presets/${preset}.json`)],
    presets: shippedPresets,
    settings: shippedSettings,
    collector,
  })
  for (const { file, rows, kept, skipped, rejected } of dataset.files)
    expect([file, rows]).toEqual([file, kept + skipped + rejected])
  return { dataset, counts: Object.fromEntries(collector.counts) }
}

/** A dataset without what two copies of one export may differ in: names, lines and encodings of files. */
function contentOf({ files: _, diagnostics: __, diagnosticCounts, activities, ...rest }: Dataset): string {
  const { file: ___, line: ____, ...columns } = activities
  // a file of the resaved copy has filled columns without a header, which is a fact of that file
  const counts = [...diagnosticCounts].filter(([code]) => code !== 'header-blank')
  return JSON.stringify({ ...rest, ...columns, counts }, (key, value: unknown) => {
    if (key === 'row' || key === 'rows') return undefined
    return value instanceof Set || value instanceof Map ? [...value] : value
  })
}

describe.skipIf(isForeignDataAbsent)('exports other people made', () => {
  it('real diaries: 26,562 meetings with 12,595 organizations, two slips of the pen', async () => {
    const { dataset, counts } = await ingestForeign(
      'meetings/nsw-ministerial-diaries',
      'nsw-ministerial-diaries',
    )
    expect(dataset.files[0]).toMatchObject({ rows: 26_562, kept: 26_562, rejected: 0 })
    expect([dataset.accounts.length, dataset.staff.length]).toEqual([12_595, 88])
    expect([dataset.logStart, dataset.logEnd].map((day) => formatDay(day!))).toEqual([
      '2014-03-04',
      '2018-12-21',
    ])
    expect(counts).toEqual({ 'equal-row': 113, 'date-implausible': 2 })
  })

  it('buying committees: contacts and activities belong to the account of their deal', async () => {
    const { dataset, counts } = await ingestForeign('crm/deal-intelligence', 'deal-intelligence')
    const { accounts, opportunities, people, activities } = dataset
    expect([accounts.length, opportunities.length, people.length, activities.length]).toEqual([
      71, 75, 189, 909,
    ])
    expect(activities.accounts.items).toHaveLength(909)
    expect(activities.people.items).toHaveLength(909)
    expect(counts).toEqual({ 'file-unused': 1 })
  })

  it('a Chinese CRM in GB18030 and in UTF-8 is one dataset', async () => {
    const utf8 = await ingestForeign('crm/chinese-crm/utf8', 'chinese-crm')
    const gb18030 = await ingestForeign('crm/chinese-crm/gb18030', 'chinese-crm')
    expect(gb18030.dataset.files.map(({ encoding }) => encoding)).toContain('gb18030')
    const { accounts, people, activities, staff } = utf8.dataset
    expect([accounts.length, people.length, activities.length, staff.length]).toEqual([37, 32, 11, 29])
    expect(accounts.find(({ id }) => id === '1')).toMatchObject({ name: '百度', industry: '电话营销' })
    expect(contentOf(gb18030.dataset)).toBe(contentOf(utf8.dataset))
  })

  it('the shipped preset for Chinese CRMs reads the Chinese one unaided', async () => {
    const collector = createDiagnosticCollector()
    const files = await readDataFolder(`${foreignData}crm/chinese-crm/gb18030`, collector)
    const dataset = await ingest({ files, presets: shippedPresets, settings: shippedSettings, collector })
    expect(dataset.files.map(({ tables }) => tables.join())).toEqual([
      'accounts',
      'activities',
      '',
      'staff',
      'contacts',
    ])
    expect([dataset.accounts.length, dataset.people.length, dataset.activities.length]).toEqual([37, 32, 11])
    expect(dataset.files.flatMap(({ droppedHeaders }) => droppedHeaders)).toEqual(
      expect.arrayContaining(['固定电话', '移动电话', '性别', '手机', '邮箱', 'QQ', '备注']),
    )
  })

  it('an export and its copy saved by Excel, with other dates, are one dataset', async () => {
    const original = await ingestForeign('crm/maven/original', 'maven')
    const resaved = await ingestForeign('crm/maven/excel-resaved', 'maven')
    expect([original.dataset.accounts.length, original.dataset.opportunities.length]).toEqual([85, 7375])
    expect(original.counts).toMatchObject({ 'reference-blank': 1425 })
    expect(contentOf(resaved.dataset)).toBe(contentOf(original.dataset))
  })

  it('a coverage table names each person once, however many of ours know them', async () => {
    const { dataset, counts } = await ingestForeign('crm/currensee', 'currensee')
    const { accounts, people, staff, opportunities } = dataset
    expect([accounts.length, people.length, staff.length, opportunities.length]).toEqual([83, 83, 100, 160])
    expect(people.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(1790)
    expect(counts).toEqual({ 'person-id-made': 1, 'header-blank': 4 })
  })

  it('contacts that are the only table make the accounts they name', async () => {
    const { dataset } = await ingestForeign('crm/atomic-crm', 'atomic-crm')
    expect([dataset.accounts.length, dataset.people.length]).toEqual([55, 500])
    expect(dataset.files[0]!.droppedHeaders).toEqual(
      expect.arrayContaining(['gender', 'email_work', 'phone_home']),
    )
  })

  it.each([
    ['salesforce-shape', ['salesforce']],
    ['hubspot-shape', ['hubspot-warehouse']],
    ['templates/krayin', ['krayin']],
    ['templates/dataverse', []],
    ['chinese-crm/gb18030', ['chinese', 'generic']],
    ['chinese-crm/utf8', []],
    ['currensee', []],
    ['deal-intelligence', []],
    ['maven/original', []],
    ['maven/excel-resaved', []],
    ['atomic-crm', []],
  ])(
    'crm/%s with nothing but what ships: read by %j, the rest named, every row accounted for',
    async (folder, presets) => {
      const collector = createDiagnosticCollector()
      const files = await readDataFolder(`${foreignData}crm/${folder}`, collector)
      const dataset = await ingest({ files, presets: shippedPresets, settings: shippedSettings, collector })
      const used = dataset.files.filter(({ tables }) => tables.length > 0)
      expect([...new Set(used.map(({ preset }) => preset))].sort()).toEqual(presets)
      const named = new Set(
        collector.kept.flatMap(({ code, file }) =>
          code === 'file-unused' || code === 'column-missing' ? [file] : [],
        ),
      )
      for (const { file, rows, kept, skipped, rejected, tables, reasons } of dataset.files) {
        expect([file, rows]).toEqual([file, kept + skipped + rejected])
        if (tables.length === 0 && !('lookup-file' in reasons)) expect(named).toContain(file)
      }
    },
  )
})
