import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, posix } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readArchived } from '../../src/store/archive-edition.ts'
import { readEditionList } from '../../src/store/edition-list.ts'
import { goodFiles, runInTurn, writeFolder } from '../build/run-command.ts'
import { listFiles, readPages, readReport } from '../site/read-site.ts'
import { readTags, readText } from '../site/read-markup.ts'
import { makePlace, readBytes, writeExports } from './publish-review.ts'

const [place, kept] = [makePlace(), makePlace()]
const early = writeExports()
// a quarter later an account has a new name, one is new, and a column is called otherwise
const late = writeExports({
  'accounts.csv':
    'account_id,name,tier,parent_group,unit\nA1,Harbour Ltd,S,Quay,East\nA2,South Quay Ltd,B,Quay,East\nA3,West Quay Ltd,C,,East\n',
})
const bad = writeExports({ 'accounts.csv': `${goodFiles['accounts.csv']}A1,Another Ltd,B\n` })
// what the host keeps beside the editions is none of ours
const host = writeFolder({ '.htaccess': 'Require valid-user' })
afterAll(() => {
  for (const folder of [place.folder, kept.folder, early, late, bad, host])
    rmSync(folder, { recursive: true, force: true })
})

const publish = (exports: string, ...flags: string[]) => [
  ...['publish', '--data', exports, '--to', place.site, '--archive', place.archive],
  ...flags,
]
/** All there is once one, two and three editions are published. */
const [one, two, three] = ['one', 'two', 'three'].map((name) => join(kept.folder, name)) as [
  string,
  string,
  string,
]
const [first, , , second, , third, , built, refused] = runInTurn([
  publish(early, '--quarter', '2026-Q2'),
  ['copy', host, place.site],
  ['copy', place.folder, one],
  publish(late),
  ['copy', place.folder, two],
  publish(early, '--quarter', '2026-Q1'),
  ['copy', place.folder, three],
  ['build', '--data', early, '--out', place.site],
  publish(bad, '--replace'),
])
const site = join(two, 'site')
const [before, after] = [readBytes(join(one, 'site')), readBytes(site)]

describe('an edition published beside another', () => {
  it('is said to be added', () => {
    expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/^2026-Q2 .* added in /) as string })
    expect(second).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^2026-Q3 .* added in /) as string,
    })
  })

  it('moves no byte but those of the front page and the list', () => {
    const moved = [...before].filter(([path, bytes]) => after.get(path) !== bytes).map(([path]) => path)
    expect(moved).toEqual(['editions.json', 'index.html'])
    const added = [...after.keys()].filter((path) => !before.has(path))
    expect(added.filter((path) => !path.startsWith('2026-Q3/'))).toEqual([])
  })

  it('leaves nothing beside the site but the archive', () => {
    expect(new Set(listFiles(two).map((path) => path.split('/')[0]))).toEqual(new Set(['archive', 'site']))
  })

  it('is listed newest first, on the front page as in the list', async () => {
    const list = await readEditionList(site)
    expect(list?.editions.map(({ quarter, accounts }) => [quarter, accounts])).toEqual([
      ['2026-Q3', 3],
      ['2026-Q2', 2],
    ])
    const text = readText(readFileSync(join(site, 'index.html'), 'utf8'))
    expect(text).toMatch(/Q3 2026[\s\S]*Q2 2026/)
  })

  it('has links that hold between and within editions', () => {
    const paths = new Set(listFiles(site))
    for (const { path, html } of readPages(site))
      for (const { attributes } of readTags(html)) {
        const to = attributes.get('href')?.split('#')[0] ?? ''
        if (to !== '' && !to.startsWith('data:'))
          expect(paths.has(posix.join(posix.dirname(path), to)), `${path} → ${to}`).toBe(true)
      }
  })

  const linkBack = (path: string) =>
    readTags(readFileSync(join(site, path), 'utf8'))
      .find(({ attributes }) => attributes.get('rel') === 'prev')
      ?.attributes.get('href')

  it('leads from an account back to the same account, whose page keeps its place under a new name', () => {
    const [then, now] = [readReport(site, '2026-Q2'), readReport(site, '2026-Q3')]
    const path = now.accounts.find(({ id }) => id === 'A1')!.path
    expect(path).toMatch(/^accounts\/north-quay-ltd-[0-9a-f]{10}\.html$/)
    expect(then.accounts.find(({ id }) => id === 'A1')!.path).toBe(path)
    for (const language of ['zh', 'en'])
      expect(linkBack(`2026-Q3/${language}/${path}`)).toBe(`../../../2026-Q2/${language}/${path}`)
    expect(existsSync(join(site, `2026-Q3/evidence/${posix.basename(path, '.html')}.json`))).toBe(true)
  })

  it('leads back from the overview, but not from an account that is new, nor from the first edition', () => {
    expect(linkBack('2026-Q3/en/index.html')).toBe('../../2026-Q2/en/index.html')
    const added = readReport(site, '2026-Q3').accounts.find(({ id }) => id === 'A3')!
    expect(linkBack(`2026-Q3/en/${added.path}`)).toBeUndefined()
    expect(linkBack('2026-Q2/en/index.html')).toBeUndefined()
  })

  it('warns of a header that is not that of the edition before, naming both', () => {
    expect(second!.stderr).toContain('“organization” is gone, “parent_group” is new')
    const { diagnostics } = readReport(site, '2026-Q3')
    expect(diagnostics).toContainEqual({ code: 'header-changed', severity: 'warning', count: 1 })
    expect(readText(readFileSync(join(site, '2026-Q3/en/trust.html'), 'utf8'))).toContain('parent_group')
  })

  it('is kept in the archive with its settings and every page', async () => {
    const list = await readEditionList(site)
    for (const edition of list!.editions) {
      const kept = await readArchived(place.archive, edition)
      expect(kept?.record).toMatchObject({ quarter: edition.quarter, audience: 'team', sample: false })
      expect(kept?.record.settings.language).toBe('en')
      const paths = (await Array.fromAsync(kept!.pages)).map((page) => `${page.path}.html`)
      const pages = readPages(site).filter(({ path }) => path.startsWith(`${edition.quarter}/`))
      expect(paths.sort()).toEqual(pages.map(({ path }) => path).sort())
    }
  })
})

it('an earlier quarter published later leaves the newer one as it is, and is listed below it', async () => {
  expect(third).toMatchObject({ code: 0 })
  const now = readBytes(join(three, 'site'))
  for (const [path, bytes] of after)
    if (!['editions.json', 'index.html'].includes(path)) expect(now.get(path), path).toBe(bytes)
  const list = await readEditionList(join(three, 'site'))
  expect(list?.editions.map(({ quarter }) => quarter)).toEqual(['2026-Q3', '2026-Q2', '2026-Q1'])
})

describe('what is refused', () => {
  it('is a build in the place of several editions', () => {
    expect(built).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/3 published editions[\s\S]*--out/) as string,
    })
  })

  it('are exports with errors', () => {
    expect(refused!.code).toBe(1)
    expect(refused!.stderr).toContain('Nothing was published; the site is as it was.')
  })

  it('moves no byte of site or archive', () => {
    expect(readBytes(place.folder)).toEqual(readBytes(three))
  })
})
