import { describe, expect, it } from 'vitest'
import { measureReview } from '../../src/metrics/measure-review.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import type { PageBlock, PageModel, SectionPart } from '../../src/report/page-model.ts'
import { presentEdition } from '../../src/report/present-edition.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from '../metrics/build-dataset.ts'

const base: DatasetLiteral = {
  accounts: [{ id: 'a', name: 'Alpha', tier: 'S' }],
  people: [
    { id: 'boss', account: 'a', name: 'Boss', roles: ['A'], level: 'executive', department: 'Head' },
    {
      id: 'head',
      account: 'a',
      name: 'Headley',
      roles: ['D'],
      level: 'director',
      reportsTo: 'boss',
      department: 'IT',
      ratings: [
        { day: '2026-08-01', support: 1, source: 'ratings' },
        { day: '2026-08-01', support: 2, source: 'contacts' },
      ],
    },
  ],
  staff: [{ id: 's', name: 'Ours', level: 'manager' }],
  activities: [{ day: '2026-08-05', people: ['head'], staff: ['s'] }],
  logStart: '2024-01-01',
}
const present = (more: Partial<DatasetLiteral> = {}): PageModel => {
  const review = measureReview(buildDataset({ ...base, ...more }), buildSettings(), parseQuarter('2026-Q3')!)
  return [...presentEdition(review, { sample: false, lenient: false })].find(
    ({ kind, language }) => kind === 'account' && language === 'en',
  )!
}
const sections = ({ blocks }: PageModel) =>
  blocks.filter((block): block is Extract<PageBlock, { block: 'section' }> => block.block === 'section')
const idOf = (part: SectionPart) =>
  part.part === 'figure' ? part.figure.id : part.part === 'table' ? part.table.id : 'empty'
const idsOf = (page: PageModel) => sections(page).flatMap(({ parts }) => parts.map(idOf))
const rowsOf = (page: PageModel, id: string): string[][] =>
  sections(page)
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.part === 'table' && part.table.id === id ? part.table.table.rows : []))
    .map(({ cells }) => cells.map(({ text }) => text))

describe('the page of an account', () => {
  it('prints a summary, and begins a new sheet once, with the details', () => {
    const breaks = sections(present()).map(({ head, newPage }) => [head.id, newPage === true])
    expect(breaks.filter(([, isBreak]) => isBreak)).toEqual([['power-section', true]])
    expect(breaks[0]).toEqual(['loss-section', false])
  })

  it('is short and without drawings where nobody was met in a year', () => {
    const page = present({ activities: [], filled: ['activities.date'] })
    expect(sections(page).map(({ head }) => head.id)).toEqual(['people-section'])
    expect(idsOf(page)).toEqual(['people'])
  })

  it('shows who reports to whom and who meets whom', () => {
    expect(idsOf(present())).toEqual(expect.arrayContaining(['power-map', 'meets']))
  })

  it('says which of two ratings was used', () => {
    expect(rowsOf(present(), 'rating-sources')).toEqual([
      ['Headley', '1 (rating history, 1 August 2026)', '2 (contacts export, 1 August 2026)'],
    ])
  })

  it('leaves out promises and cases that no table feeds, and still proposes what to do', () => {
    const ids = idsOf(present())
    expect(ids).not.toContain('promises')
    expect(ids).not.toContain('service')
    expect(ids).toContain('next-steps')
  })

  it('names broken promises with their days, and a given plan before what rules propose', () => {
    const page = present({
      plans: [
        {
          id: 'p1',
          account: 'a',
          person: 'head',
          action: 'Visit',
          status: 'open',
          firstDue: '2026-09-20',
          due: '2026-09-20',
        },
        {
          id: 'p2',
          account: 'a',
          person: 'boss',
          action: 'Call',
          status: 'open',
          firstDue: '2026-11-01',
          due: '2026-11-01',
        },
      ],
    })
    expect(rowsOf(page, 'promises')[0]).toEqual([
      'Headley',
      'Visit',
      '–',
      '20 September 2026',
      '–',
      '10 days overdue',
    ])
    // what is overdue is still to be done
    expect(
      rowsOf(page, 'next-steps')
        .slice(0, 2)
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      ['Headley', 'Visit', 'in the plan'],
      ['Boss', 'Call', 'in the plan'],
    ])
  })

  it('shows until when an agreement held, and complaints of the year', () => {
    const page = present({
      partnership: [
        { account: 'a', item: 'agreement', level: 'group', date: '2023-01-01', expires: '2026-06-30' },
      ],
      cases: [
        {
          id: 'c1',
          account: 'a',
          kind: 'complaint',
          opened: '2026-08-01 09:00',
          firstResponse: '2026-08-01 10:00',
          resolved: '2026-08-02 09:00',
        },
      ],
    })
    expect(rowsOf(page, 'organizational')[0]).toContain('expired 30 June 2026')
    expect(rowsOf(page, 'cases')).toEqual([['c1', 'complaint', '–', '1 August 2026', 'solved in 1 day']])
  })
})
