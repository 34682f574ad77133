import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { matchPattern, readFileName } from '../../../src/ingest/presets/file-pattern.ts'
import { parsePreset, parsePresets } from '../../../src/ingest/presets/parse-preset.ts'
import { createDiagnosticCollector } from '../../../src/model/diagnostic-collector.ts'
import { presetSchema, writePresetSchema } from '../../../src/model/preset.ts'
import { activityKinds } from '../../../src/model/scales.ts'
import { ingestTexts } from '../ingest-texts.ts'

const presetOf = (tables: readonly unknown[], more: object = {}) =>
  presetSchema.parse({ name: 'own', title: { zh: '自有', en: 'Own' }, tables, ...more })

describe('what a preset can say', () => {
  it('joins, splits, looks up, sets constants, takes the file name and translates labels', async () => {
    const preset = presetOf([
      {
        table: 'accounts',
        files: ['firms'],
        columns: {
          account_id: 'No',
          name: 'Firm',
          tier: 'Rank',
          industry: { lookup: 'Branch', file: 'codes', key: 'Code', value: 'Text' },
        },
        values: { tier: { VIP: 'S' } },
      },
      {
        table: 'contacts',
        files: ['people'],
        columns: { name: { join: ['First', 'Last'] }, account_id: { split: 'Path', by: '/', part: 1 } },
      },
      {
        table: 'activities',
        files: ['*-log'],
        columns: {
          date: 'When',
          account_id: 'No',
          kind: { fileName: '*-log' },
          direction: { constant: 'customer' },
        },
      },
    ])
    const { dataset, said } = await ingestTexts(
      {
        'firms.csv': 'No,Firm,Rank,Branch\nA1,甲,vip,7\nA2,乙,,9\n',
        'codes.csv': 'Code,Text\n7,能源\n',
        'people.csv': 'First,Last,Path\nJane,Doe,root/A1\nJohn,,root/A2\n',
        'call-log.csv': 'When,No\n2026-05-01,A1\n',
      },
      { givenPresets: [preset] },
    )
    expect(dataset.accounts.map(({ tier, industry }) => [tier, industry])).toEqual([
      ['S', '能源'],
      [null, null],
    ])
    expect(dataset.people.map(({ name, account }) => [name, account])).toEqual([
      ['Jane Doe', 0],
      ['John', 1],
    ])
    expect(activityKinds[dataset.activities.kind[0]!]).toBe('call')
    expect(dataset.activities.direction[0]).toBe(2)
    expect(said).toEqual(['lookup-missing firms.csv:- industry 9 (1)', 'person-id-made people.csv:- - 2'])
    expect(dataset.files.map(({ file, preset: name, tables }) => [file, name, tables.join()])).toEqual([
      ['call-log.csv', 'own', 'activities'],
      ['codes.csv', 'own', ''],
      ['firms.csv', 'own', 'accounts'],
      ['people.csv', 'own', 'contacts'],
    ])
  })

  it('drops rows, footers and titles, fills continuation rows down, and still balances', async () => {
    const preset = presetOf([
      {
        table: 'activities',
        files: ['report'],
        titles: true,
        columns: { date: 'When', account: 'Firm', contacts: 'Who' },
        drop: [{ header: 'Deleted', is: ['true'] }],
        footers: ['Total'],
        fillDown: ['When', 'Firm'],
      },
    ])
    const { dataset } = await ingestTexts(
      {
        'report.csv':
          'Visits of May\n\nWhen,Firm,Who,Deleted\n2026-05-01,甲,王伟,\n,,李娜,\n2026-05-02,乙,赵,TRUE\nTotal,3,,\n',
      },
      { givenPresets: [preset] },
    )
    expect(dataset.files[0]).toMatchObject({
      rows: 4,
      kept: 2,
      skipped: 2,
      reasons: { 'dropped-by-preset': 1, footer: 1 },
    })
    expect(dataset.accounts.map(({ name }) => name)).toEqual(['甲'])
    expect(dataset.activities.length).toBe(2)
  })

  it('feeds several tables from one file, and counts a row once', async () => {
    const preset = presetOf([
      { table: 'accounts', files: ['deals'], columns: { account_id: 'Firm' } },
      {
        table: 'contacts',
        files: ['deals'],
        columns: { account_id: 'Firm', contact_id: 'Pid', name: 'Person' },
      },
    ])
    const { dataset, said } = await ingestTexts(
      { 'deals.csv': 'Firm,Pid,Person\nA1,P1,王伟\nA2,,\n,,\n' },
      { givenPresets: [preset] },
    )
    expect([dataset.accounts.length, dataset.people.length]).toEqual([2, 1])
    expect(dataset.files[0]).toMatchObject({ tables: ['accounts', 'contacts'], rows: 3, kept: 2, skipped: 1 })
    expect(said).toEqual([])
  })

  it('drops headers it is told to ignore from the list of unknown ones', async () => {
    const preset = presetOf([{ table: 'accounts', files: ['firms'], columns: { name: 'Firm' } }], {
      ignore: ['row no'],
    })
    const { dataset } = await ingestTexts(
      { 'firms.csv': 'Firm,Row_No,Colour\n甲,1,red\n' },
      { givenPresets: [preset] },
    )
    expect(dataset.files[0]!.unknownHeaders.map(({ header }) => header)).toEqual(['Colour'])
  })

  it('keeps ids of different presets apart', async () => {
    const preset = presetOf([
      { table: 'accounts', files: ['firms'], columns: { account_id: 'No', name: 'Firm' } },
    ])
    const { dataset } = await ingestTexts(
      {
        'firms.csv': 'No,Firm\n1,甲\n2,丙\n',
        'accounts.csv': 'account_id,name\n1,乙\n',
        'activities.csv': 'date,account_id\n2026-05-01,1\n2026-05-02,2\n',
      },
      { givenPresets: [preset] },
    )
    expect(dataset.accounts.map(({ id, name }) => `${id} ${name}`)).toEqual([
      '2 丙',
      'generic:1 乙',
      'own:1 甲',
    ])
    expect([...dataset.activities.accounts.items]).toEqual([1, 0])
  })
})

