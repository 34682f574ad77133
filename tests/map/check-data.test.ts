import { describe, expect, it } from 'vitest'
import { skipWords } from '../../scripts/check-data/words.ts'
import { createLocale } from '../../src/i18n/locale.ts'
import { rankLacks } from '../../scripts/check-data/rank-lacks.ts'
import { printTable, tameText, widthOf } from '../../scripts/print-table.ts'
import { listLacks } from '../../src/report/list-lacks.ts'
import { ingestTexts } from '../ingest/ingest-texts.ts'
import { runCommand, writeFolder } from '../build/run-command.ts'

const files = {
  'accounts.csv': 'account_id,name,tier,Mood\nA1,North Quay,S,fine\nA2,South Quay,A,\n',
  'contacts.csv':
    'contact_id,account_id,name,decision_role,Suport,Phone\nP1,A1,Ada Brook,D,x,1\nP2,A1,Ada Brook,E,x,2\n',
  'activities.csv':
    'activity_id,date,account_id,contacts\nT1,2026-07-06,A1,Ada Brook\nT2,2026-08-06,A9,\nT3,2026-09-06,A9,\nT4,2026-10-06,A2,Nobody\n',
  'notes.csv': 'colour,shape\nred,round\n',
}

describe('the report on a terminal', () => {
  it('says in English what was understood, what leads nowhere and what would measure more', () => {
    const data = writeFolder({ ...files, 'settings.json': '{"language":"en"}' })
    const { code, stdout } = runCommand('check-data', ['--data', data])
    expect(code).toBe(0)
    expect(stdout).not.toMatch(/\p{Script=Han}/u)
    expect(stdout).toMatch(/accounts\.csv +utf-8 +accounts +generic +2 +2 +0 +0/)
    expect(stdout).toMatch(/all +9 +8 +1 +0/)
    expect(stdout).toContain('notes.csv: 1 rows not kept: no preset knows the file')
    expect(stdout).toMatch(/tier +tier +2\/2/)
    expect(stdout).toMatch(/Headers nobody knows: .*Suport \(near “support”\)/)
    expect(stdout).toContain('Dropped as personal data or free text: Phone')
    expect(stdout).toMatch(/There is no account +A9 +2 +activities\.csv:3/)
    expect(stdout).toMatch(/More than one contact is called +Ada Brook +1/)
    expect(stdout).toMatch(/North Quay +Ada Brook +P1 \/ P2/)
    // it ends with what is missing, and with the column that is worth most
    const end = stdout.slice(stdout.indexOf('6  What each layer still lacks'))
    expect(end.indexOf('Key')).toBeGreaterThan(0)
    expect(end).toMatch(/contacts\.support +alone it measures .*Support index/)
  }, 60_000)

  it('says all of it in Chinese where the settings do', () => {
    const { code, stdout } = runCommand('check-data', ['--data', writeFolder(files)])
    expect(code).toBe(0)
    expect(stdout).toMatch(/找不到客户 +A9 +2 /)
    expect(stdout).toMatch(/联系人的支持度 support +只补这一列即可测出：.*支持度指数/)
    const words = stdout
      .replaceAll(/\S+\.csv\S*|\[[^\]]*\]/g, '')
      .match(/\b(?:file|rows|kept|preset|account|warning|error|info|more of|not measured|unused)\b/g)
    expect(words).toBeNull()
  }, 60_000)

  it('of nothing usable says what to do', () => {
    const data = writeFolder({ 'notes.csv': files['notes.csv'], 'settings.json': '{"language":"en"}' })
    const { code, stdout } = runCommand('check-data', ['--data', data])
    expect(code).toBe(1)
    expect(stdout).toContain('npm run map')
    expect(stdout).toContain('There are errors')
  }, 60_000)
})

it('the column that alone measures most comes first, then the one most want', () => {
  const lack = (metric: string, ...columns: string[]) => ({
    layer: 'key' as const,
    metric,
    label: { zh: metric, en: metric },
    columns,
  })
  const ranked = rankLacks([
    lack('one', 'a.x'),
    lack('two', 'a.x'),
    lack('three', 'a.y', 'a.z'),
    lack('four', 'a.z', 'a.x'),
  ])
  expect(ranked.map(({ column, unlocks, helps }) => [column, unlocks.length, helps])).toEqual([
    ['a.x', 2, 1],
    ['a.z', 0, 2],
    ['a.y', 0, 1],
  ])
})

it('archived exports are a history of ratings, so no table of them is asked for', async () => {
  const contacts = (support: string) =>
    `contact_id,account_id,name,support,rated_on\nP1,A1,Ada,${support},2026-05-01\n`
  const metricsLacking = async (texts: Record<string, string>) =>
    listLacks((await ingestTexts({ 'accounts.csv': 'account_id,name\nA1,Quay\n', ...texts })).dataset)
      .filter(({ columns }) => columns.some((column) => column.startsWith('ratings.')))
      .map(({ metric }) => metric)
  const now = { 'contacts.csv': contacts('强烈支持') }
  expect(await metricsLacking(now)).toEqual(['key-movement'])
  expect(await metricsLacking({ ...now, 'contacts-2026Q2.csv': contacts('中立') })).toEqual([])
})

it('why rows are left out is said in words on the pages too', () => {
  for (const language of ['zh', 'en'] as const)
    for (const reason of Object.keys(skipWords))
      expect({ reason, said: createLocale(language).term(`skip-reason.${reason}`) ?? null }).not.toEqual({
        reason,
        said: null,
      })
})

describe('a table for a terminal', () => {
  it('is aligned where Chinese characters take two columns, and cuts what is too wide', () => {
    const lines = printTable(
      [
        { head: '列', most: 6 },
        { head: 'n', numeric: true },
      ],
      [
        ['支持度指数', '5'],
        ['ab', '10'],
      ],
    )
    expect(lines).toEqual(['  列      n', '  ─────  ──', '  支持…   5', '  ab     10'])
  })

  it('of a narrow terminal goes on below itself, the widest column first, and cuts no number', () => {
    const table = (room: number) =>
      printTable(
        [{ head: '名' }, { head: 'why' }, { head: 'n', numeric: true }],
        [['支持度', 'one, two, three, four', '1234567']],
        '',
        room,
      )
    expect(table(38)).toEqual(table(Infinity))
    expect(table(31)).toEqual([
      '名      why                   n',
      '──────  ──────────────  ───────',
      '支持度  one, two,       1234567',
      '        three, four',
    ])
    expect(Math.max(...table(5).map(widthOf))).toBe(29)
  })

  it('shows nothing that would move the cursor or turn the writing', () => {
    expect(tameText('a\u001b[2Jb\u202Ec\nd')).toBe('a·[2Jb·c·d')
    expect(widthOf('e\u0301支')).toBe(3)
  })
})
