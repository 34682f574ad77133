import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { presentSheets } from '../../src/report/sheets/present-sheets.ts'
import { writeCsv } from '../../src/store/write-csv.ts'
import { ingestTexts } from '../ingest/ingest-texts.ts'

const words = { language: 'zh', reading: 'huawei' } as const
const quarter = { year: 2026, number: 3 } as const
const csv = (rows: readonly (readonly string[])[]) => writeCsv(rows[0]!, rows.slice(1))
const write = async (texts: Readonly<Record<string, string>>) =>
  presentSheets((await ingestTexts(texts)).dataset, quarter, words)
const namesOf = (sheets: readonly { readonly name: string }[]) => sheets.map(({ name }) => name)

describe('who gets a sheet', () => {
  const contacts = 'contact_id,account_id,name\nP1,A1,王伟\nP2,A2,李娜\n'
  it.each([
    ['units', 'unit', ['东区', '西区']],
    ['account managers', 'account_manager', ['陈晨', '周敏']],
  ] as const)('one each, by %s', async (_, column, [first, second]) => {
    const sheets = await write({
      'accounts.csv': `account_id,name,${column}\nA1,甲,${first}\nA2,乙,${second}\nA3,丙,\n`,
      'contacts.csv': contacts,
    })
    expect(namesOf(sheets)).toEqual([
      '00-填报说明',
      ...[first, second, '未分配']
        .toSorted()
        .flatMap((name) => [`填报-人员-${name}-2026Q3`, `填报-计划-${name}-2026Q3`]),
    ])
    expect(sheets.find(({ name }) => name === `填报-人员-${first}-2026Q3`)!.rows.map(([id]) => id)).toEqual([
      'P1',
    ])
  })

  it('in files that every system takes, whatever units are called', async () => {
    const sheets = await write({
      'accounts.csv': 'account_id,name,unit\nA1,甲,a/b:c\nA2,乙,A/B?c\nA3,丙,..\n',
    })
    expect(namesOf(sheets).filter((name) => name.includes('人员'))).toEqual([
      '填报-人员-_-2026Q3',
      '填报-人员-A_B_c-2026Q3',
      '填报-人员-a_b_c_2-2026Q3',
    ])
  })

  it('about nobody who has left', async () => {
    const sheets = await write({
      'accounts.csv': 'account_id,name,unit\nA1,甲,东区\n',
      'contacts.csv': 'contact_id,account_id,name,employment\nP1,A1,王伟,离职\nP2,A1,李娜,\n',
    })
    expect(sheets[1]!.rows.map(([id]) => id)).toEqual(['P2'])
  })
})

const text = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+86',
    '-x',
    '@a',
    '|cmd',
    '%0A',
    'a,b',
    'a;b',
    'a;=b',
    'a; -b',
    '＝1',
    '"q"',
    "'x",
    '王;伟',
    '<b>',
    '王\n伟',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
)
// a name must be one to be kept, and ids must differ
const name = text.map((each) => `王${each.trim()}`)
const id = fc.oneof(
  fc.stringMatching(/^0\d{1,4}$/),
  fc.stringMatching(/^[1-9]\d{17}$/),
  fc.stringMatching(/^[A-Z]{1,3}\d{1,3}$/),
)

it('whatever people are called and numbered, a sheet comes back as it went out', async () => {
  const person = fc.record({ id, name, title: name, department: name })
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(person, { selector: (each) => each.id, maxLength: 4 }),
      async (people) => {
        const exports = {
          'accounts.csv': 'account_id,name,unit\nA1,甲,东区\n',
          'contacts.csv': csv([
            ['contact_id', 'account_id', 'name', 'title', 'department'],
            ...people.map((each) => [each.id, 'A1', each.name, each.title, each.department]),
          ]),
        }
        const { dataset: before } = await ingestTexts(exports)
        const sheets = presentSheets(before, quarter, words)
        const files = sheets.map(
          ({ name: file, header, rows }) => [`${file}.csv`, writeCsv(header, rows)] as const,
        )
        const { dataset, codes } = await ingestTexts({ ...exports, ...Object.fromEntries(files) })
        const bare = ({ people: all }: typeof before) => all.map((each) => ({ ...each, rows: [] }))
        expect(bare(dataset)).toEqual(bare(before))
        expect(codes.filter((code) => code.startsWith('sheet') && code !== 'sheet-returned')).toEqual([])
      },
    ),
    { numRuns: 30 },
  )
})
