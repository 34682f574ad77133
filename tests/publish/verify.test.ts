import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { hashText } from '../../src/store/hash.ts'
import { goodFiles } from '../build/run-command.ts'
import { makePlace, writeExports } from './publish-review.ts'
import { runQuietly } from './run-quietly.ts'

// pages as their models: what is compared here are numbers, lists and bytes, not drawings
vi.mock('../../scripts/render-site.ts', () => import('./plain-renderer.ts'))

const place = makePlace()
const { site } = place
const data = writeExports()
const other = writeExports({ 'contacts.csv': goodFiles['contacts.csv'].replace('D,5,1', 'D,5,-1') })
afterAll(() => {
  for (const folder of [place.folder, data, other]) rmSync(folder, { recursive: true, force: true })
})
const publish = (exports: string, ...flags: string[]) =>
  runQuietly('publish', '--data', exports, '--to', site, '--archive', place.archive, ...flags)
await publish(data, '--quarter', '2026-Q2')
await publish(other)
await publish(data, '--replace')

const verify = (...argv: string[]) => runQuietly('verify', '--site', site, ...argv)

describe('verify', () => {
  it.each(['leadership', 'board', 'coded'])(
    'makes an edition for %s again, byte for byte',
    async (audience) => {
      const folder = join(place.folder, audience)
      const told = ['--data', data, '--archive', place.archive]
      const published = await runQuietly('publish', ...told, '--to', folder, '--audience', audience)
      expect(published).toMatchObject({ code: 0 })
      const { code, stdout } = await runQuietly('verify', ...told, '--site', folder)
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: expect.stringMatching(/\n2026-Q3 made again: every byte the same\n$/) as string,
      })
    },
  )

  it('ends with 0 and the one hash that stands for the site, where nothing differs', async () => {
    const { code, stdout, stderr } = await verify()
    const hash = hashText(readFileSync(join(site, 'editions.json'), 'utf8'))
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `${site}: 2026-Q3, 2026-Q2 as published; SHA-256 of editions.json ${hash}\n`,
      stderr: '',
    })
  })

  it('makes every edition of these exports again, byte for byte, a replaced one too', async () => {
    const { code, stdout } = await verify('--data', data)
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /2026-Q3 made again: every byte the same\n2026-Q2 made again: every byte the same\n$/,
      ) as string,
    })
  })

  it('says which input is another one, where the exports are not those it was published from', async () => {
    const { code, stdout } = await verify('--data', other)
    expect(code).toBe(1)
    expect(stdout).toMatch(/2026-Q3 made again differs:\n {4}because contacts\.csv has other bytes\n/)
    expect(stdout).toContain('    report.json comes out with other bytes')
    expect(stdout).not.toContain('2026-Q2 made again')
  })

  it('says that the settings are others', async () => {
    const settings = join(place.folder, 'settings.json')
    writeFileSync(settings, '{"bandLimits":{"healthy":99}}')
    const { code, stdout } = await verify('--data', data, '--quarter', '2026-Q2', '--settings', settings)
    expect(code).toBe(1)
    expect(stdout).toMatch(/2026-Q2 made again differs:\n {4}because the settings are others\n/)
  })

  it('names a page somebody changed and ends with 1, as one JSON document too', async () => {
    appendFileSync(join(site, '2026-Q2/zh/index.html'), ' ')
    const { code, stdout } = await verify()
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: '2026-Q2/zh/index.html has other bytes than were published\n',
    })
    const json = await verify('--json')
    expect(json.code).toBe(1)
    expect(JSON.parse(json.stdout)).toMatchObject({
      schemaVersion: 1,
      differs: true,
      audience: 'team',
      editions: ['2026-Q3', '2026-Q2'],
      differences: [{ path: '2026-Q2/zh/index.html', what: 'changed' }],
      rebuilt: [],
    })
  })
})
