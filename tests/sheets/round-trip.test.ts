import { describe, expect, it } from 'vitest'
import { readDataFolder } from '../../src/ingest/files.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import type { SourceFile } from '../../src/ingest/source-file.ts'
import { formatDay } from '../../src/lib/day.ts'
import type { Dataset, Person } from '../../src/model/dataset.ts'
import { createDiagnosticCollector } from '../../src/model/diagnostic-collector.ts'
import { type Sheet, presentSheets } from '../../src/report/sheets/present-sheets.ts'
import { writeCsv } from '../../src/store/write-csv.ts'
import { encodeText } from '../ingest/encode-text.ts'
import { shippedPresets, shippedSettings, textFile } from '../ingest/ingest-texts.ts'
import { memoryFile } from '../ingest/memory-file.ts'

const exported = await readDataFolder('data/sample', createDiagnosticCollector())
const ingestWith = (returned: readonly SourceFile[]) =>
  ingest({
    files: [...returned, ...exported],
    presets: shippedPresets,
    settings: shippedSettings,
    collector: createDiagnosticCollector(),
  })
const quarter = { year: 2026, number: 3 } as const
const before = await ingestWith([])
const sheets = presentSheets(before, quarter, { language: 'zh', reading: 'huawei' })

/** What is known of each person, without where it stands: others are told by their ids, not by their places. */
const known = ({ people }: Dataset) => {
  const idOf = (index: number | null) => (index === null ? null : people[index]!.id)
  const tell = <Own extends Pick<Person, 'reportsTo' | 'influences'>>(own: Own) => ({
    ...own,
    reportsTo: idOf(own.reportsTo),
    influences: own.influences.map(idOf),
  })
  return new Map(
    people.map(({ rows: _, index: __, ratings, archived, ...person }) => [
      person.id,
      {
        ...tell(person),
        ratings: ratings.map(({ row: ___, ...rating }) => rating),
        archived: archived.map(({ quarter: of, attributes }) => [of, tell(attributes)]),
      },
    ]),
  )
}
const knownPlans = ({ plans }: Dataset) => plans.map(({ rows: _, ...plan }) => plan)
const changed = (after: Dataset): string[] => {
  const then = known(before)
  return [...known(after)].flatMap(([id, person]) =>
    JSON.stringify(then.get(id)) === JSON.stringify(person) ? [] : [id],
  )
}

/** A sheet as Excel saves it on a Chinese Windows: GBK, no byte order mark, its own way of writing days. */
function saveByExcel({ name, header, rows }: Sheet): SourceFile {
  const cells = [header, ...rows].map((row) =>
    row.map((cell) =>
      (typeof cell === 'string' ? cell : cell.digits).replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1/$2/$3'),
    ),
  )
  const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const text = cells.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
  return memoryFile(encodeText(text, 'gbk'), [], `${name}.csv`)
}

describe('sheets of the sample', () => {
  it.each([
    ['zh', 'huawei'],
    ['en', 'huawei'],
    ['zh', 'five-step'],
  ] as const)('come back untouched and change nothing (%s, %s)', async (language, reading) => {
    const written = presentSheets(before, quarter, { language, reading })
    const after = await ingestWith(
      written.map(({ name, header, rows }) => textFile(`${name}.csv`, writeCsv(header, rows))),
    )
    expect(changed(after)).toEqual([])
    expect(knownPlans(after)).toEqual(knownPlans(before))
    expect(after.diagnostics.filter(({ code }) => code.startsWith('sheet')).map(({ code }) => code)).toEqual(
      Array(written.length - 1).fill('sheet-returned'),
    )
    for (const { file, tables, rows, kept } of after.files)
      if (written.some(({ name }) => file === `${name}.csv`))
        expect([file, kept]).toEqual([file, tables.length === 0 ? 0 : rows])
  })

  it('come back re-saved, reordered, added to, with an id lost and cells blanked: what was edited changes and nothing else', async () => {
    const sheet = sheets.find(({ name }) => name === '填报-人员-华东大客户部-2026Q3')!
    const at = (header: string) => sheet.header.indexOf(header)
    const texts = sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.digits)))
    const [rated, lost, blanked] = [texts[0]!, texts[1]!, texts[2]!]
    const ids = [rated, lost, blanked].map((row) => row[0]!)
    rated[at('支持度')] = '强烈支持 (2)'
    rated[at('评估日期')] = '2026-09-29'
    lost[0] = ''
    lost[at('决策角色')] = '评估、使用'
    for (const header of ['职务', '部门', '决策角色', '影响力', '支持度', '评估日期', '责任人'])
      blanked[at(header)] = ''
    const added = sheet.header.map(
      (header) =>
        ({
          客户名称: rated[at('客户名称')]!,
          姓名: '新来人',
          影响力: '4',
          支持度: '0',
          评估日期: '2026-09-30',
        })[header] ?? '',
    )
    const order = [...sheet.header.keys()].toSorted((a, b) => ((a * 7) % 19) - ((b * 7) % 19))
    const pick = (row: readonly string[]) => order.map((column) => row[column]!)
    const returned = saveByExcel({
      name: sheet.name,
      header: pick(sheet.header),
      rows: [added, ...texts.toReversed()].map(pick),
    })
    const after = await ingestWith([returned])
    const file = after.files.find(({ file: name }) => name === returned.name)!
    expect(file).toMatchObject({
      encoding: 'gb18030',
      preset: 'sheets',
      rows: 212,
      kept: 212,
      skipped: 0,
      rejected: 0,
    })

    const person = (id: string): Person => after.people.find((each) => each.id === id)!
    const [newcomer] = after.people.filter(({ name }) => name === '新来人')
    expect(changed(after).toSorted()).toEqual([ids[0]!, ids[1]!, newcomer!.id].toSorted())
    expect(person(ids[0]!).ratings.at(-1)).toMatchObject({ support: 2, source: 'contacts' })
    expect(formatDay(person(ids[0]!).ratings.at(-1)!.day!)).toBe('2026-09-29')
    expect(known(after).get(ids[1]!)).toEqual({ ...known(before).get(ids[1]!), roles: ['E', 'U'] })
    expect(newcomer).toMatchObject({
      account: person(ids[0]!).account,
      influence: 4,
      ratings: [{ support: 0 }],
    })

    const codes = after.diagnostics.filter(({ code }) => code.startsWith('sheet')).map(({ code }) => code)
    expect(codes.filter((code) => code === 'sheet-missing')).toHaveLength(3)
    expect(codes.toSorted().filter((code) => code !== 'sheet-missing')).toEqual([
      'sheet-changed',
      'sheet-changed',
      'sheet-changed',
      'sheet-person-added',
      'sheet-returned',
      'sheet-row-by-name',
    ])
  })
})
