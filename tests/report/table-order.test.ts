import { describe, expect, it } from 'vitest'
import { measureReview } from '../../src/metrics/measure-review.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import { presentEdition } from '../../src/report/present-edition.ts'
import { buildDataset, buildSettings } from '../metrics/build-dataset.ts'
import { fourAccounts } from '../metrics/four-accounts.ts'
import { findTable, listParts } from './read-page.ts'

const review = measureReview(buildDataset(fourAccounts), buildSettings(), parseQuarter('2026-Q3')!)
const pages = [...presentEdition(review, { sample: true, lenient: false })]
const tables = pages.flatMap((page) =>
  listParts(page).flatMap((part) => (part.part === 'table' ? [{ page, ...part.table }] : [])),
)

describe('a table a reader may order', () => {
  it('has numbers throughout in a column that has one, or says that there is none', () => {
    const wrong = tables.flatMap(({ page, id, table }) =>
      table.columns.flatMap(({ key }, column) => {
        const sorts = table.rows.map(({ cells }) => cells[column]!.sort)
        const mixed =
          sorts.some((sort) => typeof sort === 'number') && sorts.some((sort) => sort === undefined)
        return key !== undefined && mixed ? [`${page.path} ${id} ${key}`] : []
      }),
    )
    expect(wrong).toEqual([])
  })

  it('has each key once, and the same keys in both languages', () => {
    for (const { page, id, table } of tables) {
      const keys = table.columns.flatMap(({ key }) => key ?? [])
      expect(new Set(keys).size).toBe(keys.length)
      const twin = pages.find(({ path }) => path === page.path.replace('/zh/', '/en/'))!
      expect(findTable(twin, id).columns.flatMap(({ key }) => key ?? [])).toEqual(keys)
    }
  })

  it('never takes unknown for a number', () => {
    const unknown = tables.flatMap(({ table }) =>
      table.rows.flatMap(({ cells }) =>
        cells.filter(({ mark, sort }) => mark === 'unknown' && typeof sort === 'number'),
      ),
    )
    expect(unknown).toEqual([])
  })
})

describe('the list of accounts', () => {
  const page = pages.find(({ path }) => path === '2026-Q3/zh/accounts/index')!
  const { columns, rows, filters } = findTable(page, 'accounts')

  it('can be ordered by tier from S on, whatever the letters', () => {
    const column = columns.findIndex(({ key }) => key === 'tier')
    const sorted = rows
      .map(({ cells }) => cells[column]!)
      .filter(({ sort }) => typeof sort === 'number')
      .toSorted((a, b) => Number(a.sort) - Number(b.sort))
      .map(({ text }) => text)
    expect([...new Set(sorted)]).toEqual(['S', 'A', 'B', 'C'].filter((tier) => sorted.includes(tier)))
  })

  it('can be narrowed to what its accounts differ in, each row pointing at its own value', () => {
    const tier = filters!.findIndex(({ key }) => key === 'tier')
    const column = columns.findIndex(({ key }) => key === 'tier')
    expect(tier).toBeGreaterThanOrEqual(0)
    for (const { cells, facets } of rows) {
      const place = facets![tier]
      expect(place === null ? '–' : filters![tier]!.options[place!]!.label).toBe(cells[column]!.text)
    }
  })
})
