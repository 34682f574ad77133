import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measureReview } from '../../src/metrics/measure-review.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import { reviewFor } from '../../src/report/audience/for-audience.ts'
import { findText, readAll } from '../audience/read-bytes.ts'
import { goodFiles, type Outcome, runInTurn } from '../build/run-command.ts'
import { buildDataset, buildSettings } from '../metrics/build-dataset.ts'
import { fourAccounts } from '../metrics/four-accounts.ts'
import { makePlace, writeExports } from '../publish/publish-review.ts'

const place = makePlace()
const before = join(place.folder, 'before')
// a name that HTML, CSV and JSON each write in another way, and that begins the name of a company
const name = 'Ada "& Co" Brook'
const quoted = `"${name.replaceAll('"', '""')}"`
const data = writeExports({
  'accounts.csv': `account_id,name,tier\nA1,"${name.replaceAll('"', '""')} Ltd",S\nA2,South Quay Ltd,B\n`,
  'contacts.csv': goodFiles['contacts.csv'].replace('Ada Brook', quoted),
})
afterAll(() => {
  rmSync(place.folder, { recursive: true })
  rmSync(data, { recursive: true })
})
const person = (...argv: string[]) => ['person', ...argv, '--site', place.site, '--archive', place.archive]
const commands = {
  publish: ['publish', '--data', data, '--to', place.site, '--archive', place.archive],
  show: person('show', 'P1', '--json'),
  copy: ['copy', place.site, before],
  erase: person('erase', 'P1'),
  verify: ['verify', '--site', place.site],
  'show again': person('show', 'P1'),
}
const outcomes: Record<string, Outcome> = {}
beforeAll(() => {
  const names = Object.keys(commands)
  for (const [at, outcome] of runInTurn(Object.values(commands)).entries()) outcomes[names[at]!] = outcome
}, 120_000)

/** Files of a site that name the person, the company of a like name taken out. */
const naming = (site: string): string[] =>
  [...readAll(site)]
    .filter(([, text]) =>
      [name, name.replaceAll('"', '""'), name.replaceAll('"', '\\"')].some((written) =>
        text.replaceAll(`${written} Ltd`, '').includes(written),
      ),
    )
    .map(([path]) => path)

describe('a person of the customer', () => {
  it('is told all that is published of them', () => {
    expect(outcomes['publish']).toMatchObject({ code: 0 })
    expect(outcomes['show']).toMatchObject({ code: 0 })
    const { editions } = JSON.parse(outcomes['show']!.stdout) as {
      editions: { names: string[]; rows: { table: string }[]; files: string[] }[]
    }
    expect(editions[0]!.names).toEqual([name])
    expect(editions[0]!.rows.map(({ table }) => table)).toContain('people')
    expect(editions[0]!.files).toContain('assets/search/0.js')
    expect(editions[0]!.files.map((path) => `2026-Q3/${path}`)).toEqual(naming(before))
  })

  it('is named by no byte once erased, and others stay', () => {
    expect(outcomes['erase']).toMatchObject({ code: 0 })
    expect(naming(place.site)).toEqual([])
    for (const other of ['Ben Carr', `${name} Ltd`])
      expect(findText(readAll(place.site), other)).not.toEqual([])
    const list = JSON.parse(readFileSync(join(place.site, 'editions.json'), 'utf8')) as object
    expect(list).toMatchObject({ erasures: [{ editions: ['2026-Q3'] }] })
    expect(outcomes['verify']).toMatchObject({ code: 0 })
    expect(outcomes['show again']).toMatchObject({ code: 1, stdout: 'No edition names P1.\n' })
  })

  it('is not named by what is built later, and no number moves', () => {
    const review = measureReview(buildDataset(fourAccounts), buildSettings(), parseQuarter('2026-Q3')!)
    const { id, name: told } = review.dataset.people[0]!
    const without = reviewFor(review, { audience: 'team', key: '', erased: [id] })
    expect(without.dataset.people.map((one) => one.name)).not.toContain(told)
    expect(without.dataset.people.slice(1).map((one) => one.id)).toEqual(
      review.dataset.people.slice(1).map((one) => one.id),
    )
    expect(without.accounts.map(({ now }) => now.metrics)).toEqual(
      review.accounts.map(({ now }) => now.metrics),
    )
  })
})
