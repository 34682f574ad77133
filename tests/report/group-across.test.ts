import { describe, expect, it } from 'vitest'
import { measureReview } from '../../src/metrics/measure-review.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import { pagesFor, reviewFor } from '../../src/report/audience/for-audience.ts'
import { type Readers, wholeTeam } from '../../src/report/audience/readers.ts'
import type { PageModel } from '../../src/report/page-model.ts'
import { presentEdition } from '../../src/report/present-edition.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from '../metrics/build-dataset.ts'
import { findTable, listParts, readRows } from './read-page.ts'
import { answerOf } from './topic-page.ts'

const accounts: DatasetLiteral['accounts'] = [
  { id: 'a', name: 'Alpha', organization: 'a', tier: 'S' },
  { id: 'b', name: 'Beta', organization: 'a', tier: 'A' },
  { id: 'c', name: 'Gamma', tier: 'B' },
]
const literal: DatasetLiteral = {
  accounts,
  people: [
    { id: 'a1', account: 'a', name: 'Quillon', roles: ['A'], title: 'Chair' },
    { id: 'a2', account: 'a', name: 'Pemberley' },
    { id: 'b1', account: 'b', name: 'Bexhill', roles: ['D'] },
  ],
  staff: [
    { id: 'e1', name: 'Ondine', level: 'executive' },
    { id: 'e2', name: 'Zacharias' },
    { id: 'e3', name: 'Alone' },
  ],
  activities: [
    { day: '2026-09-01', people: ['a1'], staff: ['e2'], count: 2 },
    { day: '2026-07-02', people: ['b1'], staff: ['e2'], kind: 'call' },
    { day: '2026-09-03', people: ['a1', 'a2', 'b1'], staff: ['e1'] },
    { day: '2026-09-04', people: ['a1'], staff: ['e3'] },
  ],
  partnership: [
    {
      account: 'a',
      item: 'agreement',
      level: 'group',
      date: '2024-03-18',
      expires: '2027-03-18',
      evidence: 'HZ-205',
    },
    {
      account: 'a',
      item: 'agreement',
      level: 'regional',
      date: '2021-03-18',
      expires: '2024-03-17',
      evidence: 'HZ-683',
    },
    {
      account: 'b',
      item: 'agreement',
      level: 'project',
      date: '2025-03-18',
      expires: '2027-03-17',
      evidence: 'HZ-B',
    },
  ],
  logStart: '2025-01-01',
}
function present(given: DatasetLiteral, language = 'en', readers: Readers = wholeTeam): PageModel {
  const measured = measureReview(buildDataset(given), buildSettings(), parseQuarter('2026-Q3')!)
  const pages = presentEdition(reviewFor(measured, readers), { sample: false, lenient: false })
  return [...pagesFor(pages, readers)].find(
    (page) => page.kind === 'organization' && page.language === language,
  )!
}
const emptiesOf = (page: PageModel) =>
  listParts(page).flatMap((part) => (part.part === 'empty' ? [part.empty.title] : []))

describe('the page of a customer group', () => {
  const page = present(literal)

  it('names who of ours works with several members and how much, in the order of ids and not of numbers', () => {
    expect(readRows(findTable(page, 'ours-across'))).toEqual([
      ['Ondine', 'executive', 'Alpha\u00A01 · Beta\u00A01'],
      ['Zacharias', '–', 'Alpha\u00A02 · Beta\u00A00.5'],
    ])
    const rollUps = readRows(findTable(page, 'roll-ups'))
    expect(rollUps.find(([name]) => name === 'Ours across members')).toEqual([
      'Ours across members',
      '2',
      'of 3 who met the group',
    ])
  })

  it('names who of theirs was seen with another member', () => {
    expect(readRows(findTable(page, 'theirs-across'))).toEqual([
      ['Quillon', 'Chair', 'Alpha', 'Beta\u00A01', '3 September 2026'],
      ['Pemberley', '–', 'Alpha', 'Beta\u00A01', '3 September 2026'],
      ['Bexhill', '–', 'Beta', 'Alpha\u00A01', '3 September 2026'],
    ])
  })

  it('lists the agreements of the parent alone, with dates and whether they hold', () => {
    expect(readRows(findTable(page, 'parent-agreements'))).toEqual([
      ['group', '18 March 2024', '18 March 2027', 'in force', 'HZ-205'],
      ['regional', '18 March 2021', '17 March 2024', 'expired', 'HZ-683'],
    ])
    expect(readRows(findTable(present(literal, 'zh'), 'parent-agreements'))[1]![3]).toBe('已到期')
  })

  it('says where there is nobody and no agreement, and marks as unknown only what is', () => {
    const apart = { ...literal, activities: literal.activities!.slice(-1) }
    expect(emptiesOf(present(apart))).toEqual([])
    expect(answerOf(present(apart), 'across')).toContain(
      'None of ours met or called people of two members in the quarter. None of theirs was in a meeting or call of the quarter that names people of another member.',
    )
    const unsigned = { ...literal, partnership: literal.partnership!.slice(2) }
    expect(answerOf(present(unsigned), 'across')).toContain('no agreement of the parent, Alpha')
    // where there is nothing at all the section still says so
    expect(emptiesOf(present({ ...apart, ...unsigned, activities: apart.activities }))).toEqual([
      'None of ours met or called people of two members in the quarter.',
    ])
    const named = accounts.map((one) => (one.id === 'c' ? one : { ...one, organization: 'The group' }))
    expect(answerOf(present({ ...literal, accounts: named }), 'across')).toContain('none is its parent')
    const unnamed = literal.activities!.map(({ staff: _, people: __, ...one }) => ({ ...one, account: 'a' }))
    expect(emptiesOf(present({ ...literal, activities: unnamed, partnership: [] }))).toEqual([
      'Who of ours works with several members is not measured',
      'Who of theirs reaches across is not measured',
      'Agreements are not known',
    ])
  })
})

describe('what reaches across a group', () => {
  const idsOf = (page: PageModel) =>
    listParts(page).map((part) =>
      part.part === 'figure' ? part.figure.id : part.part === 'table' ? part.table.id : 'empty',
    )
  const names = ['Quillon', 'Pemberley', 'Bexhill', 'Ondine', 'Zacharias', 'HZ-205']
  const mentions = (page: PageModel) => names.filter((name) => JSON.stringify(page).includes(name))

  it('is not told to the board, that sees no person', () => {
    const page = present(literal, 'en', { audience: 'board', key: '' })
    expect(idsOf(page).filter((id) => id.endsWith('across') || id === 'parent-agreements')).toEqual([])
    expect(mentions(page)).toEqual([])
  })

  it('is told in codes where names are codes', () => {
    const page = present(literal, 'en', { audience: 'coded', key: 'k' })
    expect(mentions(page)).toEqual([])
    const [first] = readRows(findTable(page, 'ours-across'))
    expect(first![0]).toMatch(/^OU-[0-9A-F]{10}$/)
    expect(readRows(findTable(page, 'theirs-across'))[0]![0]).toMatch(/^PE-[0-9A-F]{10}$/)
  })

  it('is told to leadership of key people alone, the others are counted', () => {
    const page = present(literal, 'en', { audience: 'leadership', key: '' })
    expect(mentions(page)).not.toContain('Pemberley')
    expect(readRows(findTable(page, 'theirs-across')).map(([name]) => name)).toEqual(['Quillon', 'Bexhill'])
  })
})
