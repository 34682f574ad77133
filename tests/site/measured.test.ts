import { expect, inject, it } from 'vitest'
import { flags } from '../../src/metrics/flags/registry.ts'
import { metrics } from '../../src/metrics/registry.ts'
import { rollUpMetrics } from '../../src/metrics/roll-up/registry.ts'
import { scoreMetrics } from '../../src/metrics/scores/registry.ts'
import { readReport } from './read-site.ts'

const { accounts, organizations, units, portfolio } = readReport(inject('sampleSite'))

it.each([...metrics, ...scoreMetrics].map(({ id }) => id))('the sample measures %s for some account', (id) => {
  expect(accounts.some(({ metrics: own }) => 'value' in own[id]!)).toBe(true)
})

it.each(rollUpMetrics.map(({ id }) => id))('the sample measures %s for a group, a unit or all', (id) => {
  // not every grain has every one
  const measured = [portfolio, ...units, ...organizations].flatMap(({ metrics: own }) => own[id] ?? [])
  expect(measured.some((one) => 'value' in one)).toBe(true)
})

it('the sample raises every flag somewhere', () => {
  const raised = new Set(accounts.flatMap((account) => account.flags.map(({ id }) => id)))
  expect(flags.map(({ id }) => id).filter((id) => !raised.has(id))).toEqual([])
})
