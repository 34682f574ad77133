import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { findDifferences, findText, readAll } from '../audience/read-bytes.ts'
import { goodFiles } from '../build/run-command.ts'
import { makePlace, writeExports } from '../publish/publish-review.ts'
import { listFiles } from '../site/read-site.ts'
import { runQuietly } from '../publish/run-quietly.ts'

vi.mock('../../scripts/render-site.ts', () => import('../publish/plain-renderer.ts'))

const data = writeExports()
const corrected = writeExports({ 'contacts.csv': goodFiles['contacts.csv'].replace('D,5,1', 'D,5,-1') })
/** An edition that was replaced, and two coded ones. */
const [published, coded] = [makePlace(), makePlace()]
const made = [data, corrected, published.folder, coded.folder]
let place: ReturnType<typeof makePlace>
beforeAll(async () => {
  place = published
  await publish('site', corrected)
  await publish('site', data, '--replace')
  place = coded
  for (const quarter of ['2026-Q2', '2026-Q3'])
    await publish('site', data, '--audience', 'coded', '--quarter', quarter)
})
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A copy, for a test to do with what it likes. */
function startFrom({ folder }: ReturnType<typeof makePlace>): void {
  place = makePlace()
  made.push(place.folder)
  cpSync(folder, place.folder, { recursive: true })
}
async function publish(site: string, data: string, ...flags: string[]): Promise<void> {
  const argv = ['--data', data, '--to', join(place.folder, site), '--archive', place.archive, ...flags]
  expect(await runQuietly('publish', ...argv)).toMatchObject({ code: 0 })
}
const person = (action: string, id: string, site = 'site', ...flags: string[]) =>
  runQuietly('person', action, id, '--site', join(place.folder, site), '--archive', place.archive, ...flags)
const readSite = (site = 'site') => readAll(join(place.folder, site))
/** What of the archive names somebody, its page models unpacked. */
const archiveNaming = (name: string): string[] =>
  listFiles(place.archive).filter((path) => {
    const bytes = readFileSync(join(place.archive, path))
    return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').includes(name)
  })

describe('erasing a person', () => {
  beforeEach(() => {
    startFrom(published)
  })

  it('reaches what the archive keeps of an edition that was replaced', async () => {
    expect(new Set(archiveNaming('Ada Brook').map((path) => path.split('/')[0])).size).toBe(2)
    const { code, stdout } = await person('erase', 'P1')
    expect(code).toBe(0)
    expect(stdout.match(/^2026-Q3-[0-9a-f]{16} in the archive no longer does\.$/gm)).toHaveLength(2)
    expect(archiveNaming('Ada Brook')).toEqual([])
    expect(archiveNaming('Ben Carr')).not.toEqual([])
    expect(readFileSync(join(place.archive, 'erased.json'), 'utf8')).toContain('"P1"')
  })

  it('can be done in each of two sites that share an archive', async () => {
    cpSync(place.site, join(place.folder, 'other'), { recursive: true })
    expect(await person('erase', 'P1')).toMatchObject({ code: 0 })
    expect(findText(readSite('other'), 'Ada Brook')).not.toEqual([])
    expect(await person('erase', 'P1', 'other')).toMatchObject({ code: 0 })
    expect(findText(readSite('other'), 'Ada Brook')).toEqual([])
    expect(findDifferences(readSite('other'), readSite('site'))).toEqual([])
  })

  it('leaves an edition the archive does not hold as it is, and says so', async () => {
    rmSync(place.archive, { recursive: true })
    const { code, stdout } = await person('erase', 'P2')
    expect(code).toBe(1)
    expect(stdout).toMatch(/2026-Q3 can't be made again/)
    expect(findText(readSite(), 'Ben Carr')).not.toEqual([])
  })

  it('touches no edition with a company of the very same name, and says what to do, which does it', async () => {
    const named = writeExports({
      'accounts.csv': 'account_id,name,tier\nA1,Ada Brook,S\nA2,South Quay Ltd,B\n',
    })
    made.push(named)
    await publish('site', named, '--replace')
    const before = readSite()
    const { code, stdout } = await person('erase', 'P1')
    expect(code).toBe(1)
    expect(stdout).toMatch(/also names Ada Brook as a company.*publish --replace/)
    expect(findDifferences(readSite(), before)).toEqual([])
    await publish('site', named, '--replace')
    const { stdout: shown } = await person('show', 'P1')
    expect(shown).toBe('No edition names P1.\n')
    expect(findText(readSite(), 'Ada Brook')).not.toEqual([])
  })

  it('gives what publishing anew would, so that verify makes it again', async () => {
    await person('erase', 'P1')
    const site = join(place.folder, 'site')
    const { code, stdout } = await runQuietly(
      'verify',
      ...['--site', site, '--data', data, '--archive', place.archive],
    )
    expect(stdout).toContain('every byte the same')
    expect(code).toBe(0)
  })
})

describe('a person of coded editions', () => {
  beforeEach(() => {
    startFrom(coded)
  })

  const codesOf = (quarter: string) =>
    JSON.parse(readFileSync(join(place.archive, `codes-${quarter}.json`), 'utf8')) as {
      codes: Record<string, { kind: string; id: string }>
    }
  const codeOf = (quarter: string, id: string) =>
    Object.entries(codesOf(quarter).codes).find(([, one]) => one.kind === 'person' && one.id === id)?.[0]

  it('is found by the id of the contact and by the code of any edition', async () => {
    const [second, third] = [codeOf('2026-Q2', 'P1')!, codeOf('2026-Q3', 'P1')!]
    const shown = await person('show', 'P1')
    expect(shown).toMatchObject({ code: 0 })
    expect(shown.stdout).toMatch(new RegExp(`2026-Q2: ${second}[\\s\\S]*2026-Q3: ${third}`))
    expect(await person('show', second)).toEqual(shown)
  })

  it('is erased from all of them, from the files of codes, and from what is published later', async () => {
    const codes = ['2026-Q2', '2026-Q3'].map((quarter) => codeOf(quarter, 'P1')!)
    const { code, stdout } = await person('erase', codes[0]!)
    expect(code).toBe(0)
    expect(stdout).toContain('codes-2026-Q3.json no longer tells their code.')
    for (const one of codes) expect(findText(readSite(), one)).toEqual([])
    expect(archiveNaming('Ada Brook')).toEqual([])
    await publish('site', data, '--audience', 'coded', '--quarter', '2026-Q3', '--replace')
    expect(codeOf('2026-Q3', 'P1')).toBeUndefined()
    expect(codeOf('2026-Q3', 'P2')).toBeDefined()
    expect(findText(readSite(), codes[1]!)).toEqual([])
  })

  it('is not erased by a code nobody can tell the owner of, which says what to give instead', async () => {
    const [code, file] = [codeOf('2026-Q3', 'P1')!, join(place.folder, 'kept-elsewhere.json')]
    renameSync(join(place.archive, 'codes-2026-Q3.json'), file)
    expect(await person('show', code)).toMatchObject({ code: 0 })
    const { code: ended, stderr } = await person('erase', code)
    expect(ended).toBe(2)
    expect(stderr).toMatch(/nothing was touched.*--codes/)
    expect(existsSync(join(place.archive, 'erased.json'))).toBe(false)
    expect(await person('erase', code, 'site', '--codes', file)).toMatchObject({ code: 0 })
    expect(readFileSync(file, 'utf8')).not.toContain('Ada Brook')
    expect(readdirSync(place.folder)).not.toContain('.site.publishing')
  })
})
