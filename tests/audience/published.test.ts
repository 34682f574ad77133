import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../build/run-command.ts'
import { makePlace, publish } from '../publish/publish-review.ts'
import { listFiles } from '../site/read-site.ts'
import { cast, writeAdversarial } from './adversarial-exports.ts'

const data = writeAdversarial(cast)
const place = makePlace()
afterAll(() => {
  rmSync(place.folder, { recursive: true })
  rmSync(data, { recursive: true })
})
const coded = (quarter: string, ...more: string[]) =>
  publish(place, data, '--audience', 'coded', '--quarter', quarter, '--lenient', ...more)

describe('a site of coded editions', () => {
  beforeAll(() => {
    for (const quarter of ['2026-Q2', '2026-Q3']) expect(coded(quarter)).toMatchObject({ code: 0 })
  }, 120_000)

  it('keeps a key for each edition beside the archive, and none in itself', () => {
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
    const key = join(place.archive, 'codes-2026-Q2.json')
    expect(coded('2026-Q3', '--replace', '--codes', key)).toMatchObject({ code: 2 })
    const inside = join(place.site, 'key.json')
    expect(coded('2026-Q3', '--replace', '--codes', inside).stderr).toMatch(/in the site/)
    expect(existsSync(inside)).toBe(false)
  })

  it('is verified by its hashes, and not made again without its key', () => {
    expect(runCommand('verify', ['--site', place.site])).toMatchObject({ code: 0 })
    expect(runCommand('verify', ['--site', place.site, '--data', data])).toMatchObject({ code: 2 })
  })
})

it('nothing is published for the team where the settings name another audience', () => {
  const other = makePlace()
  const settings = join(other.folder, 'settings.json')
  writeFileSync(settings, '{"audience":"board"}')
  const outcome = publish(other, data, '--settings', settings, '--lenient')
  expect(outcome).toMatchObject({ code: 2 })
  expect(outcome.stderr).toMatch(/--audience board/)
  rmSync(other.folder, { recursive: true })
})
