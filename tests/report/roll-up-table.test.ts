import { expect, it } from 'vitest'
import type { DatasetLiteral } from '../metrics/build-dataset.ts'
import { pagesOf, rowsOf } from './topic-page.ts'

const literal: DatasetLiteral = {
  accounts: [
    { id: 'a', name: 'Ana', tier: 'A', unit: 'north', organization: 'g' },
    { id: 'b', name: 'Bob', tier: 'B', unit: 'north', organization: 'g' },
  ],
  people: [{ id: 'a1', account: 'a', name: 'Ada', level: 'executive' }],
  staff: [{ id: 'e1', name: 'Eva', role: 'executive', unit: 'north' }],
  activities: [{ day: '2026-08-03', people: ['a1'], staff: ['e1'], count: 13 }],
  logStart: '2025-01-01',
}
const find = (kind: 'unit' | 'organization') =>
  pagesOf(literal).find((page) => page.kind === kind && page.language === 'en')!

it('a unit’s page says how often its executives meet customers, of the target, and never who', () => {
  const rows = rowsOf(find('unit'), 'roll-ups')!
  expect(rows.find(([name]) => name === 'Executive meetings per week')).toEqual([
    'Executive meetings per week',
    '1/2',
    'participations 13, executives 1, weeks 13.1',
  ])
  expect(JSON.stringify(rows)).not.toContain('Eva')
  expect(rowsOf(find('unit'), 'standards-met')?.[0]).toEqual(['Effective contacts', '1/1', '0/1'])
})

it('a customer group has no executives of ours to speak of', () => {
  const names = rowsOf(find('organization'), 'roll-ups')!.map(([name]) => name)
  expect(names).toContain('Standards met')
  expect(names).not.toContain('Executive meetings per week')
})
