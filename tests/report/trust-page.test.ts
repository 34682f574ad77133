import { expect, it } from 'vitest'
import { findTable, readRows } from './read-page.ts'
import { pageOf } from './topic-page.ts'

const columnToAdd = (literal: Parameters<typeof pageOf>[0], metric: string): string | undefined =>
  readRows(findTable(pageOf(literal, 'trust')!, 'unmeasured')).find(([name]) => name === metric)?.[3]

it('an import without tiers is told which column gives one, not that its columns are there', () => {
  expect(columnToAdd({ accounts: [{ id: 'a', name: 'Ana' }] }, 'Tier')).toBe('Accounts: tier')
})

it('where one of two columns is enough, only the simplest is asked for, and none once one is filled', () => {
  const opportunities = [{ id: 'o', account: 'a', created: '2026-08-01' }]
  const literal = { accounts: [{ id: 'a', name: 'Ana' }], opportunities }
  const metric = 'Opportunities from the ground'
  expect(columnToAdd({ ...literal, filled: ['opportunities.created'] }, metric)).toBe(
    'Opportunities: source_contact',
  )
})