it('what a preset says of itself goes with every file it reads, and with no other', async () => {
  const note = { zh: '未经核实', en: 'not confirmed' }
  const preset = presetOf([{ table: 'accounts', columns: { account_id: 'No', name: 'Firm' } }], { note })
  const { dataset } = await ingestTexts(
    { 'contacts.csv': 'contact_id,account_id,name\nP1,1,Ada\n', 'firms.csv': 'No,Firm\n1,甲\n' },
    { givenPresets: [preset] },
  )
  expect(dataset.files.map((file) => file.presetNote)).toEqual([undefined, note])
})

describe('a preset file', () => {
  const read = (preset: object) => {
    const collector = createDiagnosticCollector()
    const parsed = parsePreset(JSON.stringify(preset), 'presets/own.json', collector)
    return { parsed, said: collector.kept.map(({ code, column }) => `${code} ${column ?? ''}`) }
  }
  const title = { zh: '自有', en: 'Own' }

  it('is refused for keys it does not know, unknown columns and broken JSON', () => {
    expect(read({ name: 'own', title, tables: [{ table: 'accounts' }], script: 'x' }).said).toEqual([
      'preset-bad ',
    ])
    expect(
      read({ name: 'own', title, tables: [{ table: 'accounts', columns: { nmae: 'x' } }] }).said,
    ).toEqual(['preset-bad tables.0.columns.nmae'])
    const collector = createDiagnosticCollector()
    expect(parsePreset('{', 'own.json', collector)).toBeUndefined()
    expect(collector.kept.map(({ code }) => code)).toEqual(['preset-unreadable'])
  })

  it('asked for by name or given as a text comes first, a name nobody knows is told with those there are', () => {
    const collector = createDiagnosticCollector()
    const text = (name: string) => ({
      file: `${name}.json`,
      text: JSON.stringify({ name, title, tables: [{ table: 'accounts' }] }),
    })
    const { given, shipped } = parsePresets(
      {
        named: ['two', text('asked'), 'three'],
        own: [text('own'), { file: 'broken.json', text: '[' }],
        shipped: [text('one'), text('two')],
      },
      collector,
    )
    expect(given.map(({ name }) => name)).toEqual(['two', 'asked', 'own'])
    expect(shipped.map(({ name }) => name)).toEqual(['one'])
    expect(collector.kept.map(({ code, actual, expected }) => [code, actual, expected])).toMatchObject([
      ['preset-unreadable', expect.anything(), null],
      ['preset-unknown', 'three', 'own, one, two'],
    ])
  })

  it('is right as shipped and named like its file', () => {
    for (const file of readdirSync('data/presets').filter(
      (name) => name.endsWith('.json') && !name.includes('schema'),
    )) {
      const { parsed, said } = read(JSON.parse(readFileSync(`data/presets/${file}`, 'utf8')) as object)
      expect([file, said]).toEqual([`${parsed?.name ?? ''}.json`, []])
    }
  })

  it('has a JSON Schema that names the tables', () => {
    expect(writePresetSchema()).toContain('"opportunities"')
  })
})

it('knows a file by its name without folder, ending and quarter', () => {
  expect(readFileName('a/b/contacts-2026Q2.csv.gz')).toEqual({
    stem: 'contacts',
    quarter: { year: 2026, number: 2 },
  })
  expect(readFileName('contacts-2026-Q2.CSV')).toEqual({
    stem: 'contacts',
    quarter: { year: 2026, number: 2 },
  })
  expect(readFileName('联系人.csv')).toEqual({ stem: '联系人', quarter: null })
  expect(matchPattern('*-log', 'Call-LOG')).toBe('Call')
  expect(matchPattern('a*b*c', 'axbyc')).toBe('xby')
  expect(matchPattern('contacts', 'contacts2')).toBeUndefined()
  expect(matchPattern('ab*ba', 'aba')).toBeUndefined()
})
