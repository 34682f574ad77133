import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runInTurn } from '../build/run-command.ts'
import {
  accountNames,
  cast,
  companies,
  others,
  othersRenamed,
  privateTexts,
  renamed,
  writeAdversarial,
} from './adversarial-exports.ts'
import { nameByCodes } from '../../src/report/audience/naming.ts'
import { findDifferences, findText, readAll } from './read-bytes.ts'

const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-audience-'))
const data = {
  cast: writeAdversarial(cast),
  renamed: writeAdversarial(renamed),
  others: writeAdversarial(othersRenamed),
}
afterAll(() => [folder, ...Object.values(data)].forEach((one) => rmSync(one, { recursive: true })))

const codes = (name: string) => (name === 'coded' ? ['--codes', join(folder, 'key.json')] : [])
const build = (name: string, from: string) => [
  ...['build', '--data', from, '--out', join(folder, name), '--lenient', '--audience', name],
  ...codes(name),
]
const read = (name: string) => readAll(join(folder, name))

const sites: Record<string, ReadonlyMap<string, string>> = {}
beforeAll(() => {
  const all = ['team', 'leadership', 'board', 'coded', 'partners']
  for (const { code, stderr } of runInTurn(all.map((name) => build(name, data.cast))))
    if (code !== 0) throw new Error(stderr)
  for (const name of all) sites[name] = read(name)
  // over what is there: a page whose model is the same is taken over, so that little has to be rendered
  const again: [string, string][] = [
    ['board', data.renamed],
    ['coded', data.renamed],
    ['leadership', data.others],
  ]
  for (const { code, stderr } of runInTurn(again.map(([name, from]) => build(name, from))))
    if (code !== 0) throw new Error(stderr)
  for (const [name] of again) sites[`${name} renamed`] = read(name)
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

  it.each<[string, RegExp]>([
    ['a slug', /^2026-Q3\/en\/accounts\/larkmoor-hart-steel/],
    ['the title of a drawing', /<title>[^<]*欧阳若琳/],
    ['what a drawing says aloud', /aria-label="[^"]*Quillon Vexley/],
    ['what a page says of itself', /<meta[^>]*content="[^"]*欧阳若琳/],
    ['the search index', /^2026-Q3\/assets\/search\/0\.js\n[\s\S]*"Brandamore"/],
    ['the name of an input file', /secret-export-WolframOckley-contacts\.csv/],
    ['a table to download', /^2026-Q3\/tables\/claims\.csv\n[\s\S]*Norquist Ampleby/],
    ['source rows', /^2026-Q3\/evidence\/[^\n]*\n[\s\S]*secret-export/],
  ])('is shown names in %s', (_, place) => {
    expect([...sites['team']!.values()].some((text) => place.test(text))).toBe(true)
  })

  it('is given no text of the input to sort by', () => {
    const keys = [...sites['team']!.values()].flatMap((text) => [...text.matchAll(/ data-sort="([^"]*)"/g)])
    expect(keys.length).toBeGreaterThan(50)
    expect(keys.filter(([, key]) => !/^(?:-?\d+(?:\.\d+)?)?$/.test(key!))).toEqual([])
  })
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

describe.each(['leadership', 'partners'])('%s', (name) => {
  const untold = [...others, ...others.map((id) => cast.people[id]!)]
  it.each([...untold, 'A9-nowhere', 'secret-export', 'Hidden header'])('finds %s in no byte', (text) => {
    expect(findText(without(sites[name]!, [...companies, ...slugs]), text)).toEqual([])
  })
})

describe('partners', () => {
  it.each(['lunch-with-plan', 'Vermilion title', 'because-tier', 'Tender-Zeta'])(
    'find %s, which their settings drop, in no byte',
    (text) => {
      expect(findText(sites['partners']!, text)).toEqual([])
    },
  )

  it('have no page their settings drop', () => {
    expect([...sites['leadership']!.keys()]).toContain('2026-Q3/en/opportunities.html')
    expect([...sites['partners']!.keys()]).not.toContain('2026-Q3/en/opportunities.html')
    expect(findText(sites['partners']!, 'href="opportunities.html')).toEqual([])
  })
})

describe('leadership', () => {
  it('is told of key people by name, with what is planned and why they are rated so', () => {
    for (const text of ['Quillon Vexley', 'lunch-with-plan', 'Vermilion title', 'xq-p4'])
      expect(findText(sites['leadership']!, text)).not.toEqual([])
  })

  it('gets the same bytes when everybody who is not named has another name', () => {
    expect(findDifferences(sites['leadership']!, sites['leadership renamed']!)).toEqual([])
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
    const numbersOf = (name: string) => {
      const report = JSON.parse(sites[name]!.get('2026-Q3/report.json')!.replace(/^.*\n/, '')) as {
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
    expect(numbersOf('coded')).toEqual(numbersOf('team'))
  })
})
