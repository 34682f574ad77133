import { expect, it } from 'vitest'
import { pageOf, rowsOf } from './topic-page.ts'

const against = (account: string) => ({
  id: `${account}1`,
  account,
  roles: ['D' as const],
  ratings: [{ day: '2026-09-01', support: -1 as const }],
})

it('risks stand by what hangs on them: revenue, and open opportunities of the next two quarters alone', () => {
  const page = pageOf(
    {
      accounts: [
        { id: 'a', name: 'Ana', tier: 'A', revenue: 3_000_000 },
        { id: 'b', name: 'Bob', tier: 'A', revenue: 1_000_000 },
        { id: 'c', name: 'Cal', tier: 'A' },
      ],
      people: [against('a'), against('b'), against('c')],
      opportunities: [
        { id: 'o1', account: 'b', amount: 4_000_000, tenderDate: '2026-12-01' },
        // far off, so it is no money of the next two quarters
        { id: 'o2', account: 'c', amount: 90_000_000, tenderDate: '2028-01-01' },
      ],
    },
    'index',
  )!
  const rows = rowsOf(page, 'risks')!
  expect(rows.map(([name]) => name)).toEqual(['Bob', 'Ana', 'Cal'])
  expect(rows.map((row) => row[2])).toEqual(['¥1m', '¥3m', 'not measured'])
})
