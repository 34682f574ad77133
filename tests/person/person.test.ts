import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { measureReview } from '../../src/metrics/measure-review.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import { reviewFor } from '../../src/report/audience/for-audience.ts'
import { findText, readAll } from '../audience/read-bytes.ts'
import { runCommand } from '../build/run-command.ts'
import { buildDataset, buildSettings } from '../metrics/build-dataset.ts'
import { fourAccounts } from '../metrics/four-accounts.ts'
import { makePlace, publish, writeExports } from '../publish/publish-review.ts'

const place = makePlace()
const data = writeExports()
afterAll(() => {
  rmSync(place.folder, { recursive: true })
  rmSync(data, { recursive: true })
})
const person = (...argv: string[]) =>
  runCommand('person', [...argv, '--site', place.site, '--archive', place.archive])

describe('a person of the customer', () => {
  it('is told all that is published of them, and then no edition names them', () => {
    expect(publish(place, data)).toMatchObject({ code: 0 })
    const { code, stdout } = person('show', 'P1', '--json')
    expect(code).toBe(0)
    const { editions } = JSON.parse(stdout) as {
      editions: { names: string[]; rows: { table: string }[]; files: string[] }[]
    }
    expect(editions[0]!.names).toEqual(['Ada Brook'])
    expect(editions[0]!.rows.map(({ table }) => table)).toContain('people')
    expect(editions[0]!.files).toContain('assets/search/0.js')
    expect(findText(readAll(place.site), 'Ada Brook').length).toBe(editions[0]!.files.length)

    expect(person('erase', 'P1')).toMatchObject({ code: 0 })
    expect(findText(readAll(place.site), 'Ada Brook')).toEqual([])
    expect(findText(readAll(place.site), 'Ben Carr')).not.toEqual([])
    const list = JSON.parse(readFileSync(join(place.site, 'editions.json'), 'utf8')) as object
    expect(list).toMatchObject({ erasures: [{ editions: ['2026-Q3'] }] })
    expect(runCommand('verify', ['--site', place.site])).toMatchObject({ code: 0 })
    expect(person('show', 'P1')).toMatchObject({ code: 1, stdout: 'No edition names P1.\n' })
  }, 120_000)

  it('who is in an edition the archive does not hold stays there, which is said', () => {
    rmSync(place.archive, { recursive: true })
    const { code, stdout } = person('erase', 'P2')
    expect(code).toBe(1)
    expect(stdout).toMatch(/2026-Q3 can't be made again/)
    expect(findText(readAll(place.site), 'Ben Carr')).not.toEqual([])
  })

  it('is not named by what is built later, and no number moves', () => {
    const review = measureReview(buildDataset(fourAccounts), buildSettings(), parseQuarter('2026-Q3')!)
    const { id, name } = review.dataset.people[0]!
    const told = reviewFor(review, { audience: 'team', key: '', erased: [id] })
    expect(told.dataset.people.map((one) => one.name)).not.toContain(name)
    expect(told.dataset.people.slice(1).map((one) => one.id)).toEqual(
      review.dataset.people.slice(1).map((one) => one.id),
    )
    expect(told.accounts.map(({ now }) => now.metrics)).toEqual(review.accounts.map(({ now }) => now.metrics))
  })
})
