import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../build/run-command.ts'
import {
  accountNames,
  type Cast,
  cast,
  companies,
  privateTexts,
  renamed,
  writeAdversarial,
} from './adversarial-exports.ts'
import { nameByCodes } from '../../src/report/audience/naming.ts'
import { findDifferences, findText, readAll } from './read-bytes.ts'

const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-audience-'))
const made: string[] = [folder]
afterAll(() => made.forEach((one) => rmSync(one, { recursive: true })))

function build(name: string, who: Cast, ...flags: string[]) {
  const data = writeAdversarial(who)
  const site = join(folder, name)
  made.push(data)
  const { code, stderr } = runCommand('build', ['--data', data, '--out', site, '--lenient', ...flags])
  if (code !== 0) throw new Error(stderr)
  return site
}
const codes = (name: string) => ['--audience', 'coded', '--codes', join(folder, `${name}.json`)]
const sites: Record<string, ReadonlyMap<string, string>> = {}
beforeAll(() => {
  sites['team'] = readAll(build('team', cast))
  sites['board'] = readAll(build('board', cast, '--audience', 'board'))
  sites['board renamed'] = readAll(build('board-2', renamed, '--audience', 'board'))
  sites['coded'] = readAll(build('coded', cast, ...codes('key')))
  sites['coded renamed'] = readAll(build('coded-2', renamed, ...codes('key')))
  sites['leadership'] = readAll(build('leadership', cast, '--audience', 'leadership'))
}, 300_000)

const names = [...Object.values(cast.people), ...Object.values(cast.staff)]
const secrets = [...names, 'Zorabel', ...privateTexts.fields, ...privateTexts.ids]
/** A company may be called like a person: its own name is taken out before the person is looked for. */
const without = (files: ReadonlyMap<string, string>, words: readonly string[]) =>
  new Map(
    [...files].map(([path, text]) => [path, words.reduce((left, word) => left.replaceAll(word, ''), text)]),
  )
const slugs = companies.map((name) => name.toLowerCase().replaceAll(' ', '-'))

describe('the team', () => {
  // what is never shown to anybody proves nothing about the others
  it.each(['Quillon Vexley', '欧阳若琳', 'Wolfram Ockley', 'lunch-with-plan', 'their-hidden-goal', 'xq-p1'])(
    'is shown %s',
    (text) => expect(findText(sites['team']!, text)).not.toEqual([]),
  )
})

describe('the board', () => {
  it.each(secrets)('finds %s in no byte', (text) => {
    expect(findText(without(sites['board']!, [...companies, ...slugs]), text)).toEqual([])
  })

  it('finds its accounts by name', () => {
    for (const name of companies) expect(findText(sites['board']!, name)).not.toEqual([])
  })

  it('reads of a number kept from it that it is withheld, not that it is not measured', () => {
    const files = sites['board']!
    const list = files.get('2026-Q3/en/accounts/index.html')!
    expect(list).toContain('>withheld<')
    const report = JSON.parse(files.get('2026-Q3/report.json')!.replace(/^.*\n/, '')) as {
      accounts: { path: string; scores: { key: { unknown?: string } } }[]
    }
    const small = report.accounts.filter(({ scores }) => scores.key.unknown === 'small-group')
    expect(small.length).toBeGreaterThan(0)
    for (const { path } of small) {
      const page = files.get(`2026-Q3/en/${path}`)!
      expect(page).toMatch(/#layer-key">withheld</)
      expect(page).not.toMatch(/#layer-key">not measured</)
    }
  })

  it('gets the same bytes when every person has another name', () => {
    expect(findDifferences(sites['board']!, sites['board renamed']!)).toEqual([])
  })
})

describe('leadership', () => {
  it.each(['Brandamore', 'xq-p6', 'A9-nowhere', 'secret-export', 'Hidden header'])(
    'finds %s in no byte',
    (text) => {
      expect(findText(sites['leadership']!, text)).toEqual([])
    },
  )

  it('is told of key people by name, with what is planned and why they are rated so', () => {
    for (const text of ['Quillon Vexley', 'lunch-with-plan', 'Vermilion title', 'xq-p4'])
      expect(findText(sites['leadership']!, text)).not.toEqual([])
  })
})

describe('a coded edition', () => {
  it.each([...secrets, ...accountNames])('holds %s in no byte', (text) => {
    expect(findText(sites['coded']!, text)).toEqual([])
  })

  it('gets the same bytes when every person with an id has another name', () => {
    expect(findDifferences(sites['coded']!, sites['coded renamed']!)).toEqual([])
  })

  it('has other codes by another key', () => {
    const [one, other] = ['one', 'other'].map((key) => nameByCodes(key).id('person', 'xq-p1'))
    expect(one).toMatch(/^PE-[0-9A-F]{10}$/)
    expect(one).not.toBe(other)
  })

  it('is opened by its key, which lies outside', () => {
    const key = JSON.parse(readFileSync(join(folder, 'key.json'), 'utf8')) as {
      key: string
      codes: Record<string, { name: string }>
    }
    expect(Object.values(key.codes).map(({ name }) => name)).toEqual(
      // the last build by this key was of the renamed
      expect.arrayContaining([
        ...companies,
        ...Object.values(renamed.people),
        ...Object.values(renamed.staff),
      ]),
    )
    expect(findText(sites['coded']!, key.key)).toEqual([])
    expect(findText(sites['coded']!, Object.keys(key.codes)[0]!)).not.toEqual([])
  })

  it('says the same numbers as the team is told', () => {
    const read = (name: string) => {
      const report = JSON.parse(readFileSync(join(folder, name, '2026-Q3/report.json'), 'utf8')) as {
        portfolio: { metrics: unknown }
        accounts: { metrics: unknown; scores: unknown; band: unknown; tier: string }[]
      }
      const accounts = report.accounts.map(({ metrics, scores, band, tier }) => ({
        metrics,
        scores,
        band,
        tier,
      }))
      return {
        portfolio: report.portfolio.metrics,
        accounts: accounts.toSorted((a, b) => (a.tier < b.tier ? -1 : 1)),
      }
    }
    expect(read('coded')).toEqual(read('team'))
  })
})
