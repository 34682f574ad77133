import { expect, it } from 'vitest'

it('runs in a zone that is not UTC, so that a day mistaken for local midnight shows', () => {
  expect(new Date(2026, 0, 1).getTimezoneOffset()).not.toBe(0)
})

it('sees no global of the test runner, which would shift marks of charts by half a pixel', () => {
  expect('it' in globalThis).toBe(false)
  expect('window' in globalThis).toBe(false)
})
