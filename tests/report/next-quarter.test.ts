import { describe, expect, it } from 'vitest'
import { measureReview } from '../../src/metrics/measure-review.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import { presentEdition } from '../../src/report/present-edition.ts'
import { presentTables } from '../../src/report/present-tables.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from '../metrics/build-dataset.ts'
import { findTable, listHrefs, listParts, readRows } from './read-page.ts'

const names = ['Ann', 'Ben', 'Cid', 'Dot', 'Eli', 'Fay', 'Gus', 'Hal']
/** Eight neutral evaluators seen last week, and an approver not seen for long for whom something else is planned. */
const literal: DatasetLiteral = {
  accounts: [{ id: 'a', name: 'Alpha', tier: 'C', accountManager: { name: 'Own', staff: null } }],
  people: [
    { id: 'boss', account: 'a', name: 'Boss', roles: ['A'], ratings: [{ day: '2026-09-01', support: 2 }] },
    ...names.map((name, at) => ({
      id: name,
      account: 'a',
      name,
      roles: ['E' as const],
      influence: 3 - (at % 3),
      ratings: [{ day: '2026-09-01', support: 0 as const }],
    })),
  ],
  staff: [{ id: 's', name: 'Ours' }],
  activities: [
    { day: '2026-02-02', people: ['boss'], staff: ['s'] },
    { day: '2026-09-24', people: names, staff: ['s'] },
  ],
  plans: [
    { id: 'l', account: 'a', person: 'boss', action: 'Show the plant', due: '2026-11-20', status: 'open' },
    { id: 'm', account: 'a', action: 'Renew', firstDue: '2026-08-01', due: '2026-12-01', status: 'open' },
    { id: 'n', account: 'a', action: 'Later', due: '2027-05-01', status: 'open' },
  ],
  logStart: '2025-01-01',
}
const review = measureReview(buildDataset(literal), buildSettings(), parseQuarter('2026-Q3')!)
const pages = [...presentEdition(review, { sample: false, lenient: false })]
const pageOf = (kind: string, language: string) =>
  pages.find((page) => page.kind === kind && page.language === language)!
const download = presentTables(review).find(({ name }) => name === 'next-quarter')!
const records = [...download.rows].map((cells) =>
  Object.fromEntries(download.header.map((head, at) => [head, cells[at] ?? null])),
)
const namesOf = (rule: string) => records.filter((one) => one['rule'] === rule).map((one) => one['contact'])

describe('what to do next quarter', () => {
  it('is one list: who is overdue stays in it though something else is planned for them', () => {
    expect(namesOf('overdue-key-person')).toEqual(['Boss'])
    const rows = readRows(findTable(pageOf('account', 'en'), 'next-steps'))
    expect(rows.filter(([who]) => who?.startsWith('Boss')).map(([, what]) => what)).toEqual([
      'Show the plant',
      'Meet the key person who is overdue',
    ])
  })

  it('holds in the download everybody to be won, of whom the page names five and says of how many', () => {
    expect(namesOf('win-support')).toHaveLength(8)
    const table = findTable(pageOf('account', 'en'), 'next-steps')
    const won = readRows(table).filter(([, what]) => what === 'Win up to the target support')
    expect(won.map(([who]) => who?.slice(0, 3))).toEqual(namesOf('win-support').slice(0, 5).map(String))
    expect(table.note).toContain('To be won up to the target: 5 of 8.')
    expect(findTable(pageOf('account', 'zh'), 'next-steps').note).toContain('待争取的列出 5/8 人。')
    const part = listParts(pageOf('account', 'en')).find(
      (one) => one.part === 'table' && one.table.id === 'next-steps',
    )
    expect(listHrefs(part).some((href) => href.endsWith('tables/next-quarter.csv'))).toBe(true)
  })

  it('has plans that are overdue, and counts those that fall due after it', () => {
    expect(records.filter(({ rule }) => rule === 'given').map(({ action, due }) => [action, due])).toEqual([
      ['Show the plant', '2026-11-20'],
      ['Renew', '2026-12-01'],
    ])
    const table = findTable(pageOf('account', 'en'), 'next-steps')
    const renew = table.rows.find(({ cells }) => cells[1]?.text === 'Renew')
    expect(renew?.cells.at(-1)).toMatchObject({ text: '1 December 2026', mark: 'alarm' })
    expect(table.note).toContain('1 planned step falls due later.')
  })

  it('says in the download too who of ours would do it', () => {
    expect(records.find(({ rule }) => rule === 'overdue-key-person')).toMatchObject({ owner: 'Own' })
  })

  it('is counted alike on the page of promises', () => {
    const rules = findTable(pageOf('promises', 'en'), 'rules').rows
    const counts = ['win-support', 'overdue-key-person', 'rate-first'].map((id) =>
      rules.find((row) => row.id === `rule-${id}`)?.cells.map(({ text }) => text),
    )
    expect(counts[0]).toContain('8')
    expect(counts[1]).toContain('1')
    expect(counts[2]).toContain('0')
  })
})
