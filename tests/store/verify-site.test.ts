import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeEditionList } from '../../src/store/edition-list.ts'
import { hashFile, hashText } from '../../src/store/hash.ts'
import { compareEditions, verifySite } from '../../src/store/verify-site.ts'
import { writeFileBelow } from '../../src/store/write-file.ts'
import { writeManifest } from '../../src/store/write-manifest.ts'

let site = ''
beforeEach(async () => {
  site = mkdtempSync(join(tmpdir(), 'mcr-atlas-verify-'))
  const editions = []
  for (const quarter of ['2026-Q3', '2026-Q2']) {
    const edition = join(site, quarter)
    await writeFileBelow(edition, 'zh/index.html', quarter)
    await writeFileBelow(edition, 'report.json', '{}')
    const origin = { tool: 'mcr-atlas', quarter, settingsHash: hashText(''), inputs: [], earlier: null }
    await writeManifest(edition, origin, new Map())
    const manifest = await hashFile(join(edition, 'manifest.json'))
    editions.push({ quarter, asOf: '2026-09-30', accounts: 1, sample: false, lenient: false, manifest })
  }
  await writeFileBelow(site, 'index.html', 'front')
  await writeFileBelow(site, 'editions.json', writeEditionList('team', hashText('front'), editions))
})
afterEach(() => rmSync(site, { recursive: true }))

describe('a published site', () => {
  it('is as published when nobody touched it, also with files of the host beside', async () => {
    writeFileSync(join(site, '.htaccess'), 'Require valid-user')
    expect(await verifySite(site)).toEqual([])
  })

  it.each<[string, () => void, unknown[]]>([
    [
      'a changed page',
      () => appendFileSync(join(site, '2026-Q3/zh/index.html'), ' '),
      [{ path: '2026-Q3/zh/index.html', what: 'changed' }],
    ],
    [
      'a page that is gone',
      () => rmSync(join(site, '2026-Q2/zh/index.html')),
      [{ path: '2026-Q2/zh/index.html', what: 'missing' }],
    ],
    [
      'a page somebody added',
      () => writeFileSync(join(site, '2026-Q2/zh/more.html'), ''),
      [{ path: '2026-Q2/zh/more.html', what: 'added' }],
    ],
    [
      'an edition that is gone',
      () => rmSync(join(site, '2026-Q2'), { recursive: true }),
      [{ path: '2026-Q2', what: 'missing' }],
    ],
    [
      'an edition somebody added',
      () => mkdirSync(join(site, '2026-Q1')),
      [{ path: '2026-Q1', what: 'added' }],
    ],
    [
      'a changed front page',
      () => appendFileSync(join(site, 'index.html'), ' '),
      [{ path: 'index.html', what: 'changed' }],
    ],
    [
      'a front page that is gone',
      () => rmSync(join(site, 'index.html')),
      [{ path: 'index.html', what: 'missing' }],
    ],
    [
      'a manifest that is gone',
      () => rmSync(join(site, '2026-Q3/manifest.json')),
      [{ path: '2026-Q3/manifest.json', what: 'missing' }],
    ],
    [
      'a manifest that is none',
      () => writeFileSync(join(site, '2026-Q3/manifest.json'), '{}'),
      [{ path: '2026-Q3/manifest.json', what: 'unreadable' }],
    ],
    [
      'a list that is none',
      () => writeFileSync(join(site, 'editions.json'), '{"tool":"mcr-atlas"}'),
      [{ path: 'editions.json', what: 'unreadable' }],
    ],
    [
      'a list with more in it than we write',
      () =>
        writeFileSync(join(site, 'editions.json'), `${readFileSync(join(site, 'editions.json'), 'utf8')} `),
      [{ path: 'editions.json', what: 'changed' }],
    ],
  ])('shows %s', async (_, touch, expected) => {
    touch()
    expect(await verifySite(site)).toEqual(expected)
  })

  it('shows a page that was changed together with its manifest', async () => {
    writeFileSync(join(site, '2026-Q3/report.json'), '{"forged":true}')
    const path = join(site, '2026-Q3/manifest.json')
    const forged = readFileSync(path, 'utf8').replace(hashText('{}'), hashText('{"forged":true}'))
    writeFileSync(path, forged)
    expect(await verifySite(site)).toEqual([{ path: '2026-Q3/manifest.json', what: 'changed' }])
  })

  it('opens no file that a forged manifest names outside its edition', async () => {
    const path = join(site, '2026-Q3/manifest.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('report.json', '../../etc/passwd'))
    expect(await verifySite(site)).toEqual([
      { path: '2026-Q3/../../etc/passwd', what: 'missing' },
      { path: '2026-Q3/report.json', what: 'added' },
      { path: '2026-Q3/manifest.json', what: 'changed' },
    ])
  })
})

it('two editions are compared file by file, the manifest like any other', async () => {
  expect(await compareEditions(join(site, '2026-Q3'), join(site, '2026-Q2'))).toEqual([
    { path: 'manifest.json', what: 'changed' },
    { path: 'zh/index.html', what: 'changed' },
  ])
})
