import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Outcome, runInTurn } from '../build/run-command.ts'
import { makePlace, writeExports } from '../publish/publish-review.ts'
import { listFiles } from '../site/read-site.ts'

const data = writeExports()
const place = makePlace()
const settings = join(place.folder, 'board.json')
const inside = join(place.site, 'key.json')
const outside = join(place.archive, 'codes-2026-Q2.json')
writeFileSync(settings, '{"audience":"board"}')
afterAll(() => {
  rmSync(place.folder, { recursive: true })
  rmSync(data, { recursive: true })
})

const publish = (...flags: string[]) => ['publish', '--data', data, '--archive', place.archive, ...flags]
const coded = (quarter: string, ...flags: string[]) =>
  publish('--to', place.site, '--audience', 'coded', '--quarter', quarter, ...flags)
const commands = {
  second: coded('2026-Q2'),
  third: coded('2026-Q3'),
  'by another key': coded('2026-Q3', '--replace', '--codes', outside),
  'by a key inside': coded('2026-Q3', '--replace', '--codes', inside),
  verified: ['verify', '--site', place.site],
  'made again without its key': ['verify', '--site', place.site, '--data', data],
  'for nobody named': publish('--to', join(place.folder, 'other'), '--settings', settings),
}
const outcomes: Record<string, Outcome> = {}
beforeAll(() => {
  const names = Object.keys(commands)
  for (const [at, outcome] of runInTurn(Object.values(commands)).entries()) outcomes[names[at]!] = outcome
}, 120_000)

describe('a site of coded editions', () => {
  it('keeps a key for each edition beside the archive, and none in itself', () => {
    expect([outcomes['second'], outcomes['third']]).toMatchObject([{ code: 0 }, { code: 0 }])
    const keys = ['2026-Q2', '2026-Q3'].map(
      (quarter) =>
        JSON.parse(readFileSync(join(place.archive, `codes-${quarter}.json`), 'utf8')) as { key: string },
    )
    expect(new Set(keys.map(({ key }) => key)).size).toBe(2)
    expect(listFiles(place.site).filter((path) => /codes/.test(path))).toEqual([])
  })

  it('links no edition to another, but for the front page', () => {
    const pages = listFiles(join(place.site, '2026-Q3')).filter((path) => path.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(20)
    for (const path of pages)
      expect(readFileSync(join(place.site, '2026-Q3', path), 'utf8')).not.toContain('2026-Q2/')
    expect(readFileSync(join(place.site, 'index.html'), 'utf8')).toContain('2026-Q2/')
  })

  it('has no page of one edition under the name it has in the other', () => {
    const pagesOf = (quarter: string) =>
      listFiles(join(place.site, quarter)).filter(
        (path) => /(accounts|organizations|units)\//.test(path) && !path.endsWith('index.html'),
      )
    expect(pagesOf('2026-Q3').length).toBeGreaterThan(0)
    expect(pagesOf('2026-Q3').filter((path) => pagesOf('2026-Q2').includes(path))).toEqual([])
  })

  it('is published by its key only where that is its own and lies outside', () => {
    expect(outcomes['by another key']).toMatchObject({ code: 2 })
    expect(outcomes['by a key inside']!.stderr).toMatch(/in the site/)
    expect(existsSync(inside)).toBe(false)
  })

  it('is verified by its hashes, and not made again without its key', () => {
    expect(outcomes['verified']).toMatchObject({ code: 0 })
    expect(outcomes['made again without its key']).toMatchObject({ code: 2 })
  })
})

it('nothing is published for the team where the settings name another audience', () => {
  expect(outcomes['for nobody named']).toMatchObject({ code: 2 })
  expect(outcomes['for nobody named']!.stderr).toMatch(/--audience board/)
})
