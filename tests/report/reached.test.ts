import { expect, it } from 'vitest'
import { findTable, readHero, readRows } from './read-page.ts'
import { pageOf } from './topic-page.ts'

const overviewOf = (days: readonly string[], accounts: readonly string[] = ['a', 'b', 'c']) =>
  pageOf(
    {
      accounts: accounts.map((id) => ({ id, name: id.toUpperCase() })),
      people: [{ id: 'p', account: 'a' }],
      activities: days.map((day) => ({ day, account: 'a', people: ['p'] })),
    },
    'index',
  )!
const tileOf = (page: ReturnType<typeof overviewOf>) =>
  page.blocks.flatMap((block) => (block.block === 'tiles' ? block.tiles : [])).at(-1)!

it('who was met in a quarter is counted once, the same in the verdict, the tile and the figure', () => {
  const page = overviewOf(['2026-05-04', '2026-07-06'])
  expect(readHero(page).verdict).toBe('1 of 3 accounts met this quarter')
  expect(tileOf(page).number.text).toBe('1/3')
  expect(readRows(findTable(page, 'coverage'))[0]!.at(-1)).toBe('1/3')
})

it('a log that begins inside the quarter says at least how many were met, everywhere', () => {
  const page = overviewOf(['2026-08-03'])
  expect(readHero(page).verdict).toBe('At least 1 of 3 accounts met this quarter')
  expect(tileOf(page).number.text).toBe('≥\u00A01/3')
  expect(readRows(findTable(page, 'coverage'))[0]!.at(-1)).toBe('≥\u00A01/3')
})

it('at least nobody is said of nobody: too short a log is too short', () => {
  const page = pageOf(
    {
      accounts: [{ id: 'a', name: 'A' }],
      activities: [{ day: '2026-08-03', account: 'a', kind: 'gift' }],
    },
    'index',
  )!
  expect(readHero(page).verdict).toBe('The log begins inside the quarter: who was met cannot be said')
  expect(readRows(findTable(page, 'coverage'))[0]![1]).toBe('not measured')
})
